import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

export interface ChainRow {
  /** 1, 2, 3 … without a gap. */
  position: number
  credentialId: string
  keyId: string
  /** SHA-256 of the signed bytes. */
  digest: string
  issuedAt: Date
}

/** What the first row is bound to. */
export const firstLink = ''

/** SHA-256 over the link before and this row: nothing can be put in, taken out or dated back without every later link changing. */
export function link(before: string, row: ChainRow): string {
  const { position, credentialId, keyId, digest, issuedAt } = row
  const bound = canonicalize([before, position, credentialId, keyId, digest, issuedAt.toISOString()])
  return createHash('sha256')
    .update(bound ?? '')
    .digest('base64url')
}

/** The position of the first row that does not follow from the one before it; null when all do. */
export function brokenAt(
  rows: readonly (ChainRow & { link: string })[],
  before: { position: number; link: string } = { position: 0, link: firstLink },
): number | null {
  let last = before
  for (const row of rows) {
    if (row.position !== last.position + 1 || row.link !== link(last.link, row)) return last.position + 1
    last = row
  }
  return null
}
