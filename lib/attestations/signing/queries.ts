import 'server-only'
import { issued, issuedColumns } from '@/lib/attestations/queries'
import { type SharedCredentials, sharedCredentials } from '@/lib/attestations/sharing/queries'
import type { Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
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
