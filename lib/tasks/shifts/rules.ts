import { addDays, localDate, localInstant, minutesBetween } from '@/lib/dates'
import { Refusal } from '@/lib/refusal'
import type { NewShifts } from './schema'

/** The database holds the same limit. */
export const longestShiftHours = 12

export interface Period {
  startsAt: Date
  endsAt: Date
}

type Times = Pick<NewShifts, 'date' | 'from' | 'to'>
type Seats = Pick<NewShifts, 'places' | 'reservedNewcomers' | 'reservedLocals'>

/** What was typed as two instants. It must lie ahead, end after it starts, and last at most twelve hours of real time. */
export function shiftPeriod({ date, from, to }: Times, now: Date): Period {
  if (to <= from) throw new Refusal('endsBeforeStart', {}, 'to')
  const startsAt = onTheClock(date, from, 'from')
  const endsAt = onTheClock(date, to, 'to')
  if (startsAt <= now) throw new Refusal('shiftInPast', {}, 'date')
  if (minutesBetween(startsAt, endsAt) > longestShiftHours * 60) {
    throw new Refusal('shiftTooLong', { limit: longestShiftHours }, 'to')
  }
  return { startsAt, endsAt }
}

/** The same time of day week after week, whatever the clocks do in between. */
export function weeklyPeriods({ weeks, ...times }: Times & { weeks: number }, now: Date): Period[] {
  return Array.from({ length: weeks }, (_, week) =>
    shiftPeriod({ ...times, date: daysLater(times.date, 7 * week) }, now),
  )
}

/** Places can be kept for newcomers and for locals only among those there are. */
export function refuseOverReserved(seats: Seats): void {
  if (seats.reservedNewcomers + seats.reservedLocals > seats.places)
    throw new Refusal('moreKeptThanPlaces', { places: seats.places }, 'reservedLocals')
}

export const sameSeats = (one: Seats, other: Seats) =>
  one.places === other.places &&
  one.reservedNewcomers === other.reservedNewcomers &&
  one.reservedLocals === other.reservedLocals

export const sameTime = (one: Period, other: Period) =>
  one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime()

/** A shift can be changed until it begins or is called off. */
export function refuseFixed(shift: { startsAt: Date; cancelledAt: Date | null }, now: Date): void {
  if (shift.cancelledAt !== null) throw new Refusal('shiftCancelled')
  if (shift.startsAt <= now) throw new Refusal('shiftStarted')
}

/** When the clocks are turned, one hour of the night is missing or comes twice: no time to agree on. */
function onTheClock(date: string, time: string, field: 'from' | 'to'): Date {
  const instant = localInstant(date, time)
  if (instant === null) throw new Refusal('hourTurned', { date: date.split('-').toReversed().join('.'), time }, field)
  return instant
}

function daysLater(date: string, days: number): string {
  const noon = localInstant(date, '12:00')
  if (noon === null) throw new Refusal('invalid', {}, 'date')
  return localDate(addDays(noon, days))
}
