/**
 * What support is planned from: who has a place, and what they said about their languages. It is planned when the places are given and
 * can't give, move or take one. Times are milliseconds since the epoch; positions are degrees; radii are kilometres.
 */
export interface SupportInput {
  shifts: readonly ShiftFacts[]
  /** What people said about their languages, by person. Whoever said nothing is not in it: unsaid is unknown, never «none». */
  languages: ReadonlyMap<string, LanguageFacts>
  buddies: readonly BuddyFacts[]
  /** Pairs who are not to meet, in either order. */
  keptApart: readonly (readonly [string, string])[]
  /** The plan that stands: whoever can be met by the same buddy again is. */
  previous: readonly Support[]
  /** What a shift is run in unless those who run it all said that they don't speak it. */
  commonLanguage: string
  seed: string
}

export type Level = 'none' | 'a1' | 'a2' | 'b1' | 'b2'

/** By language; a language that is not there was left unsaid. */
export type LanguageFacts = Readonly<Record<string, Level>>

export interface ShiftFacts extends Period {
  id: string
  /** The calendar days it begins and ends on, and the week it counts in. */
  day: string
  lastDay: string
  week: string
  /** The blocks of the week it touches. */
  blocks: readonly number[]
  position: Position
  /** Who has a place. */
  placed: readonly string[]
  /** Those who run it, as far as they have an account. */
  staff: readonly string[]
  /** Languages of the contact the organisation promises to everybody on this task, besides the one it is run in. */
  contactSpeaks: readonly string[]
  /** So soon that no buddy is asked any more; those who were asked still come. */
  settled: boolean
}

/** Somebody who gives time to support others, apart from their own places. */
export interface BuddyFacts {
  id: string
  shiftsAWeek: number
  onSite: boolean
  remote: boolean
  /** Where they live; null when unknown, and then they are asked by phone only. */
  position: Position | null
  radiusKm: number
  /** Blocks of the week with time to spare; null when any may do. */
  blocks: readonly number[] | null
  /** Their own shifts, wherever. */
  away: readonly Period[]
  /** Shifts they said they can't support. */
  declined: readonly string[]
}

export interface Position {
  latitude: number
  longitude: number
}

export interface Period {
  startsAt: number
  endsAt: number
}

/** The ladder, the nearest first. Its foot is what the task brings along for everybody and never runs out. */
export const rungs = ['coPlaced', 'buddy', 'remoteBuddy', 'staff', 'material'] as const
export type Rung = (typeof rungs)[number]

export interface Support {
  shiftId: string
  personId: string
  rung: Rung
  /** The bridge, the buddy, or the one of the staff; null for material and for a contact without an account. */
  byId: string | null
  /** What the two speak with each other, where both said so. */
  language: string | null
}
