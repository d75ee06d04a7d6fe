import { addDays, isoWeek, isoWeekBounds, minutesBetween } from '@/lib/dates'
import type { Group, ShiftFacts, TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { signUpState } from '@/lib/signups/rules'
import { minutesInBlock } from './week/rules'

interface Period {
  startsAt: Date
  endsAt: Date
}

interface SignUpRow {
  placedAt: Date | null
  offeredUntil: Date | null
  cancelledAt: Date | null
}

export interface VolunteerRow {
  id: string
  background: Group | null
  place: { latitude: number; longitude: number } | null
  travelRadiusKm: number
  availability: readonly number[]
  availabilityVaries: boolean
  programmeTime: readonly number[]
  interests: readonly string[]
  wishedGains: readonly string[]
  pausedAt: Date | null
  welcomedAt: Date | null
  /** From `rememberedSince` on. */
  signUps: readonly (Period & SignUpRow & { shiftId: string })[]
  /** The open ones. */
  proposals: readonly Period[]
  certificateChecks: readonly { organisationId: string }[]
  keptApart: readonly string[]
}

export interface TaskRow {
  id: string
  organisationId: string
  inProgrammeTime: boolean
  policeCertificate: 'required' | 'consider' | 'no'
  createdById: string | null
  place: { latitude: number; longitude: number }
  role: { interests: readonly string[]; benefits: readonly string[] }
  shifts: readonly ShiftRow[]
}

export interface ShiftRow extends Period {
  id: string
  places: number
  reservedNewcomers: number
  reservedLocals: number
  signUps: readonly (SignUpRow & Holder)[]
  /** The open ones. */
  proposals: readonly Holder[]
}

interface Holder {
  volunteerId: string
  volunteer: { background: Group | null }
}

/** The longest wait that counts. */
const mostWaitingWeeks = 26
/** How long it usually takes to get a police certificate. */
export const certificateDays = 14

/** Sign-ups before then tell nothing that counts. */
export const rememberedSince = (now: Date): Date => addDays(now, -7 * mostWaitingWeeks)

/** What the ranking may know of a volunteer, field by field; how much of a language somebody speaks is not among it. */
export function volunteerFacts(row: VolunteerRow, now: Date): VolunteerFacts {
  const held = row.signUps.filter((signUp) => ['placed', 'offered'].includes(signUpState(signUp, now)))
  const since = isoWeekBounds(now).from
  const all = [...held, ...row.proposals]
  const periods = all.filter(({ startsAt }) => startsAt >= since)
  const minutesByWeek: Record<string, number> = {}
  for (const { startsAt, endsAt } of periods) {
    const week = isoWeek(startsAt)
    minutesByWeek[week] = (minutesByWeek[week] ?? 0) + minutesBetween(startsAt, endsAt)
  }
  return {
    id: row.id,
    group: row.background,
    position: row.place === null ? null : { latitude: row.place.latitude, longitude: row.place.longitude },
    radiusKm: row.travelRadiusKm,
    available: [...new Set(row.availability)],
    availabilityVaries: row.availabilityVaries,
    programmeTime: row.programmeTime,
    interests: row.interests,
    gains: row.wishedGains,
    paused: row.pausedAt !== null,
    placed: periods.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.getTime(), endsAt: endsAt.getTime() })),
    minutesByWeek,
    certificates: row.certificateChecks.map(({ organisationId }) => organisationId),
    keptApart: row.keptApart,
    asked: row.signUps
      .filter((signUp) => signUp.startsAt > now && signUpState(signUp, now) === 'waiting')
      .map(({ shiftId }) => shiftId),
    waitingWeeks: waitingWeeks(
      [row.welcomedAt, ...all.map(({ endsAt }) => endsAt)].filter((at) => at !== null),
      now,
    ),
  }
}

/** Whole weeks since the last place, or since the welcome; none for somebody who has a place to come. */
function waitingWeeks(since: readonly Date[], now: Date): number {
  const last = Math.max(...since.map((at) => at.getTime()))
  if (!Number.isFinite(last)) return 0
  const weeks = Math.floor((now.getTime() - last) / (7 * 24 * 3_600_000))
  return Math.min(mostWaitingWeeks, Math.max(0, weeks))
}

export function taskFacts(row: TaskRow, now: Date): TaskFacts {
  return {
    id: row.id,
    position: { latitude: row.place.latitude, longitude: row.place.longitude },
    interests: row.role.interests,
    gains: row.role.benefits,
    inProgrammeTime: row.inProgrammeTime,
    shifts: row.shifts.map((shift) => shiftFacts(row, shift, now)),
  }
}

function shiftFacts(task: TaskRow, shift: ShiftRow, now: Date): ShiftFacts {
  const { id, startsAt, endsAt } = shift
  const holders = [
    ...shift.signUps.filter((signUp) => ['placed', 'offered'].includes(signUpState(signUp, now))),
    ...shift.proposals,
  ]
  const free = Math.max(0, shift.places - holders.length)
  return {
    id,
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
    week: isoWeek(startsAt),
    minutes: minutesBetween(startsAt, endsAt),
    minutesInBlock: minutesInBlock(startsAt, endsAt),
    free,
    reserved: reserved(shift, holders, free),
    certificateOf:
      task.policeCertificate === 'required' && startsAt < addDays(now, certificateDays) ? task.organisationId : null,
    people: [
      ...new Set([
        ...holders.map(({ volunteerId }) => volunteerId),
        ...(task.createdById === null ? [] : [task.createdById]),
      ]),
    ],
    taken: holders.length > 0,
  }
}

/** What is still kept for each side. Where fewer places are free than are kept, both sides give way alike. */
function reserved(shift: ShiftRow, holders: readonly Holder[], free: number): Record<Group, number> {
  const has = (group: Group) => holders.filter(({ volunteer }) => volunteer.background === group).length
  let newcomer = Math.max(0, shift.reservedNewcomers - has('newcomer'))
  let local = Math.max(0, shift.reservedLocals - has('local'))
  while (newcomer + local > free) {
    const most = Math.max(newcomer, local)
    if (newcomer === most) newcomer -= 1
    if (local === most) local -= 1
  }
  return { newcomer, local }
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
