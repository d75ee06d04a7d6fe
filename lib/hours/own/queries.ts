import 'server-only'
import { isoWeek } from '@/lib/dates'
import type { Locale, Prisma } from '@/lib/generated/prisma/client'
import { agreedMinutes, hoursOf, lastDayToAsk } from '@/lib/hours/rules'
import type { Actor } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { countedMinutes, titled, weekMark } from '@/lib/signups/rules'

const ownRow = {
  id: true,
  shiftId: true,
  volunteerId: true,
  startsAt: true,
  endsAt: true,
  absentAt: true,
  hoursEntries: { where: { replacedAt: null }, select: { id: true, minutes: true, reason: true, confirmedAt: true } },
  shift: {
    select: {
      task: {
        select: {
          id: true,
          organisationId: true,
          organisation: { select: { name: true } },
          role: { select: { pictogram: true } },
          texts: { select: { locale: true, title: true } },
        },
      },
    },
  },
} satisfies Prisma.SignUpSelect

type OwnRow = Prisma.SignUpGetPayload<{ select: typeof ownRow }>

/** The actor's own place on a shift; also inside a command's transaction. */
export function ownAttendance(db: Transaction, actor: Actor, shiftId: string): Promise<OwnRow | null> {
  return db.signUp.findFirst({
    where: { shiftId, volunteerId: actor.personId, placedAt: { not: null }, cancelledAt: null },
    select: ownRow,
  })
}

export type WorkedShift = ReturnType<typeof workedShift>

/** One's own shift that is over, for the page where other hours are proposed. */
export async function ownWorkedShift(actor: Actor, shiftId: string, locale: Locale): Promise<WorkedShift | null> {
  if (!isId(shiftId)) return null
  const now = new Date()
  const row = await ownAttendance(await database(), actor, shiftId)
  return row && row.endsAt <= now ? workedShift(row, locale, now) : null
}

/** What is behind, the latest first. */
export async function ownWorkedShifts(actor: Actor, locale: Locale, limit: number): Promise<WorkedShift[]> {
  const db = await database()
  const now = new Date()
  const rows = await db.signUp.findMany({
    where: { volunteerId: actor.personId, placedAt: { not: null }, cancelledAt: null, endsAt: { lte: now } },
    orderBy: { startsAt: 'desc' },
    take: limit,
    select: ownRow,
  })
  return rows.map((row) => workedShift(row, locale, now))
}

function workedShift(row: OwnRow, locale: Locale, now: Date) {
  const { task } = row.shift
  const { state, confirmed, proposal } = hoursOf(row)
  return {
    shiftId: row.shiftId,
    taskId: task.id,
    ...titled(task.texts, locale),
    pictogram: task.role.pictogram,
    organisation: task.organisation.name,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    state,
    minutes: confirmed?.minutes ?? agreedMinutes(row),
    reason: confirmed?.reason ?? null,
    proposal: proposal && { minutes: proposal.minutes, reason: proposal.reason },
    lastDayToAsk: lastDayToAsk(row.endsAt),
    canPropose: now <= lastDayToAsk(row.endsAt),
  }
}

/** Totals for each organisation, and each week over all of them: what the 20 and 30 hours are counted in. */
export async function ownHours(actor: Actor) {
  const db = await database()
  const now = new Date()
  const rows = await db.signUp.findMany({
    where: { volunteerId: actor.personId, placedAt: { not: null }, cancelledAt: null },
    orderBy: { startsAt: 'desc' },
    select: ownRow,
  })
  const over = rows.filter(({ endsAt }) => endsAt <= now)
  const organisations = [...Map.groupBy(over, ({ shift }) => shift.task.organisationId)].map(
    ([organisationId, own]) => ({
      organisationId,
      name: own[0]?.shift.task.organisation.name ?? '',
      ...totals(own),
    }),
  )
  const weeks = [...Map.groupBy(rows, ({ startsAt }) => isoWeek(startsAt))].map(([week, own]) => {
    const minutes = sum(
      own.map((row) => countedMinutes({ ...row, confirmedMinutes: hoursOf(row).confirmed?.minutes ?? null })),
    )
    return { week, startsAt: own[0]?.startsAt ?? now, shifts: own.length, minutes, mark: weekMark(minutes) }
  })
  return { ...totals(over), organisations: organisations.toSorted((a, b) => b.confirmed - a.confirmed), weeks }
}

function totals(rows: readonly OwnRow[]) {
  const states = rows.map((row) => ({ row, ...hoursOf(row) }))
  const pending = states.filter(({ state }) => state === 'pending')
  const confirmed = states.flatMap((one) => (one.confirmed ? [one.confirmed.minutes] : []))
  return {
    confirmed: sum(confirmed),
    confirmedShifts: confirmed.length,
    pending: sum(pending.map(({ row, proposal }) => proposal?.minutes ?? agreedMinutes(row))),
    pendingShifts: pending.length,
  }
}

const sum = (minutes: readonly number[]) => minutes.reduce((total, one) => total + one, 0)
