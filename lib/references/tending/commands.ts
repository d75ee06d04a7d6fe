import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { lettersOf } from '@/lib/references/email'
import { standingColumns } from '@/lib/references/queries'
import { referenceState } from '@/lib/references/rules'
import type { Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { sendMail } from '@/lib/server/mail'
import { unseal } from '@/lib/server/secrets'

/** Once, about a question that still waits. */
export async function remindReferee(tx: Transaction, referenceId: string, now: Date): Promise<void> {
  const row = await locked(tx, referenceId)
  if (!row || referenceState(row, now) !== 'asked') return
  if ((await tx.event.count({ where: { name: 'reference.reminded', subjectId: referenceId } })) > 0) return
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

/** What was never sent, and how to reach somebody whose consent ran out a month ago, is kept no longer. */
export async function forgetExpired(tx: Transaction, referenceId: string, now: Date): Promise<void> {
  const row = await locked(tx, referenceId)
  if (!row) return
  const state = referenceState(row, now)
  if (state !== 'expired' && state !== 'lapsed') return
  await tx.reference.update({
    where: { id: referenceId },
    data: {
      contactSealed: null,
      ...(state === 'lapsed' && { phrases: [], text: '', title: '', knownFrom: null, knownUntil: null }),
    },
  })
  await record(tx, null, 'reference.expired', { subjectId: referenceId, organisationId: row.organisationId })
}

const columns = {
  organisationId: true,
  refereeEmail: true,
  locale: true,
  greeting: true,
  tokenSealed: true,
  renewalAskedAt: true,
  volunteer: { select: { person: { select: { name: true } } } },
  organisation: { select: { name: true } },
  ...standingColumns,
} satisfies Prisma.ReferenceSelect

/** Two workers at once: the second waits here and sees what the first has done. */
async function locked(tx: Transaction, referenceId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Reference" WHERE id = ${referenceId}::uuid FOR UPDATE`
  return tx.reference.findUnique({ where: { id: referenceId }, select: columns })
}
