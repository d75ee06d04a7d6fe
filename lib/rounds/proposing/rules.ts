import { isoWeek, minutesBetween } from '@/lib/dates'
import type { RoundPlace } from '@/lib/matching/round'
import { weekLimitMinutes } from '@/lib/signups/rules'

interface Period {
  startsAt: Date
  endsAt: Date
}

export interface ShiftNow extends Period {
  id: string
  isOpen: boolean
  free: number
}

export interface PersonNow {
  id: string
  paused: boolean
  /** What they have a place on, or are asked about, from this week on. */
  periods: readonly Period[]
}

/**
 * Of the places a round found those that can still be proposed: while it ran, people may have paused or signed up elsewhere, and shifts
 * may have filled or been called off. Whom a coordinator asked for comes first, then the best fit.
 */
export function stillPossible(
  places: readonly RoundPlace[],
  shifts: readonly ShiftNow[],
  people: readonly PersonNow[],
): RoundPlace[] {
  const shiftOf = new Map(shifts.map((shift) => [shift.id, { ...shift }]))
  const periodsOf = new Map(people.filter(({ paused }) => !paused).map(({ id, periods }) => [id, [...periods]]))
  const order = places.toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || b.score - a.score)
  const kept = order.filter(({ volunteerId, shiftId }) => {
    const shift = shiftOf.get(shiftId)
    const periods = periodsOf.get(volunteerId)
    if (!shift?.isOpen || shift.free === 0 || !periods || !hasTime(periods, shift)) return false
    shift.free -= 1
    periods.push(shift)
    return true
  })
  const still = new Set(kept)
  return places.filter((place) => still.has(place))
}

function hasTime(periods: readonly Period[], shift: Period): boolean {
  const week = isoWeek(shift.startsAt)
  const minutes = periods
    .filter(({ startsAt }) => isoWeek(startsAt) === week)
    .reduce((sum, { startsAt, endsAt }) => sum + minutesBetween(startsAt, endsAt), 0)
  const elsewhere = periods.some((one) => one.startsAt < shift.endsAt && shift.startsAt < one.endsAt)
  return !elsewhere && minutes + minutesBetween(shift.startsAt, shift.endsAt) <= weekLimitMinutes
}
