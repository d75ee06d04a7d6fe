import type { TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import type { RoundPolicy } from '@/lib/matching/policy'
import { matchRound, type Pair, type RoundInput, type RoundResult } from '@/lib/matching/round'
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
  session.result = matchRound(session.input, now)
  return { result: session.result, solveMs: Math.round(now() - began) }
}

/** Why those who asked were not given the place, once it is solved. */
export function explain({ input, result }: Session, _: object): NotPlaced[] {
  return input && result ? notPlaced(input, result) : []
}

function limited(task: TaskFacts, most: ReadonlyMap<string, number>): TaskFacts {
  return {
    ...task,
    shifts: task.shifts.map((shift) => {
      const free = Math.min(shift.free, most.get(shift.id) ?? shift.free)
      const { newcomer, local } = shift.reserved
      // One place more than is left open at most stays kept; where both sides were promised it, neither is.
      const fits = newcomer + local <= free
      return { ...shift, free, reserved: fits ? shift.reserved : { newcomer: 0, local: 0 } }
    }),
  }
}
