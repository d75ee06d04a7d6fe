import { digestOf } from '@/lib/matching/digest'
import type { TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import type { RoundPolicy } from '@/lib/matching/policy'
import { type Certificate, matchRound, type Pair, type RoundInput, type RoundResult } from '@/lib/matching/round'
import { type NotPlaced, notPlaced } from '@/lib/rounds/why-not/rules'
import { type TaskRow, taskFacts, type VolunteerRow, volunteerFacts } from '@/lib/volunteers/rules'

// What a round does on a thread of its own, step by step; the session is all that is kept from one to the next.

export interface Session {
  volunteers: VolunteerFacts[]
  tasks: TaskFacts[]
  input: RoundInput | null
  result: RoundResult | null
}

export const newSession = (): Session => ({ volunteers: [], tasks: [], input: null, result: null })

export interface RowsRead {
  volunteers?: readonly VolunteerRow[]
  tasks?: readonly TaskRow[]
  now: Date
}

export function read(session: Session, { volunteers = [], tasks = [], now }: RowsRead): void {
  for (const row of volunteers) session.volunteers.push(volunteerFacts(row, now))
  for (const row of tasks) session.tasks.push(taskFacts(row, now))
}

export interface Question {
  pins: readonly Pair[]
  forbidden: readonly Pair[]
  policy: RoundPolicy
  /** No more of a shift's free places than these are given out; all of them where nothing is said. */
  most?: ReadonlyMap<string, number>
}

export interface Solved {
  result: RoundResult
  solveMs: number
}

/** Wishes about people or shifts that are not in the round say nothing to it. */
export function solve(session: Session, { pins, forbidden, policy, most }: Question, now: () => number): Solved {
  const people = new Set(session.volunteers.map(({ id }) => id))
  const shifts = new Set(session.tasks.flatMap((task) => task.shifts.map(({ id }) => id)))
  const isThere = (pair: Pair) => people.has(pair.volunteerId) && shifts.has(pair.shiftId)
  const began = now()
  session.input = {
    volunteers: session.volunteers,
    tasks: most ? session.tasks.map((task) => limited(task, most)) : session.tasks,
    pins: pins.filter(isThere),
    forbidden: forbidden.filter(isThere),
    policy,
  }
  session.result =
    people.size === 0 || shifts.size === 0 ? nothingToGive(session.input) : matchRound(session.input, now)
  return { result: session.result, solveMs: Math.round(now() - began) }
}

/** A night on which nobody is there to come, or nothing is planned: there is nothing to weigh, and no better answer. */
function nothingToGive(input: RoundInput): RoundResult {
  const shifts = input.tasks.flatMap((task) => task.shifts)
  return {
    places: [],
    prices: [],
    certificate: {
      primal: 0,
      dual: 0,
      gap: 0,
      proven: true,
      edges: 0,
      volunteers: input.volunteers.length,
      placeable: 0,
      shifts: shifts.length,
      free: shifts.reduce((sum, { free }) => sum + free, 0),
      placed: 0,
    },
    inputHash: digestOf(input),
  }
}

/**
 * Why those who asked were not given the place, once it is solved.
 * @public Called by its name on the round's thread.
 */
export function explain({ input, result }: Session, _: object): NotPlaced[] {
  return input && result ? notPlaced(input, result) : []
}

/** As if a shift had no more free places than this: what is open goes first, and a place kept for one side stays kept. */
function limited(task: TaskFacts, most: ReadonlyMap<string, number>): TaskFacts {
  return {
    ...task,
    shifts: task.shifts.map((shift) => {
      const free = Math.min(shift.free, most.get(shift.id) ?? shift.free)
      const { newcomer, local } = shift.reserved
      const kept = Math.max(0, free - (shift.free - newcomer - local))
      // Where both sides were promised a place and one is left, neither is put before the other.
      const bothShort = newcomer > 0 && local > 0 && kept < newcomer + local
      const reserved = bothShort
        ? { newcomer: 0, local: 0 }
        : { newcomer: Math.min(newcomer, kept), local: Math.min(local, kept) }
      return { ...shift, free, reserved }
    }),
  }
}

/** The certificate is of what was weighed; in the round's own numbers the places that organisations asked for are counted too. */
export function roundNumbers({ places, certificate }: Pick<RoundResult, 'places' | 'certificate'>): Certificate {
  const pinned = places.filter((place) => place.pinned).length
  return { ...certificate, free: certificate.free + pinned, placed: places.length }
}
