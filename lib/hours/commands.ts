import 'server-only'
import { coordinatedOrganisation } from '@/lib/organisations/team/queries'
import { Refusal } from '@/lib/refusal'
import type { Actor, OrganisationId } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { lockShift } from '@/lib/server/locks'
import { sendMail } from '@/lib/server/mail'
import { textFor } from '@/lib/tasks/rules'
import { HoursLetter, hoursSubject } from './email'
import { attendanceRows, type AttendanceRow } from './queries'
import { confirmation, correction, type Decision } from './rules'
import type { ConfirmShiftHoursInput, CorrectHoursInput } from './schema'

/** All ticked rows of one shift at once, or none: a row that somebody else has decided stops the whole. */
export async function confirmShiftHours(actor: Actor, { orgnr, shiftId, rows }: ConfirmShiftHoursInput): Promise<void> {
  const organisationId = coordinatedOrganisation(actor, orgnr)
  if (rows.length === 0) throw new Refusal('nobodyChosen')
  await inTransaction(async (tx) => {
    const found = await lockedRows(tx, organisationId, shiftId)
    const now = new Date()
    for (const { signUpId, outcome, reason, field } of rows) {
      const row = found.get(signUpId)
      if (!row) throw new Refusal('notFound')
      const decision = beside(field, () => confirmation(row, { minutes: outcome, reason }, actor.personId, now))
      await apply(tx, actor, { organisationId, row, decision, now, what: 'confirmed' })
    }
  })
}

/** Replaces what was decided; the old entry stays as history. */
export async function correctHours(actor: Actor, input: CorrectHoursInput): Promise<void> {
  const organisationId = coordinatedOrganisation(actor, input.orgnr)
  await inTransaction(async (tx) => {
    const row = (await lockedRows(tx, organisationId, input.shiftId)).get(input.signUpId)
    if (!row) throw new Refusal('notFound')
    const now = new Date()
    const outcome = { minutes: input.outcome, reason: input.reason, replaces: input.replaces }
    const decision = correction(row, outcome, actor.personId, now)
    await apply(tx, actor, { organisationId, row, decision, now, what: 'corrected', reason: input.reason })
  })
}

/** Two coordinators at once: the second waits here and then sees what the first one decided. */
async function lockedRows(tx: Transaction, organisationId: OrganisationId, shiftId: string) {
  await lockShift(tx, shiftId)
  const rows = await attendanceRows(tx, organisationId, shiftId)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Puts a missing reason beside the field it is missing from. */
function beside(field: string, decide: () => Decision): Decision {
  try {
    return decide()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'reasonNeeded') throw new Refusal(error.code, error.values, field)
    throw error
  }
}

interface Apply {
  organisationId: OrganisationId
  row: AttendanceRow
  decision: Decision
  now: Date
  what: 'confirmed' | 'corrected'
  reason?: string
}

async function apply(tx: Transaction, actor: Actor, { organisationId, row, decision, now, what, reason }: Apply) {
  const confirmed = { confirmedAt: now, confirmedById: actor.personId }
  const { absent, acceptedId, entry, replacedIds } = decision
  // The old must go before the new comes: one confirmed entry a sign-up, says the database.
  await tx.hoursEntry.updateMany({
    where: { id: { in: replacedIds } },
    data: { replacedAt: now, replacedById: actor.personId },
  })
  if (acceptedId !== null) await tx.hoursEntry.update({ where: { id: acceptedId }, data: confirmed })
  if (entry) {
    const { id: signUpId, volunteerId } = row
    const proposed = { proposedById: actor.personId, proposedAt: now }
    await tx.hoursEntry.create({ data: { signUpId, volunteerId, organisationId, ...entry, ...proposed, ...confirmed } })
  }
  if (absent !== (row.absentAt !== null)) {
    const fact = absent ? { absentAt: now, absentById: actor.personId } : { absentAt: null, absentById: null }
    await tx.signUp.update({ where: { id: row.id }, data: fact })
  }
  const minutes = entry?.minutes ?? row.hoursEntries.find(({ id }) => id === acceptedId)?.minutes ?? null
  await record(tx, actor, absent ? 'absence.recorded' : `hours.${what}`, {
    subjectId: row.id,
    organisationId,
    detail: { minutes },
  })
  await tell(tx, row, { minutes, what, reason: entry?.reason ?? reason ?? null })
}

async function tell(
  tx: Transaction,
  { shiftId, startsAt, endsAt, shift, volunteer: { person } }: AttendanceRow,
  { minutes, what, reason }: { minutes: number | null; what: 'confirmed' | 'corrected'; reason: string | null },
): Promise<void> {
  const { locale } = person
  const title = textFor(shift.task.texts, locale)?.title ?? ''
  const news = minutes === null ? 'absent' : what
  const letter = HoursLetter({ locale, what: news, shiftId, title, startsAt, endsAt, minutes, reason })
  await sendMail(tx, person.email, hoursSubject(locale, news), letter)
}
