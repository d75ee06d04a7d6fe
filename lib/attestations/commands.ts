import 'server-only'
import { randomBytes } from 'node:crypto'
import { withdrawCredential } from '@/lib/issuers/commands'
import { Refusal } from '@/lib/refusal'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { wake } from '@/lib/server/jobs'
import { sendMail } from '@/lib/server/mail'
import { codeHash, newToken, seal, tokenHash } from '@/lib/server/secrets'
import { AttestationLetter, attestationSubject } from './email'
import { draftAttestation } from './issuing/queries'
import { contentHash, shortCode } from './rules'
import type { IssueAttestationInput, WithdrawAttestationInput } from './schema'
import { signAttestation } from './signing/commands'
import { endorseQueue } from './signing/rules'

/** Issues what the signatory saw in the preview, and replaces the one that stood; returns its id. */
export async function issueAttestation(actor: Actor, input: IssueAttestationInput, now = new Date()): Promise<string> {
  return inTransaction((tx) => issueWithin(tx, actor, input, now))
}

/** The same together with what else belongs to it. */
export async function issueWithin(
  tx: Transaction,
  actor: Actor,
  input: IssueAttestationInput,
  now: Date,
): Promise<string> {
  const membership = membershipOf(actor, input.orgnr, 'signatory')
  if (!membership?.approved) throw new Refusal('notFound')
  const { organisationId } = membership
  // Two signatories at once: the second waits here and then sees the first one's attestation.
  await tx.$queryRaw`SELECT id FROM "Volunteer" WHERE id = ${input.volunteerId}::uuid FOR UPDATE`
  const draft = await draftAttestation(tx, actor, organisationId, input.volunteerId, input, now)
  if (!draft) throw new Refusal('notFound')
  if ((draft.standing?.id ?? null) !== (input.replaces ?? null)) throw new Refusal('alreadyDecided')
  if (contentHash(draft.content) !== input.contentHash) throw new Refusal('previewOutdated')

  const replaced =
    draft.standing &&
    (await tx.attestation.update({
      where: { id: draft.standing.id },
      data: { replacedAt: now },
      select: { credentialId: true },
    }))
  if (replaced?.credentialId) await withdrawCredential(tx, replaced.credentialId, now)
  const code = shortCode(randomBytes)
  const token = newToken()
  const { id } = await tx.attestation.create({
    data: {
      organisationId,
      volunteerId: input.volunteerId,
      issuedById: actor.personId,
      issuedAt: now,
      content: draft.content,
      contentHash: input.contentHash,
      credentialId: await signAttestation(tx, { organisationId, content: draft.content, issuedAt: now }),
      tokenHash: tokenHash(token),
      codeHash: codeHash('attestation', code),
      tokenSealed: seal(token),
      codeSealed: seal(code),
      hours: { createMany: { data: draft.entryIds.map((hoursEntryId) => ({ hoursEntryId })) } },
    },
    select: { id: true },
  })
  if (draft.standing) await tx.attestation.update({ where: { id: draft.standing.id }, data: { replacementId: id } })
  await record(tx, actor, 'attestation.issued', {
    subjectId: id,
    organisationId,
    detail: { minutes: draft.content.minutes, replaces: draft.standing?.id ?? null },
  })
  await tell(tx, input.volunteerId, 'issued', membership.name)
  await wake(tx, endorseQueue, { volunteerId: input.volunteerId })
  return id
}

/** A withdrawal stands: a mistake is mended by issuing a new one. */
export async function withdrawAttestation(
  actor: Actor,
  input: WithdrawAttestationInput,
  now = new Date(),
): Promise<void> {
  const membership = membershipOf(actor, input.orgnr, 'signatory')
  if (!membership) throw new Refusal('notFound')
  const { organisationId } = membership
  await inTransaction(async (tx) => {
    const attestation = await tx.attestation.findFirst({
      where: { id: input.attestationId, organisationId },
      select: { volunteerId: true },
    })
    if (!attestation) throw new Refusal('notFound')
    // Read only now, when the row is ours: somebody may have been signing it until a moment ago.
    const [withdrawn] = await tx.attestation.updateManyAndReturn({
      where: { id: input.attestationId, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById: actor.personId, withdrawnReason: input.reason },
      select: { credentialId: true },
    })
    if (!withdrawn) throw new Refusal('alreadyDecided')
    if (withdrawn.credentialId) await withdrawCredential(tx, withdrawn.credentialId, now)
    await record(tx, actor, 'attestation.withdrawn', { subjectId: input.attestationId, organisationId })
    await tell(tx, attestation.volunteerId, 'withdrawn', membership.name)
  })
}

async function tell(
  tx: Transaction,
  volunteerId: string,
  what: 'issued' | 'withdrawn',
  organisation: string,
): Promise<void> {
  const person = await tx.person.findUnique({ where: { id: volunteerId }, select: { email: true, locale: true } })
  if (person)
    await sendMail(
      tx,
      person.email,
      attestationSubject(person.locale, what),
      AttestationLetter({ locale: person.locale, what, organisation }),
    )
}
