import 'server-only'
import { isoWeekBounds } from '@/lib/dates'
import type { Locale, Prisma } from '@/lib/generated/prisma/client'
import { liveSchedules } from '@/lib/rounds/clearing/queries'
import { clearsByRound, covers, nextRoundAt, openProposal } from '@/lib/rounds/rules'
import type { Transaction } from '@/lib/server/db'
import { type Commitment, type Period, type Titled, titled } from '@/lib/signups/rules'
import { taskState, textFor } from '@/lib/tasks/rules'

const shiftRow = {
  id: true,
  startsAt: true,
  endsAt: true,
  places: true,
  cancelledAt: true,
  task: {
    select: {
      id: true,
      organisationId: true,
      supports: true,
      meetingAddress: true,
      contactName: true,
      contactPhone: true,
      policeCertificate: true,
      publishedAt: true,
      flaggedAt: true,
      reviewedAt: true,
      closedAt: true,
      clearing: true,
      place: { select: { name: true, county: true, municipalityNumber: true } },
      role: { select: { pictogram: true } },
      organisation: { select: { orgnr: true, name: true, approvedAt: true } },
      texts: { select: { locale: true, title: true, meetingHint: true } },
    },
  },
} satisfies Prisma.ShiftSelect

const signUpRow = {
  id: true,
  volunteerId: true,
  createdAt: true,
  placedAt: true,
  offeredUntil: true,
  cancelledAt: true,
} satisfies Prisma.SignUpSelect

type TaskRow = Omit<Prisma.ShiftGetPayload<{ select: typeof shiftRow }>['task'], 'clearing'>

export type ShiftWithSignUps = NonNullable<Awaited<ReturnType<typeof shiftWithSignUps>>>

/** A shift with everybody who has or waits for a place on it; for whoever is about to decide, or to show the same. */
export async function shiftWithSignUps(db: Transaction, shiftId: string) {
  const row = await db.shift.findUnique({
    where: { id: shiftId },
    select: {
      ...shiftRow,
      signUps: { where: { cancelledAt: null }, select: signUpRow },
      proposals: { where: openProposal, select: { id: true, volunteerId: true } },
    },
  })
  if (!row) return null
  const { clearing, ...task } = row.task
  const schedules = clearing === 'round' ? await liveSchedules(db) : []
  const byRound = clearsByRound(row.task, schedules, row.startsAt, new Date())
  const around = schedules.filter((schedule) => covers(schedule, task.place))
  return {
    ...row,
    task,
    shiftId: row.id,
    taskIsOpen: isOpen(task),
    /** The places are given out by a round, the next one then. */
    nextRoundAt: byRound ? nextRoundAt(around, new Date()) : null,
  }
}

function isOpen({ organisation, ...task }: TaskRow): boolean {
  return taskState({ ...task, organisationApprovedAt: organisation.approvedAt }) === 'open'
}

/** Every place somebody has that can matter for this shift: the same week, or the same hours. */
export async function commitments(db: Transaction, volunteerId: string, shift: Period): Promise<Commitment[]> {
  const { from, to } = isoWeekBounds(shift.startsAt)
  const rows = await db.signUp.findMany({
    where: {
      volunteerId,
      cancelledAt: null,
      placedAt: { not: null },
      OR: [{ startsAt: { gte: from, lt: to } }, { startsAt: { lt: shift.endsAt }, endsAt: { gt: shift.startsAt } }],
    },
    select: {
      shiftId: true,
      startsAt: true,
      endsAt: true,
      absentAt: true,
      hoursEntries: { where: { confirmedAt: { not: null }, replacedAt: null }, select: { minutes: true } },
    },
  })
  return rows.map(({ hoursEntries: [confirmed], ...row }) => ({ ...row, confirmedMinutes: confirmed?.minutes ?? null }))
}

/** What a person needs to know to come: on the page and in letters, in their language. */
export interface Meeting extends Titled {
  organisation: string
  startsAt: Date
  endsAt: Date
  address: string
  hint: string
  contactName: string
  contactPhone: string
}

export function meeting(
  { startsAt, endsAt, task }: Pick<ShiftWithSignUps, 'startsAt' | 'endsAt' | 'task'>,
  locale: Locale,
): Meeting {
  const text = textFor(task.texts, locale)
  return {
    ...titled(task.texts, locale),
    organisation: task.organisation.name,
    startsAt,
    endsAt,
    address: `${task.meetingAddress}, ${task.place.name}`,
    hint: text?.meetingHint ?? '',
    contactName: task.contactName,
    contactPhone: task.contactPhone,
  }
}
