/**
 * What the engine knows of people and tasks. Nothing here tells how much of a language anybody speaks, and nothing may: see docs/matching.md.
 * Times are milliseconds since the epoch; blocks are the 42 blocks of a week; positions are degrees; radii are kilometres.
 */
export interface VolunteerFacts {
  id: string
  /** For places that are kept for one side of the two; null when the question was left open. */
  group: Group | null
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
  /** Shifts the person has a place on, or holds an offer of. */
  placed: readonly Period[]
  /** Minutes already agreed to, by ISO week. */
  minutesByWeek: Readonly<Record<string, number>>
  /** Organisations that have seen a police certificate of theirs. */
  certificates: readonly string[]
  /** People they are not to meet. */
  keptApart: readonly string[]
  /** Shifts they asked for. */
  asked: readonly string[]
  /** Whole weeks without a place. */
  waitingWeeks: number
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
  /** Places nobody has. */
  free: number
  /** How many of the free places are kept for one side. */
  reserved: Readonly<Record<Group, number>>
  /** The organisation that must have seen a police certificate; null when none is asked for or there is time to get one. */
  certificateOf: string | null
  /** Who is met there: those placed already and the contact person. */
  people: readonly string[]
  /** Whether somebody has a place already. */
  taken: boolean
}

export type Group = 'newcomer' | 'local'

export interface Position {
  latitude: number
  longitude: number
}

export interface Period {
  startsAt: number
  endsAt: number
}
