import type { ShiftFacts, TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import type { ShiftPrice } from '@/lib/matching/round'
import { scoreShift } from '@/lib/matching/score'

/** More than this are not counted. */
export const countedMost = 100
const step = 5

/** In steps, and nothing below the first: whether one person more or less would come can't be told from it. */
export const toldCount = (count: number): number => Math.min(countedMost, Math.floor(count / step) * step)

/** Whom a shift suits, by id: the best first, each by their score less what a place is worth on their side; without those whom something keeps away. */
export function suitedTo(
  task: TaskFacts,
  shift: ShiftFacts,
  volunteers: readonly VolunteerFacts[],
  price: ShiftPrice | undefined,
): string[] {
  return volunteers
    .map((volunteer) => ({ volunteer, ...scoreShift(volunteer, task, shift) }))
    .filter(({ blockers }) => blockers.length === 0)
    .map(({ volunteer: { id, group }, score }) => ({ id, worth: score - (price?.[group ?? 'neither'] ?? 0) }))
    .toSorted((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}
