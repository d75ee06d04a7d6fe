import { addDays } from '@/lib/dates'
import type { TaskFacts } from '@/lib/matching/facts'
import { taskIndex, type TaskIndex } from '@/lib/matching/ready'
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

/** The open tasks, ready to be ranked. */
export interface OpenTasks {
  index: TaskIndex
  /** Shifts of the index that have no free place. */
  full: Set<string>
  /** Of the last published round, by shift. */
  prices: Map<string, ShiftPrice>
  /** What the index was made of, and where each shift stands in it. */
  tasks: TaskFacts[]
  row: ReadonlyMap<string, number>
}

/** @throws MatchingInputError that names the field. */
export function openTasksOf(open: readonly OpenTask[]): OpenTasks {
  const tasks = open.map(({ facts }) => facts)
  const index = taskIndex(tasks)
  return {
    index,
    full: new Set(index.columns.facts.filter(({ free }) => free === 0).map(({ id }) => id)),
    prices: new Map(open.flatMap(({ prices }) => prices.map((price) => [price.shiftId, price]))),
    tasks,
    row: new Map(index.columns.ids.map((id, row) => [id, row])),
  }
}

/**
 * Takes over a task that was read again, where only people came or went: that happens all the time, and making the index anew takes a while.
 * False where the task itself is another.
 */
export function takeOver(open: OpenTasks, before: OpenTask | undefined, after: OpenTask | undefined): boolean {
  if (!before || !after) return before === after
  if (apartFromPeople(before.facts) !== apartFromPeople(after.facts)) return false
  const { columns, task } = open.index
  for (const shift of after.facts.shifts) {
    const row = open.row.get(shift.id)!
    columns.facts[row] = shift
    open.tasks[task[row]!] = after.facts
    if (shift.free === 0) open.full.add(shift.id)
    else open.full.delete(shift.id)
  }
  for (const price of after.prices) open.prices.set(price.shiftId, price)
  return true
}

const apartFromPeople = ({ shifts, ...task }: TaskFacts): string =>
  JSON.stringify([task, shifts.map(({ id, startsAt, endsAt, certificateOf }) => [id, startsAt, endsAt, certificateOf])])
