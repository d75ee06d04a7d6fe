import 'server-only'
import { signed } from '@/lib/credentials/sign'
import { withdrawCredential } from '@/lib/issuers/commands'
import { KeyCompromisedLetter, keyCompromisedSubject } from '@/lib/issuers/email'
import { ensureKey } from '@/lib/issuers/keys/commands'
import { issuerProfile, lockKeys, signerWith } from '@/lib/issuers/keys/queries'
import { appendToLog, lockLog } from '@/lib/issuers/log/commands'
import { digestOf, tendQueue } from '@/lib/issuers/rules'
import { Refusal } from '@/lib/refusal'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { wake } from '@/lib/server/jobs'
import { sendMail } from '@/lib/server/mail'
import { suspectSince, unsigned } from './rules'
import type { MarkKeyCompromisedInput } from './schema'

/** An administrator says since when an organisation's key may have been in other hands. */
export async function markKeyCompromised(
  actor: Actor,
  input: MarkKeyCompromisedInput,
  now = new Date(),
): Promise<void> {
  if (!actor.isAdministrator) throw new Refusal('notFound')
  await inTransaction((tx) => distrustKey(tx, input, now, actor))
}

/** From now on the key verifies nothing. What it signed is settled by jobs, one credential at a time; the issuer has a new key at once. */
export async function distrustKey(
  tx: Transaction,
  { organisationId, keyId, since }: { organisationId: string | null; keyId: string; since: string },
  now: Date,
  by: Pick<Actor, 'personId'> | null,
): Promise<void> {
  await lockKeys(tx, organisationId)
  const key = await tx.signingKey.findFirst({
    where: { id: keyId, organisationId },
    select: { name: true, compromisedAt: true },
  })
  if (!key) throw new Refusal('notFound')
  const compromisedSince = suspectSince(key, since, now)
  await tx.signingKey.update({
    where: { id: keyId },
    data: {
      compromisedAt: now,
      compromisedById: by?.personId ?? null,
      compromisedSince,
      privateSealed: '',
      sealedBy: '',
    },
  })
  await ensureKey(tx, organisationId, now, by?.personId ?? null)
  // The lists were signed by it, or may have been.
  await tx.statusList.updateMany({ where: { organisationId }, data: { revision: { increment: 1 } } })
  await record(tx, by, 'key.compromised', {
    subjectId: keyId,
    ...(organisationId !== null && { organisationId }),
    detail: { key: key.name, since },
  })
  if (organisationId !== null) await tellOrganisation(tx, organisationId, compromisedSince)
  await wake(tx, tendQueue, {})
}

async function tellOrganisation(tx: Transaction, organisationId: string, since: Date): Promise<void> {
  const { name, orgnr, memberships } = await tx.partnerOrganisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: {
      name: true,
      orgnr: true,
      memberships: {
        where: { roles: { hasSome: ['owner', 'signatory'] } },
        select: { person: { select: { email: true, locale: true } } },
      },
    },
  })
  for (const { person } of memberships) {
    const letter = KeyCompromisedLetter({ locale: person.locale, organisation: name, orgnr, since })
    await sendMail(tx, person.email, keyCompromisedSubject(person.locale), letter)
  }
}

export type Settled = 'signedAnew' | 'withdrawn'

/**
 * What a compromised key signed is signed anew by the issuer's new key where the log shows that it was signed before the
 * suspected time, and withdrawn where it does not. Null where it was settled already.
 */
export async function settleCredential(
  tx: Transaction,
  credentialId: string,
  believedUntil: number,
  at: Date,
): Promise<Settled | null> {
  // As whoever withdraws it takes them.
  await lockLog(tx)
  await tx.$queryRaw`SELECT 1 FROM "Credential" WHERE "id" = ${credentialId}::uuid FOR NO KEY UPDATE`
  const credential = await tx.credential.findFirst({
    where: { id: credentialId, withdrawnAt: null, key: { compromisedAt: { not: null } } },
    select: { id: true, organisationId: true, keyId: true, digest: true, document: true },
  })
  if (!credential) return null
  const { organisationId, document } = credential
  const isSound = document !== null && (await isLogged(tx, credential, believedUntil))
  if (isSound) await signAnew(tx, { id: credentialId, organisationId, document }, at)
  else await withdrawCredential(tx, credentialId, at)
  await record(tx, null, isSound ? 'credential.signedAnew' : 'credential.withdrawn', {
    subjectId: credentialId,
    ...(organisationId !== null && { organisationId }),
  })
  return isSound ? 'signedAnew' : 'withdrawn'
}

async function isLogged(
  tx: Transaction,
  credential: { id: string; keyId: string; digest: string; document: string | null },
  believedUntil: number,
): Promise<boolean> {
  const { id, keyId, digest, document } = credential
  if (document === null || digestOf(document) !== digest) return false
  const entries = await tx.issuance.count({
    where: { credentialId: id, keyId, digest, position: { lte: believedUntil } },
  })
  return entries > 0
}

async function signAnew(
  tx: Transaction,
  { id, organisationId, document }: { id: string; organisationId: string | null; document: string },
  at: Date,
): Promise<void> {
  const { did } = await issuerProfile(tx, organisationId)
  const key = await ensureKey(tx, organisationId, at)
  const text = await signed(unsigned(document, at), signerWith(key, did), at)
  const digest = digestOf(text)
  await tx.credential.update({ where: { id }, data: { document: text, digest, keyId: key.id } })
  await appendToLog(tx, { credentialId: id, keyId: key.id, digest, issuedAt: at })
}
