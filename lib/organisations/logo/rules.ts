import { Refusal } from '@/lib/refusal'

const field = 'logo'

export type Kind = 'png' | 'jpeg' | 'webp'

/** What the bytes themselves say they are, whatever the file is called; only pictures that cannot hold a program. */
export function pictureKind(bytes: Uint8Array): Kind {
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 12) === 'WEBP') return 'webp'
  throw new Refusal(/<svg[\s>]/i.test(letters(bytes, 0, 4096)) ? 'pictureSvg' : 'pictureKind', {}, field)
}

/** An animation says so in its first bytes. */
export function standsStill(bytes: Uint8Array, kind: Kind): void {
  const moves = (kind === 'webp' && movingWebp(bytes)) || (kind === 'png' && movingPng(bytes))
  if (moves) throw new Refusal('pictureMoves', {}, field)
}

const movingWebp = (bytes: Uint8Array) => letters(bytes, 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 0b10) !== 0

/** Chunks stand one after the other; the one that announces an animation comes before the picture. */
function movingPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const chunk = letters(bytes, at + 4, at + 8)
    if (chunk === 'acTL') return true
    if (chunk === 'IDAT') return false
  }
  return false
}

/** On each side: what a phone photographs fits, what would fill the memory does not. */
export const mostPixels = 6000
/** On the longer side: fewer are blurred on paper. */
const leastPixels = 100

/** Decided by what the file announces, before anything is unpacked. */
export function fitsPaper({ width, height }: { width: number; height: number }): void {
  if (width > mostPixels || height > mostPixels) throw new Refusal('pictureHuge', { most: mostPixels }, field)
  if (Math.max(width, height) < leastPixels) throw new Refusal('pictureTiny', { least: leastPixels }, field)
}

/** The guard of the database. */
export const mostStoredBytes = 400_000

/** Tried in this order until the picture is light enough: a logo is at the first, a photograph further down. */
export const drawings = [
  { side: 600, colours: null },
  { side: 600, colours: 256 },
  { side: 400, colours: 256 },
  { side: 300, colours: 128 },
] as const

const starts = (bytes: Uint8Array, with_: readonly number[]) => with_.every((byte, at) => bytes[at] === byte)

const letters = (bytes: Uint8Array, from: number, to: number) => String.fromCodePoint(...bytes.subarray(from, to))
