import { localDate, localTime } from '@/lib/dates'
import { partsOfDay } from '@/lib/tasks/schema'
import { type DayPart, type WeekPart, weekParts } from '@/lib/volunteers/schema'

/** The hours between which the six blocks of a day lie; two blocks make a part of the day. */
const edges = [8, 10, 12, 14.5, 17, 19, 21].map((hour) => hour * 60)
const blocksADay = edges.length - 1
const day = 24 * 60

/** The blocks that the chosen cells of the week stand for. */
export function blocksOf(parts: readonly WeekPart[]): number[] {
  return weekParts.flatMap((part, index) => (parts.includes(part) ? [index * 2, index * 2 + 1] : []))
}

/** The cells of the week whose blocks are all there. */
export function partsOf(blocks: readonly number[]): WeekPart[] {
  return weekParts.filter((_, index) => blocks.includes(index * 2) && blocks.includes(index * 2 + 1))
}

/** How many minutes of a period lie in which block of the week. */
export function minutesInBlock(startsAt: Date, endsAt: Date): Record<number, number> {
  const start = weekMinute(startsAt)
  const end = weekMinute(endsAt)
  // Sunday night runs into the Monday of the next week.
  const until = end < start ? end + 7 * day : end
  const minutes: Record<number, number> = {}
  for (let weekday = 0; weekday <= 7; weekday++) {
    for (let block = 0; block < blocksADay; block++) {
      const shared = Math.min(until, weekday * day + edges[block + 1]!) - Math.max(start, weekday * day + edges[block]!)
      if (shared > 0) minutes[(weekday % 7) * blocksADay + block] = shared
    }
  }
  return minutes
}

function weekMinute(instant: Date): number {
  const { weekday, minute } = localTime(instant)
  return weekday * day + minute
}

/** The part of the day a shift begins in. */
export function weekPartAt(instant: Date): { weekday: number; part: DayPart } {
  const { weekday, minute } = localTime(instant)
  return { weekday, part: partsOfDay[minute < edges[2]! ? 0 : minute < edges[4]! ? 1 : 2] }
}

/** Nights until then, by the calendar in Oslo: a shift tomorrow morning is tomorrow, however few hours away. */
export function daysUntil(instant: Date, now: Date): number {
  return Math.round((Date.parse(localDate(instant)) - Date.parse(localDate(now))) / 86_400_000)
}
