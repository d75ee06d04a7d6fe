/** In the design's pixels: beside three lines of text, of which the longest can't break. */
const most = { width: 140, height: 60 }
/** Wide and square logos weigh the same to the eye when they cover as much. */
const area = 4600

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** How large a PNG stands on paper; null when it is none. */
export function logoSize(png: Uint8Array): { width: number; height: number } | null {
  if (png.length < 24 || signature.some((byte, at) => png[at] !== byte)) return null
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const [width, height] = [header.getUint32(16), header.getUint32(20)]
  if (width === 0 || height === 0) return null
  const scale = Math.min(Math.sqrt(area / (width * height)), most.width / width, most.height / height)
  const round = (length: number) => Math.round(length * scale * 100) / 100
  return { width: round(width), height: round(height) }
}
