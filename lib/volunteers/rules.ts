import { isoWeek, localDate, localTime, minutesBetween } from '@/lib/dates'
import type { ShiftFacts, TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { partsOfDay } from '@/lib/tasks/schema'
import { type DayPart, type WeekPart, weekParts } from './schema'

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

interface Period {
  startsAt: Date
  endsAt: Date
}

export interface VolunteerRow {
  id: string
  place: { latitude: number; longitude: number } | null
  travelRadiusKm: number
  availability: readonly number[]
  availabilityVaries: boolean
  programmeTime: readonly number[]
  interests: readonly string[]
  wishedGains: readonly string[]
  pausedAt: Date | null
  /** The sign-ups that stand, from this week on. */
  signUps: readonly (Period & { placedAt: Date | null })[]
}

export interface TaskRow {
  id: string
  inProgrammeTime: boolean
  place: { latitude: number; longitude: number }
  role: { interests: readonly string[]; benefits: readonly string[] }
  shifts: readonly (Period & { id: string })[]
}

/** What the ranking may know of a volunteer, field by field; how much of a language somebody speaks is not among it. */
export function volunteerFacts(row: VolunteerRow): VolunteerFacts {
  const placed = row.signUps.filter(({ placedAt }) => placedAt !== null)
  const minutesByWeek: Record<string, number> = {}
  for (const { startsAt, endsAt } of placed) {
    const week = isoWeek(startsAt)
    minutesByWeek[week] = (minutesByWeek[week] ?? 0) + minutesBetween(startsAt, endsAt)
  }
  return {
    id: row.id,
    position: row.place === null ? null : { latitude: row.place.latitude, longitude: row.place.longitude },
    radiusKm: row.travelRadiusKm,
    available: [...new Set(row.availability)],
    availabilityVaries: row.availabilityVaries,
    programmeTime: row.programmeTime,
    interests: row.interests,
    gains: row.wishedGains,
    paused: row.pausedAt !== null,
    placed: placed.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.getTime(), endsAt: endsAt.getTime() })),
    minutesByWeek,
  }
}

export function taskFacts(row: TaskRow): TaskFacts {
  return {
    id: row.id,
    position: { latitude: row.place.latitude, longitude: row.place.longitude },
    interests: row.role.interests,
    gains: row.role.benefits,
    inProgrammeTime: row.inProgrammeTime,
    shifts: row.shifts.map(shiftFacts),
  }
}

function shiftFacts({ id, startsAt, endsAt }: Period & { id: string }): ShiftFacts {
  return {
    id,
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
    week: isoWeek(startsAt),
    minutes: minutesBetween(startsAt, endsAt),
    minutesInBlock: minutesInBlock(startsAt, endsAt),
  }
}

export type FitReason =
  | { kind: 'when'; weekday: number; part: DayPart }
  | { kind: 'interests'; interests: readonly string[] }
  | { kind: 'gains'; gains: readonly string[] }

/** Why a task is shown, from what the person answered and nothing else. */
export function fitReasons(volunteer: VolunteerFacts, task: TaskFacts, shiftId: string | null): FitReason[] {
  const shift = task.shifts.find(({ id }) => id === shiftId)
  const spare = shift && volunteer.available.reduce((sum, block) => sum + (shift.minutesInBlock[block] ?? 0), 0)
  const shared = task.interests.filter((one) => volunteer.interests.includes(one))
  const given = task.gains.filter((one) => volunteer.gains.includes(one))
  return [
    ...(shift && !volunteer.availabilityVaries && spare === shift.minutes
      ? [{ kind: 'when', ...weekPartAt(new Date(shift.startsAt)) } as const]
      : []),
    ...(shared.length > 0 ? [{ kind: 'interests', interests: shared } as const] : []),
    ...(given.length > 0 ? [{ kind: 'gains', gains: given } as const] : []),
  ]
}

/** The square of degrees that holds everything within so many kilometres, for a first look in the database. */
export function around({ latitude, longitude }: { latitude: number; longitude: number }, km: number) {
  const north = (km / 111) * 1.01
  const east = north / Math.cos((latitude * Math.PI) / 180)
  return {
    latitude: { gte: latitude - north, lte: latitude + north },
    longitude: { gte: longitude - east, lte: longitude + east },
  }
}

/** Nights until then, by the calendar in Oslo: a shift tomorrow morning is tomorrow, however few hours away. */
export function daysUntil(instant: Date, now: Date): number {
  return Math.round((Date.parse(localDate(instant)) - Date.parse(localDate(now))) / 86_400_000)
}
