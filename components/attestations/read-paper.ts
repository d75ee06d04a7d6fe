/** What a PDF holds, read where it is chosen: in the browser. */
export type ReadPaper =
  | { state: 'tooBig' | 'broken' | 'none' }
  | { state: 'found'; text: string; fileDigest: string; credentialDigests: string[] }

const mostBytes = 10_000_000
const mostAttached = 100_000

export async function readPaper(file: Blob): Promise<ReadPaper> {
  if (file.size > mostBytes) return { state: 'tooBig' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  // The PDF reader weighs more than the page: it comes when there is a PDF to read.
  const { PDF } = await import('@libpdf/core')
  let attached: Uint8Array[]
  try {
    const { attachments } = await PDF.load(bytes)
    attached = [...attachments.list().keys()].flatMap((name) => attachments.get(name) ?? [])
  } catch {
    return { state: 'broken' }
  }
  for (const one of attached) {
    const text = one.length > mostAttached ? '' : new TextDecoder().decode(one)
    const inside = credentialsIn(text)
    if (inside)
      return {
        state: 'found',
        text,
        fileDigest: await sha256(bytes),
        credentialDigests: await Promise.all(inside.map((credential) => sha256(new TextEncoder().encode(credential)))),
      }
  }
  return { state: 'none' }
}

/** The text itself, or those of a presentation, which are written out the same way (RFC 8785). */
function credentialsIn(text: string): string[] | null {
  if (!text.startsWith('{')) return null
  try {
    const { verifiableCredential } = JSON.parse(text) as { verifiableCredential?: unknown }
    return Array.isArray(verifiableCredential) ? verifiableCredential.map((one) => JSON.stringify(one)) : [text]
  } catch {
    return [text]
  }
}

async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export interface PaperDigests {
  credential: string
  file: string | null
}

/** How a PDF compares with what this page shows. */
export type Comparison = 'same' | 'resaved' | 'content' | 'other' | 'none' | 'broken' | 'tooBig'

export function compared(paper: ReadPaper, shown: readonly PaperDigests[]): Comparison {
  if (paper.state !== 'found') return paper.state
  const known = paper.credentialDigests.map((digest) => shown.find(({ credential }) => credential === digest))
  if (known.length === 0 || known.some((one) => !one)) return 'other'
  const [one, ...more] = known
  if (!one || more.length > 0 || one.file === null) return 'content'
  return one.file === paper.fileDigest ? 'same' : 'resaved'
}
