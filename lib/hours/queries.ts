import 'server-only'
import type { Locale, Prisma } from '@/lib/generated/prisma/client'
import { type Actor, membershipOf, type OrganisationId } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { rosterName, titled } from '@/lib/signups/rules'
import { firstName, inSupportOrder } from '@/lib/tasks/rules'
import { agreedMinutes, hoursOf } from './rules'

const attendance = {
  id: true,
  shiftId: true,
  volunteerId: true,
  startsAt: true,
  endsAt: true,
  absentAt: true,
  hoursEntries: { where: { replacedAt: null }, select: { id: true, minutes: true, reason: true, confirmedAt: true } },
  volunteer: { select: { person: { select: { name: true, email: true, locale: true } } } },
  shift: { select: { task: { select: { texts: { select: { locale: true, title: true } } } } } },
} satisfies Prisma.SignUpSelect

export type AttendanceRow = Prisma.SignUpGetPayload<{ select: typeof attendance }>

/** Everybody who had a place on a shift; also inside a command's transaction. */
export function attendanceRows(
  db: Transaction,
  organisationId: OrganisationId,
  shiftId: string,
): Promise<AttendanceRow[]> {
  return db.signUp.findMany({
    where: { shiftId, placedAt: { not: null }, cancelledAt: null, shift: { task: { organisationId } } },
    select: attendance,
  })
}

/** Shifts that are over and have hours to decide on, the oldest first; for everybody in the organisation, without names. */
export async function shiftsToConfirm(actor: Actor, orgnr: string, locale: Locale) {
  const organisationId = membershipOf(actor, orgnr)?.organisationId
  if (organisationId === undefined) return null
  const db = await database()
  const shifts = await db.shift.findMany({
    where: { task: { organisationId }, endsAt: { lte: new Date() }, signUps: { some: undecided } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      task: { select: { role: { select: { pictogram: true } }, texts: { select: { locale: true, title: true } } } },
      signUps: { where: undecided, select: { volunteerId: true } },
    },
  })
  return shifts.map(({ id, startsAt, endsAt, task, signUps }) => ({
    shiftId: id,
    startsAt,
    endsAt,
    ...titled(task.texts, locale),
    pictogram: task.role.pictogram,
    people: signUps.length,
    /** Only their own hours are left, which somebody else must confirm. */
    onlyYou: signUps.every(({ volunteerId }) => volunteerId === actor.personId),
  }))
}

const live = { replacedAt: null }

/** As in the rule: nothing decided yet, or a proposal to answer. */
const undecided = {
  placedAt: { not: null },
  cancelledAt: null,
  OR: [
    { absentAt: null, hoursEntries: { none: { ...live, confirmedAt: { not: null } } } },
    { hoursEntries: { some: { ...live, confirmedAt: null } } },
  ],
} satisfies Prisma.SignUpWhereInput

export type ShiftHours = NonNullable<Awaited<ReturnType<typeof shiftHours>>>
export type HoursRow = ShiftHours['rows'][number]

/** One shift with what each person's hours are, or could become. */
export async function shiftHours(actor: Actor, orgnr: string, shiftId: string, locale: Locale) {
  const organisationId = membershipOf(actor, orgnr, 'coordinator', 'owner')?.organisationId
  if (organisationId === undefined || !isId(shiftId)) return null
  const db = await database()
  const shift = await db.shift.findFirst({
    where: { id: shiftId, task: { organisationId } },
    select: {
      startsAt: true,
      endsAt: true,
      task: { select: { id: true, supports: true, texts: { select: { locale: true, title: true } } } },
    },
  })
  if (!shift) return null
  const rows = await attendanceRows(db, organisationId, shiftId)
  return {
    shiftId,
    ...titled(shift.task.texts, locale),
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    isOver: shift.endsAt <= new Date(),
    agreed: agreedMinutes(shift),
    supports: inSupportOrder(shift.task.supports),
    colleague: rows.some(({ volunteerId }) => volunteerId === actor.personId)
      ? await colleague(actor, organisationId)
      : null,
    nextShiftId: await nextShiftId(shift.task.id, shift.startsAt),
    rows: rows.map((row) => hoursRow(row, actor)).toSorted((a, b) => a.name.localeCompare(b.name, 'nb')),
  }
}

function hoursRow(row: AttendanceRow, actor: Actor) {
  const { state, confirmed, proposal, undecided: open } = hoursOf(row)
  return {
    signUpId: row.id,
    name: rosterName(row.volunteer.person.name),
    isYou: row.volunteerId === actor.personId,
    state,
    undecided: open,
    entryId: confirmed?.id ?? null,
    minutes: confirmed?.minutes ?? null,
    reason: confirmed?.reason ?? null,
    proposal: proposal && { minutes: proposal.minutes, reason: proposal.reason },
    canCorrect: state !== 'pending' && row.volunteerId !== actor.personId,
  }
}

/** Who can confirm what this coordinator may not: the first other one, by first name. */
async function colleague(actor: Actor, organisationId: OrganisationId): Promise<string | null> {
  const db = await database()
  const other = await db.membership.findFirst({
    where: { organisationId, personId: { not: actor.personId }, roles: { hasSome: ['coordinator', 'owner'] } },
    orderBy: { createdAt: 'asc' },
    select: { person: { select: { name: true } } },
  })
  return other && firstName(other.person.name)
}

async function nextShiftId(taskId: string, after: Date): Promise<string | null> {
  const db = await database()
  const next = await db.shift.findFirst({
    where: { taskId, cancelledAt: null, startsAt: { gt: new Date(Math.max(Date.now(), after.getTime())) } },
    orderBy: { startsAt: 'asc' },
    select: { id: true },
  })
  return next?.id ?? null
}
