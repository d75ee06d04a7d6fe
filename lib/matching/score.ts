import type { Period, Position, ShiftFacts, TaskFacts, VolunteerFacts } from './facts'

/** The most that each part can give; together a thousand. */
export const weights = { interests: 400, gains: 250, distance: 250, availability: 100 } as const

/** No week holds more voluntary work than this, over all organisations together. */
export const weeklyMinutes = 30 * 60

export type Part = keyof typeof weights
/** Reasons why a task cannot be offered, in the order in which they are told. */
export type Blocker =
  'pause' | 'distance' | 'certificate' | 'keptApart' | 'availability' | 'programmeTime' | 'overlap' | 'weeklyHours'

export interface PairScore {
  /** 0–1000; what cannot be offered has a score too, so that one can see what is missed. */
  score: number
  parts: Readonly<Record<Part, number>>
  /** Why it cannot be offered; empty when it can. */
  blockers: readonly Blocker[]
  /** The shift that suits best. */
  shiftId: string | null
  /** As the crow flies; null when it is not known where the person lives. */
  distanceKm: number | null
}

/** How well a task suits a volunteer. Of its shifts the best one counts: free of blockers before blocked, then by time to spare, then by date. */
export function scorePair(volunteer: VolunteerFacts, task: TaskFacts): PairScore {
  const shifts = task.shifts.map((shift) => weighed(volunteer, task, shift))
  return pairScore(
    volunteer,
    task,
    shifts.toSorted(
      (a, b) =>
        a.blockers.length - b.blockers.length ||
        b.availability - a.availability ||
        a.shift.startsAt - b.shift.startsAt ||
        (a.shift.id < b.shift.id ? -1 : 1),
    )[0],
  )
}

/** The same for one shift of the task. */
export function scoreShift(volunteer: VolunteerFacts, task: TaskFacts, shift: ShiftFacts): PairScore {
  return pairScore(volunteer, task, weighed(volunteer, task, shift))
}

const weighed = (volunteer: VolunteerFacts, task: TaskFacts, shift: ShiftFacts) => ({
  shift,
  blockers: shiftBlockers(volunteer, task, shift),
  availability: points('availability', spareShare(volunteer, shift)),
})

function pairScore(
  volunteer: VolunteerFacts,
  task: TaskFacts,
  best: ReturnType<typeof weighed> | undefined,
): PairScore {
  const distanceKm = volunteer.position === null ? null : kilometres(volunteer.position, task.position)
  const parts = {
    interests: overlapPoints('interests', volunteer.interests, task.interests),
    gains: overlapPoints('gains', volunteer.gains, task.gains),
    distance: points('distance', distanceKm === null ? unanswered : Math.max(0, 1 - distanceKm / volunteer.radiusKm)),
    availability: best?.availability ?? 0,
  }
  return {
    score: parts.interests + parts.gains + parts.distance + parts.availability,
    parts,
    blockers: [
      ...(volunteer.paused ? (['pause'] as const) : []),
      ...(distanceKm !== null && distanceKm > volunteer.radiusKm ? (['distance'] as const) : []),
      ...(best?.blockers ?? []),
    ],
    shiftId: best?.shift.id ?? null,
    distanceKm,
  }
}

/** A question left open counts half, so that skipping it neither wins nor loses. */
export const unanswered = 0.5

export const points = (part: Part, share: number) => Math.round(weights[part] * share)

function overlapPoints(part: 'interests' | 'gains', wished: readonly string[], offered: readonly string[]): number {
  const all = new Set(offered)
  const own = new Set(wished)
  let both = 0
  for (const one of own) if (all.has(one)) both++
  return points(part, overlapShare(both, own.size, all.size))
}

/** How much two lists have in common, measured on the shorter: who likes one thing and finds it has found everything. */
export function overlapShare(both: number, wished: number, offered: number): number {
  if (wished === 0) return unanswered
  if (offered === 0) return 0
  return both / Math.min(wished, offered)
}

/** Whether the person said nothing about their time that could be held against a shift. */
export const timeIsOpen = ({ availabilityVaries, available }: VolunteerFacts) =>
  availabilityVaries || available.length === 0

/** The share of a shift in which the volunteer has time to spare. */
function spareShare(volunteer: VolunteerFacts, shift: ShiftFacts): number {
  return timeIsOpen(volunteer) ? unanswered : Math.min(1, spareMinutes(volunteer, shift) / shift.minutes)
}

function spareMinutes(volunteer: VolunteerFacts, shift: ShiftFacts): number {
  let spare = 0
  for (const block of new Set(volunteer.available)) spare += shift.minutesInBlock[block] ?? 0
  return spare
}

function shiftBlockers(volunteer: VolunteerFacts, task: TaskFacts, shift: ShiftFacts): Blocker[] {
  const blockers: Blocker[] = []
  if (shift.certificateOf !== null && !volunteer.certificates.includes(shift.certificateOf))
    blockers.push('certificate')
  if (volunteer.keptApart.some((person) => shift.people.includes(person))) blockers.push('keptApart')
  if (!timeIsOpen(volunteer) && spareMinutes(volunteer, shift) === 0) blockers.push('availability')
  if (!task.inProgrammeTime && volunteer.programmeTime.some((block) => (shift.minutesInBlock[block] ?? 0) > 0))
    blockers.push('programmeTime')
  if (volunteer.placed.some((period) => overlap(period, shift))) blockers.push('overlap')
  if ((volunteer.minutesByWeek[shift.week] ?? 0) + shift.minutes > weeklyMinutes) blockers.push('weeklyHours')
  return blockers
}

export const overlap = (a: Period, b: Period) => a.startsAt < b.endsAt && b.startsAt < a.endsAt

export type Point = readonly [x: number, y: number, z: number]

const radians = Math.PI / 180
const earthKm = 6371

/** Where a position lies, in kilometres from the centre of the earth. */
export function pointOf({ latitude, longitude }: Position): Point {
  const ring = earthKm * Math.cos(latitude * radians)
  return [
    ring * Math.cos(longitude * radians),
    ring * Math.sin(longitude * radians),
    earthKm * Math.sin(latitude * radians),
  ]
}

/** The straight line between two positions: a metre less than along the ground at 100 km, and one root to work out. */
export function kilometres(a: Position, b: Position): number {
  return straightLine(pointOf(a), pointOf(b))
}

export function straightLine(a: Point, b: Point): number {
  const x = a[0] - b[0]
  const y = a[1] - b[1]
  const z = a[2] - b[2]
  return Math.sqrt(x * x + y * y + z * z)
}
