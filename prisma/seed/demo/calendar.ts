import { addDays, localDate, localInstant } from '@/lib/dates'

/** A time of day so many days from today, in Oslo. */
export function dayAt(now: Date, days: number, time: string): Date {
  const instant = localInstant(localDate(addDays(now, days)), time)
  if (!instant) throw new Error(`There is no ${time} on that day.`)
  return instant
}

const minute = 60_000

export const minutesAfter = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * minute)

export const hoursAfter = (instant: Date, hours: number) => minutesAfter(instant, hours * 60)

export const earlier = (...instants: Date[]) => new Date(Math.min(...instants.map((one) => one.getTime())))

export const later = (...instants: Date[]) => new Date(Math.max(...instants.map((one) => one.getTime())))
