/**
 * What the engine knows of people and tasks. Nothing here tells how much of a language anybody speaks, and nothing may: see docs/architecture.md.
 * Times are milliseconds since the epoch; blocks are the 42 blocks of a week; positions are degrees.
 */
export interface VolunteerFacts {
  id: string
  /** Where the person lives, or null when the question was left open. */
  position: Position | null
  radiusKm: number
  /** Blocks with time to spare; none when the question was left open. */
  available: readonly number[]
  availabilityVaries: boolean
  /** Blocks of the introduction programme or a course. */
  programmeTime: readonly number[]
  interests: readonly string[]
  gains: readonly string[]
  paused: boolean
  /** Shifts the person has a place on. */
  placed: readonly Period[]
  /** Minutes already agreed to, by ISO week. */
  minutesByWeek: Readonly<Record<string, number>>
}

export interface TaskFacts {
  id: string
  position: Position
  interests: readonly string[]
  gains: readonly string[]
  /** May take place in programme time, as agreed with the municipality. */
  inProgrammeTime: boolean
  shifts: readonly ShiftFacts[]
}

export interface ShiftFacts extends Period {
  id: string
  /** The ISO week it starts in. */
  week: string
  minutes: number
  /** How many of its minutes lie in which block; what no block covers is in none. */
  minutesInBlock: Readonly<Record<number, number>>
}

export interface Position {
  latitude: number
  longitude: number
}

export interface Period {
  startsAt: number
  endsAt: number
}
