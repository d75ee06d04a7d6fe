import { addDays } from '@/lib/dates'
import type { TaskFacts } from '@/lib/matching/facts'
import type { ShiftPrice } from '@/lib/matching/round'
import { certificateDays, type TaskRow } from '@/lib/volunteers/rules'

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

/** The same tasks without these shifts, such as those somebody is on already. */
export function withoutShifts(tasks: readonly TaskFacts[], shiftIds: ReadonlySet<string>): readonly TaskFacts[] {
  if (shiftIds.size === 0) return tasks
  return tasks.flatMap((task) => {
    if (!task.shifts.some(({ id }) => shiftIds.has(id))) return task
    const shifts = task.shifts.filter(({ id }) => !shiftIds.has(id))
    return shifts.length === 0 ? [] : { ...task, shifts }
  })
}
