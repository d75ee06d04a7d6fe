import 'server-only'
import { lettersOf } from '@/lib/references/email'
import { endorseWhatStands } from '@/lib/references/endorsing/commands'
import { standingColumns } from '@/lib/references/queries'
import { referenceState } from '@/lib/references/rules'
import type { OwnReferenceInput } from '@/lib/references/schema'
import { knownSince } from '@/lib/references/vouching/queries'
import { Refusal } from '@/lib/refusal'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { lockVolunteer } from '@/lib/server/locks'
import { sendMail } from '@/lib/server/mail'

/** The volunteer has read it and will use it. It is signed as soon as the organisation can put its name to it. */
export async function keepReference(actor: Actor, { referenceId }: OwnReferenceInput, now = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await lockedOwn(tx, actor, referenceId)
    if (referenceState(row, now) !== 'written') throw new Refusal('alreadyDecided')
    // They may have joined the organisation since they were asked.
    const referee = { name: row.refereeName, email: row.refereeEmail }
    const known = row.vouchedAt ? row.refereePersonId : await knownSince(tx, row.organisationId, referee)
    await tx.reference.update({
      where: { id: referenceId },
      data: {
        keptAt: now,
        ...(row.vouchedAt === null && known !== null ? { vouchedAt: now, refereePersonId: known } : {}),
      },
    })
    await record(tx, actor, 'reference.kept', { subjectId: referenceId, organisationId: row.organisationId })
    if (row.vouchedAt === null && known === null && row.vouchRefusedAt === null) await askToVouch(tx, actor, row)
    await endorseWhatStands(tx, actor.personId, now)
  })
}

/** It is used nowhere, also where it was; how to reach the referee is forgotten. */
export async function discardReference(
  actor: Actor,
  { referenceId }: OwnReferenceInput,
  now = new Date(),
): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await lockedOwn(tx, actor, referenceId)
    if (!['written', 'kept'].includes(referenceState(row, now))) throw new Refusal('alreadyDecided')
    await tx.reference.update({
      where: { id: referenceId },
      data: { keptAt: null, discardedAt: now, contactSealed: null },
    })
    await tx.contactLink.updateMany({ where: { referenceId, endedAt: null }, data: { endedAt: now } })
    await record(tx, actor, 'reference.discarded', { subjectId: referenceId, organisationId: row.organisationId })
    await endorseWhatStands(tx, actor.personId, now)
  })
}

async function lockedOwn(tx: Transaction, actor: Actor, referenceId: string) {
  await lockVolunteer(tx, actor.personId)
  const row = await tx.reference.findFirst({
    where: { id: referenceId, volunteerId: actor.personId },
    select: { organisationId: true, refereeName: true, refereeEmail: true, refereePersonId: true, ...standingColumns },
  })
  if (!row) throw new Refusal('notFound')
  return row
}

/** One click of somebody who was there; they hear who it is about on the page, not in the mail. */
async function askToVouch(
  tx: Transaction,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<void> {
  const members = await tx.membership.findMany({
    where: { organisationId, roles: { hasSome: ['coordinator', 'owner'] }, personId: { not: actor.personId } },
    select: {
      person: { select: { email: true, locale: true } },
      organisation: { select: { orgnr: true, name: true } },
    },
  })
  for (const { person, organisation } of members) {
    const letter = lettersOf(person.locale).vouch(organisation)
    await sendMail(tx, person.email, letter.subject, letter.body)
  }
}
