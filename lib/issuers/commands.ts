import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import type { Frame } from '@/lib/credentials/frame'
import type { Json } from '@/lib/credentials/json'
import { signed } from '@/lib/credentials/sign'
import { statusListLength } from '@/lib/credentials/status-list'
import type { CredentialKind } from '@/lib/generated/prisma/client'
import type { Transaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { ensureKey } from './keys/commands'
import { issuerProfile, signerWith } from './keys/queries'
import { appendToLog, lockLog } from './log/commands'
import { credentialUrn, digestOf, statusListUrl } from './rules'

interface Wanted {
  /** The issuer; null for the platform. */
  organisationId: string | null
  kind: CredentialKind
  /** From when it says that it is valid; when it is signed, if nothing else is said. */
  validFrom?: Date
  validUntil?: Date
  build: (frame: Frame) => Json
  /** The moment of signing. */
  at: Date
}

/** Signs in the caller's transaction. From here to its end the log waits for it, so it comes after all other locks. */
export async function signCredential(
  tx: Transaction,
  { organisationId, kind, validFrom, validUntil, build, at }: Wanted,
): Promise<{ credentialId: string; document: string; digest: string }> {
  const issuer = await issuerProfile(tx, organisationId)
  const key = await ensureKey(tx, organisationId, at)
  const list = await openList(tx, organisationId)
  const signer = signerWith(key, issuer.did)
  for (;;) {
    const credentialId = randomUUID()
    const index = await freeIndex(tx, list.id)
    const frame: Frame = {
      id: credentialUrn(credentialId),
      issuer,
      validFrom: validFrom ?? at,
      ...(validUntil && { validUntil }),
      status: { list: statusListUrl(env.publicUrl, issuer.orgnr ?? null, list.position), index },
    }
    const document = await signed(build(frame), signer, at)
    const digest = digestOf(document)
    const { count } = await tx.credential.createMany({
      data: [
        {
          id: credentialId,
          kind,
          organisationId,
          keyId: key.id,
          statusListId: list.id,
          statusIndex: index,
          document,
          digest,
          issuedAt: at,
        },
      ],
      skipDuplicates: true,
    })
    // Somebody else was given this index at the same moment.
    if (count === 0) continue
    await appendToLog(tx, { credentialId, keyId: key.id, digest, issuedAt: at })
    return { credentialId, document, digest }
  }
}

/** For good; a second time changes nothing. The list is signed anew when it is next asked for. */
export async function withdrawCredential(tx: Transaction, credentialId: string, at: Date): Promise<void> {
  // Whoever signs and withdraws takes the log before the list, whichever comes first.
  await lockLog(tx)
  await tx.credential.updateMany({ where: { id: credentialId, withdrawnAt: null }, data: { withdrawnAt: at } })
}

interface OpenList {
  id: string
  position: number
}

/** The list that is being filled: the next begins when half of this one is taken, so that a free index is soon found. */
async function openList(tx: Transaction, organisationId: string | null): Promise<OpenList> {
  const last = await tx.statusList.findFirst({
    where: { organisationId },
    orderBy: { position: 'desc' },
    select: { id: true, position: true },
  })
  if (last && (await tx.credential.count({ where: { statusListId: last.id } })) < statusListLength / 2) return last
  const next = { id: randomUUID(), position: (last?.position ?? 0) + 1 }
  const { count } = await tx.statusList.createMany({ data: [{ ...next, organisationId }], skipDuplicates: true })
  return count === 1 ? next : openList(tx, organisationId)
}

/** At random: an index says nothing of when or to whom its credential was issued. */
async function freeIndex(tx: Transaction, statusListId: string): Promise<number> {
  for (;;) {
    const statusIndex = randomInt(statusListLength)
    const taken = await tx.credential.count({ where: { statusListId, statusIndex } })
    if (taken === 0) return statusIndex
  }
}
