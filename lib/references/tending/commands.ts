import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { lettersOf } from '@/lib/references/email'
import { standingColumns } from '@/lib/references/queries'
import { forgottenOn, mailbox, referenceState } from '@/lib/references/rules'
import type { Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { lockVolunteer } from '@/lib/server/locks'
import { sendMail } from '@/lib/server/mail'
import { codeHash, newToken, tokenHash, unseal } from '@/lib/server/secrets'

/** Once, about a question that still waits; one that was opened again for writing has been answered before. */
export async function remindReferee(tx: Transaction, referenceId: string, now: Date): Promise<void> {
  const row = await locked(tx, referenceId)
  if (!row || referenceState(row, now) !== 'asked') return
  if (await hasHappened(tx, referenceId, 'reference.reminded', 'reference.reopened')) return
  const letter = lettersOf(row.locale).reminded({
    token: unseal(row.tokenSealed),
    volunteer: row.volunteer.person.name,
    organisation: row.organisation.name,
    greeting: row.greeting,
    answerUntil: row.answerUntil,
  })
  await sendMail(tx, row.refereeEmail, letter.subject, letter.body)
  await record(tx, null, 'reference.reminded', { subjectId: referenceId, organisationId: row.organisationId })
}

/** Once for each consent, before it ends. */
export async function askToRenew(tx: Transaction, referenceId: string, now: Date): Promise<void> {
  const row = await locked(tx, referenceId)
  if (!row?.consentUntil || row.renewalAskedAt || referenceState(row, now) !== 'kept') return
  const letter = lettersOf(row.locale).renewal({
    token: unseal(row.tokenSealed),
    volunteer: row.volunteer.person.name,
    consentUntil: row.consentUntil,
  })
  await sendMail(tx, row.refereeEmail, letter.subject, letter.body)
  await tx.reference.update({ where: { id: referenceId }, data: { renewalAskedAt: now } })
  await record(tx, null, 'reference.renewalAsked', { subjectId: referenceId, organisationId: row.organisationId })
}

/** What a referee began and never sent is kept no longer than it could have been sent. */
export async function eraseDraft(tx: Transaction, referenceId: string, now: Date): Promise<void> {
  const row = await locked(tx, referenceId)
  if (!row || referenceState(row, now) !== 'lapsed') return
  const nothing = { phrases: [], text: '', title: '', knownFrom: null, knownUntil: null, contactSealed: null }
  await tx.reference.update({ where: { id: referenceId }, data: nothing })
  await record(tx, null, 'reference.draftErased', { subjectId: referenceId, organisationId: row.organisationId })
}

/** A month after it was over: who was asked, and everything they wrote. Whoever asked not to be written to keeps that. */
export async function forgetReference(tx: Transaction, referenceId: string, now: Date): Promise<void> {
  const row = await locked(tx, referenceId)
  const day = row && forgottenOn(row, now)
  if (!day || day > now) return
  if (!(await hasHappened(tx, referenceId, 'reference.disowned')))
    await tx.reference.delete({ where: { id: referenceId } })
  else if (row.refereeName !== '') await leaveMark(tx, referenceId, now)
  else return
  await record(tx, null, 'reference.forgotten', { subjectId: referenceId, organisationId: row.organisationId })
}

/**
 * Nothing is left but that an address was asked, which only the address itself can show:
 * enough to write to nobody too often, nor ever again. The caller holds the volunteer's lock.
 */
export async function leaveMark(tx: Transaction, referenceId: string, now: Date): Promise<void> {
  const { refereeEmail, ...left } = await tx.reference.delete({
    where: { id: referenceId },
    select: {
      id: true,
      volunteerId: true,
      organisationId: true,
      refereeEmail: true,
      locale: true,
      askedAt: true,
      declinedAt: true,
    },
  })
  await tx.reference.create({
    data: {
      ...left,
      refereeName: '',
      refereeEmail: addressMark(left.volunteerId, refereeEmail),
      relation: 'other',
      answerUntil: now,
      tokenHash: tokenHash(newToken()),
      tokenSealed: '',
    },
  })
}

/** Keyed, and another one for each who asks. */
export const addressMark = (volunteerId: string, email: string): string =>
  codeHash('referee', `${volunteerId} ${mailbox(email)}`)

const columns = {
  organisationId: true,
  refereeName: true,
  refereeEmail: true,
  locale: true,
  greeting: true,
  tokenSealed: true,
  renewalAskedAt: true,
  volunteer: { select: { person: { select: { name: true } } } },
  organisation: { select: { name: true } },
  ...standingColumns,
} satisfies Prisma.ReferenceSelect

/** Two workers at once, or a worker and a referee: the second waits here and sees what the first has done. */
async function locked(tx: Transaction, referenceId: string) {
  const where = { id: referenceId }
  const found = await tx.reference.findUnique({ where, select: { volunteerId: true } })
  if (!found) return null
  await lockVolunteer(tx, found.volunteerId)
  return tx.reference.findUnique({ where, select: columns })
}

async function hasHappened(tx: Transaction, subjectId: string, ...names: string[]): Promise<boolean> {
  return (await tx.event.count({ where: { subjectId, name: { in: names } } })) > 0
}
