import type { TaskFacts, VolunteerFacts } from './facts'
import type { RoundPolicy } from './policy'
import type { Part } from './score'

export interface RoundInput {
  volunteers: readonly VolunteerFacts[]
  tasks: readonly TaskFacts[]
  /** Given before anything is weighed; each takes a place and one of the volunteer's commitments. */
  pins: readonly Pair[]
  forbidden: readonly Pair[]
  policy: RoundPolicy
}

export interface Pair {
  volunteerId: string
  shiftId: string
}

export interface RoundResult {
  /** By volunteer, then shift. */
  places: RoundPlace[]
  /** Of every shift with a free place, by shift. */
  prices: ShiftPrice[]
  certificate: Certificate
  /** SHA-256 over the facts in canonical order and the policy, in hexadecimal: the same hash, the same bytes. */
  inputHash: string
}

export interface RoundPlace extends Pair {
  taskId: string
  pinned: boolean
  score: number
  parts: Readonly<Record<Part, number>>
}

/** What a place on the shift is worth to the next person who wants it, by the side they are on; score units. */
export interface ShiftPrice {
  shiftId: string
  newcomer: number
  local: number
  neither: number
}

/** By weak duality no assignment is worth more than dual; proven when the gap is below one score unit, as scores are whole. */
export interface Certificate {
  primal: number
  dual: number
  gap: number
  proven: boolean
  /** Pairs that could be placed. */
  edges: number
  volunteers: number
  /** Of which had at least one pair. */
  placeable: number
  shifts: number
  free: number
  placed: number
}
