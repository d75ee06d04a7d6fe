import type { TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { rankVolunteers } from '@/lib/matching/rank'
import { taskIndex, volunteerIndex } from '@/lib/matching/ready'
import type { ShiftPrice } from '@/lib/matching/round'

/** More than this are not counted. */
export const countedMost = 100
const step = 5

/** In steps, and nothing below the first: whether one person more or less would come can't be told from it. */
export const toldCount = (count: number): number => Math.min(countedMost, Math.floor(count / step) * step)

/** Whom a shift suits, by id: the best first, each by their score less what a place is worth on their side; without those whom something keeps away. */
export function suitedTo(
  task: TaskFacts,
  shiftId: string,
  volunteers: readonly VolunteerFacts[],
  price: ShiftPrice | undefined,
): string[] {
  const sides = new Map(volunteers.map(({ id, group }) => [id, group ?? ('neither' as const)]))
  return rankVolunteers(shiftId, volunteerIndex(volunteers, taskIndex([task])))
    .map(({ volunteerId: id, score }) => ({ id, worth: score - (price?.[sides.get(id)!] ?? 0) }))
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ id }) => id)
}
