import type { Position, ShiftFacts, TaskFacts, VolunteerFacts } from './facts'

/** The most that each part can give; together a thousand. */
export const weights = { interests: 400, gains: 250, distance: 250, availability: 100 } as const

/** No week holds more voluntary work than this, over all organisations together. */
const weeklyMinutes = 30 * 60

export type Part = keyof typeof weights
export type Blocker = 'pause' | 'distance' | 'programmeTime' | 'overlap' | 'weeklyHours'

export interface PairScore {
  /** 0–1000; what cannot be offered has a score too, so that one can see what is missed. */
  score: number
  parts: Readonly<Record<Part, number>>
  /** Why the task cannot be offered; empty when it can. */
  blockers: readonly Blocker[]
  /** The shift that suits best. */
  shiftId: string | null
  /** As the crow flies; null when it is not known where the person lives. */
  distanceKm: number | null
}

/** How well a task suits a volunteer. Of its shifts the best one counts: free of blockers before blocked, then by time to spare, then by date. */
export function scorePair(volunteer: VolunteerFacts, task: TaskFacts): PairScore {
  const distanceKm = volunteer.position === null ? null : kilometres(volunteer.position, task.position)
  const ofPerson: Blocker[] = [
    ...(volunteer.paused ? (['pause'] as const) : []),
    ...(distanceKm !== null && distanceKm > volunteer.radiusKm ? (['distance'] as const) : []),
  ]
  const shifts = task.shifts
    .map((shift) => ({ shift, blockers: shiftBlockers(volunteer, task, shift), spare: spareShare(volunteer, shift) }))
    .toSorted(
      (a, b) =>
        a.blockers.length - b.blockers.length ||
        b.spare - a.spare ||
        a.shift.startsAt - b.shift.startsAt ||
        (a.shift.id < b.shift.id ? -1 : 1),
    )
  const best = shifts[0]
  const parts = {
    interests: points('interests', overlapShare(volunteer.interests, task.interests)),
    gains: points('gains', overlapShare(volunteer.gains, task.gains)),
    distance: points('distance', distanceKm === null ? unanswered : Math.max(0, 1 - distanceKm / volunteer.radiusKm)),
    availability: points('availability', best?.spare ?? 0),
  }
  return {
    score: parts.interests + parts.gains + parts.distance + parts.availability,
    parts,
    blockers: [...ofPerson, ...(best?.blockers ?? [])],
    shiftId: best?.shift.id ?? null,
    distanceKm,
  }
}

// A question left open counts half, so that skipping it neither wins nor loses.
const unanswered = 0.5

const points = (part: Part, share: number) => Math.round(weights[part] * share)

/** How much two wishes have in common, measured on the shorter list: who likes one thing and finds it has found everything. */
function overlapShare(wished: readonly string[], offered: readonly string[]): number {
  if (wished.length === 0) return unanswered
  if (offered.length === 0) return 0
  const both = new Set(offered.filter((one) => wished.includes(one))).size
  return both / Math.min(wished.length, offered.length)
}

/** The share of a shift in which the volunteer has time to spare. */
function spareShare(volunteer: VolunteerFacts, shift: ShiftFacts): number {
  if (volunteer.availabilityVaries || volunteer.available.length === 0) return unanswered
  let spare = 0
  for (const block of new Set(volunteer.available)) spare += shift.minutesInBlock[block] ?? 0
  return Math.min(1, spare / shift.minutes)
}

function shiftBlockers(volunteer: VolunteerFacts, task: TaskFacts, shift: ShiftFacts): Blocker[] {
  const blockers: Blocker[] = []
  if (!task.inProgrammeTime && volunteer.programmeTime.some((block) => (shift.minutesInBlock[block] ?? 0) > 0))
    blockers.push('programmeTime')
  if (volunteer.placed.some((period) => period.startsAt < shift.endsAt && shift.startsAt < period.endsAt))
    blockers.push('overlap')
  if ((volunteer.minutesByWeek[shift.week] ?? 0) + shift.minutes > weeklyMinutes) blockers.push('weeklyHours')
  return blockers
}

const radians = Math.PI / 180

/** The haversine formula on a sphere of 6,371 km. */
export function kilometres(a: Position, b: Position): number {
  const north = Math.sin(((b.latitude - a.latitude) * radians) / 2)
  const east = Math.sin(((b.longitude - a.longitude) * radians) / 2)
  const h = north * north + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * east * east
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)))
}
