import type { TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { nearestTasks, rankTasks, type RankedTask } from '@/lib/matching/rank'
import { type TaskIndex } from '@/lib/matching/ready'
import type { ShiftPrice } from '@/lib/matching/round'
import { scoreShift } from '@/lib/matching/score'
import type { DayPart } from '@/lib/volunteers/schema'
import { weekPartAt } from '@/lib/volunteers/week/rules'

export const offersAPage = 10
const nearKm = 200

export interface Offers {
  /** Whether these suit, or are merely what lies nearest because nothing within reach suits. */
  kind: 'suits' | 'nearest'
  ranked: RankedTask[]
}

/** `except`: shifts without a free place, and those the person is on already or waits for. */
export function offersFor(
  volunteer: VolunteerFacts,
  open: TaskIndex,
  prices: ReadonlyMap<string, ShiftPrice>,
  except: ReadonlySet<string> = new Set(),
): Offers {
  const suiting = rankTasks(volunteer, open, { except })
  // Among many, those come first where fewer others want the place; what stands on one page is seen anyway, so there the fit alone decides.
  if (suiting.length > offersAPage) return { kind: 'suits', ranked: rankTasks(volunteer, open, { prices, except }) }
  if (suiting.length > 0) return { kind: 'suits', ranked: suiting }
  const near = nearestTasks(volunteer, open, except).filter(({ distanceKm }) => distanceKm <= nearKm)
  return { kind: 'nearest', ranked: near.slice(0, 3) }
}

export type FitReason =
  | { kind: 'when'; weekday: number; part: DayPart }
  | { kind: 'interests'; interests: readonly string[] }
  | { kind: 'gains'; gains: readonly string[] }
  | { kind: 'distance' }

/** Why a shift is shown, from what the person answered and nothing else; what weighs most comes first. */
export function fitReasons(volunteer: VolunteerFacts, task: TaskFacts, shiftId: string | null): FitReason[] {
  const shift = task.shifts.find(({ id }) => id === shiftId)
  if (!shift) return []
  const { parts, distanceKm } = scoreShift(volunteer, task, shift)
  const interests = task.interests.filter((one) => volunteer.interests.includes(one))
  const gains = task.gains.filter((one) => volunteer.gains.includes(one))
  const spare = volunteer.available.reduce((sum, block) => sum + (shift.minutesInBlock[block] ?? 0), 0)
  const reasons: { points: number; reason: FitReason | false }[] = [
    { points: parts.interests, reason: interests.length > 0 && { kind: 'interests', interests } },
    { points: parts.gains, reason: gains.length > 0 && { kind: 'gains', gains } },
    {
      points: parts.distance,
      reason: distanceKm !== null && distanceKm <= volunteer.radiusKm / 2 && { kind: 'distance' },
    },
    {
      points: parts.availability,
      reason: !volunteer.availabilityVaries &&
        spare === shift.minutes && { kind: 'when', ...weekPartAt(new Date(shift.startsAt)) },
    },
  ]
  return reasons.toSorted((a, b) => b.points - a.points).flatMap(({ reason }) => reason || [])
}
