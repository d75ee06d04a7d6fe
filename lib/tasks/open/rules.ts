import { addDays } from '@/lib/dates'
import type { TaskFacts } from '@/lib/matching/facts'
import type { ShiftPrice } from '@/lib/matching/round'
import { certificateDays, type TaskRow } from '@/lib/volunteers/rules'

/** Published, not closed, not held, by an organisation that is approved; as a condition for the database. */
export const openTask = {
  publishedAt: { not: null },
  closedAt: null,
  OR: [{ flaggedAt: null }, { reviewedAt: { not: null } }],
  organisation: { approvedAt: { not: null } },
}

/** An open task as it is remembered between two readings. */
export interface OpenTask {
  facts: TaskFacts
  /** Of its shifts, as the last published round left them. */
  prices: readonly ShiftPrice[]
  /** When time alone makes it another: a shift begins, an offer runs out, a certificate can no longer be had in time. */
  until: number
}

export function changesByItselfAt({ policeCertificate, shifts }: TaskRow, now: Date): number {
  const moments = shifts.flatMap(({ startsAt, signUps }) => [
    startsAt.getTime(),
    ...(policeCertificate === 'required' ? [addDays(startsAt, -certificateDays).getTime() + 1] : []),
    ...signUps.flatMap(({ placedAt, offeredUntil }) =>
      placedAt === null && offeredUntil !== null ? [offeredUntil.getTime()] : [],
    ),
  ])
  return Math.min(...moments.filter((moment) => moment > now.getTime()))
}

/** What can still be had of an open task; null when that is nothing. */
export function withFreePlaces(task: TaskFacts): TaskFacts | null {
  const shifts = task.shifts.filter(({ free }) => free > 0)
  return shifts.length === 0 ? null : { ...task, shifts }
}
