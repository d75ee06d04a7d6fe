import type { ShiftFacts, TaskFacts, VolunteerFacts } from './facts'
import { lot } from './lottery'
import type { Pair } from './round'
import { weeklyMinutes } from './score'

/** Pairs that cannot stand beside the other pairs of the same round: people who may not meet, and weeks above the limit. The lot says who gives way. */
export function clashes(
  places: readonly Pair[],
  volunteers: ReadonlyMap<string, VolunteerFacts>,
  shifts: ReadonlyMap<string, { task: TaskFacts; shift: ShiftFacts }>,
  seed: string,
): Pair[] {
  return [...together(places, volunteers, seed), ...aboveTheLimit(places, volunteers, shifts, seed)]
}

function together(places: readonly Pair[], volunteers: ReadonlyMap<string, VolunteerFacts>, seed: string): Pair[] {
  const byShift = Map.groupBy(places, ({ shiftId }) => shiftId)
  return places.filter(({ volunteerId, shiftId }) => {
    const { keptApart } = volunteers.get(volunteerId)!
    return (
      keptApart.length > 0 &&
      byShift
        .get(shiftId)!
        .some((other) => keptApart.includes(other.volunteerId) && givesWay(volunteerId, other.volunteerId, seed))
    )
  })
}

function aboveTheLimit(
  places: readonly Pair[],
  volunteers: ReadonlyMap<string, VolunteerFacts>,
  shifts: ReadonlyMap<string, { shift: ShiftFacts }>,
  seed: string,
): Pair[] {
  const clashing: Pair[] = []
  for (const [volunteerId, own] of Map.groupBy(places, (place) => place.volunteerId)) {
    if (own.length === 1) continue
    const minutes = { ...volunteers.get(volunteerId)!.minutesByWeek }
    for (const pair of own.toSorted((a, b) => (givesWay(a.shiftId, b.shiftId, seed) ? 1 : -1))) {
      const { week, minutes: more } = shifts.get(pair.shiftId)!.shift
      if ((minutes[week] ?? 0) + more > weeklyMinutes) clashing.push(pair)
      else minutes[week] = (minutes[week] ?? 0) + more
    }
  }
  return clashing
}

function givesWay(id: string, other: string, seed: string): boolean {
  const own = lot(id, seed)
  const theirs = lot(other, seed)
  return own > theirs || (own === theirs && id > other)
}
