import 'server-only'
import { signed } from '@/lib/credentials/sign'
import { statusListCredential } from '@/lib/credentials/status-list'
import { activeKey, issuerProfile, signerWith } from '@/lib/issuers/keys/queries'
import { isOrgnr, statusListUrl } from '@/lib/issuers/rules'
import type { Viewer } from '@/lib/server/actors'
import { database, inTransaction, type Transaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'

/**
 * An issuer's list of withdrawn credentials: the exact signed text, or null where there is no such list.
 * It is signed when it is asked for and something was withdrawn since, and kept for whoever asks next.
 */
export async function statusListDocument(
  _viewer: Viewer,
  orgnr: string | null,
  position: number,
  now = new Date(),
): Promise<string | null> {
  if (orgnr !== null && !isOrgnr(orgnr)) return null
  const db = await database()
  const list = await db.statusList.findFirst({
    where: { position, ...(orgnr === null ? { organisationId: null } : { organisation: { orgnr } }) },
    select: { id: true, organisationId: true, revision: true, signedRevision: true, document: true },
  })
  if (!list) return null
  if (list.document !== null && list.signedRevision === list.revision) return list.document
  return inTransaction((tx) => signList(tx, list, now))
}

async function signList(
  tx: Transaction,
  { id, organisationId }: { id: string; organisationId: string | null },
  now: Date,
): Promise<string | null> {
  // The key before the list, as whoever replaces a compromised key takes them.
  const key = await activeKey(tx, organisationId)
  if (!key) return null
  // Whoever withdraws moves the revision: either it is seen here whole, or it waits and the list is signed again.
  // Whoever signs only points to the list: they and those who ask for it do not wait for each other.
  await tx.$queryRaw`SELECT 1 FROM "StatusList" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`
  const list = await tx.statusList.findUniqueOrThrow({
    where: { id },
    select: { position: true, revision: true, signedRevision: true, document: true },
  })
  if (list.document !== null && list.signedRevision === list.revision) return list.document
  const withdrawn = await tx.credential.findMany({
    where: { statusListId: id, withdrawnAt: { not: null } },
    select: { statusIndex: true },
  })
  const issuer = await issuerProfile(tx, organisationId)
  const unsigned = await statusListCredential({
    url: statusListUrl(env.publicUrl, issuer.orgnr ?? null, list.position),
    issuer: issuer.did,
    revoked: withdrawn.map(({ statusIndex }) => statusIndex),
    at: now,
  })
  const document = await signed(unsigned, signerWith(key, issuer.did), now)
  await tx.statusList.update({ where: { id }, data: { document, signedRevision: list.revision, signedAt: now } })
  return document
}
