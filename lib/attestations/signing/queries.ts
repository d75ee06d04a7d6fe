import 'server-only'
import { issued, issuedColumns } from '@/lib/attestations/queries'
import { type SharedCredentials, sharedCredentials } from '@/lib/attestations/sharing/queries'
import type { Viewer } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'
import { tokenHash } from '@/lib/server/secrets'

/** What stands behind the long token of an attestation or of a link; null for what is not shown, no longer valid or unknown. */
export async function servedCredentials(
  viewer: Viewer,
  token: string,
  now = new Date(),
): Promise<SharedCredentials | null> {
  const db = await database()
  const row = await db.attestation.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: { ...issuedColumns, codeOffAt: true, credential: { select: { document: true } } },
  })
  if (!row) return sharedCredentials(viewer, token, now)
  const { codeOffAt, credential, ...attestation } = row
  const isShown = codeOffAt === null && issued(attestation).verdict === 'valid'
  return isShown && credential?.document ? { signed: [credential.document], withReferences: [] } : null
}

/** Attestations from before there were signatures, the oldest first. */
export async function unsignedAttestations(db: Transaction): Promise<string[]> {
  const rows = await db.attestation.findMany({
    where: { credentialId: null },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
