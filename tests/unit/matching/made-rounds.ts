import type { ShiftFacts, TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { usualPolicy } from '@/lib/matching/policy'
import { matchRound, type RoundInput } from '@/lib/matching/round'

const hour = 3_600_000
const oslo = { latitude: 59.9127, longitude: 10.7461 }

/** Somebody who left every question open; a test says only what it is about. */
export const aPerson = (id: string, over: Partial<VolunteerFacts> = {}): VolunteerFacts => ({
  id,
  group: null,
  position: oslo,
  radiusKm: 20,
  available: [],
  availabilityVaries: false,
  programmeTime: [],
  interests: [],
  gains: [],
  paused: false,
  placed: [],
  minutesByWeek: {},
  certificates: [],
  keptApart: [],
  asked: [],
  waitingWeeks: 0,
  ...over,
})

/** One place for two hours, each shift at a time of its own. */
export const aShift = (id: string, over: Partial<ShiftFacts> & { at?: number; hours?: number } = {}): ShiftFacts => {
  const { at = 100 + Number(id.slice(1)) * 24, hours = 2, ...facts } = over
  return {
    id,
    startsAt: at * hour,
    endsAt: (at + hours) * hour,
    week: '2026-W48',
    minutes: hours * 60,
    minutesInBlock: {},
    free: 1,
    reserved: { newcomer: 0, local: 0 },
    certificateOf: null,
    people: [],
    taken: false,
    ...facts,
  }
}

/** A task of one shift. */
export const aTask = (shift: ShiftFacts, over: Partial<TaskFacts> = {}): TaskFacts => ({
  id: `task of ${shift.id}`,
  position: oslo,
  interests: [],
  gains: [],
  inProgrammeTime: false,
  shifts: [shift],
  ...over,
})

export type Made = Omit<Partial<RoundInput>, 'policy'> & { policy?: Partial<RoundInput['policy']> }

export const aRound = (volunteers: VolunteerFacts[], tasks: TaskFacts[], over: Made = {}): RoundInput => ({
  volunteers,
  tasks,
  pins: [],
  forbidden: [],
  ...over,
  policy: { ...usualPolicy, seed: 'seed', ...over.policy },
})

export const result = (input: RoundInput) => matchRound(input, () => 0)

/** Who was given what: "person shift", and "!" behind it when a coordinator asked for it. */
export const given = (input: RoundInput): string[] =>
  result(input).places.map(({ volunteerId, shiftId, pinned }) => `${volunteerId} ${shiftId}${pinned ? '!' : ''}`)

export const pair = (volunteerId: string, shiftId: string) => ({ volunteerId, shiftId })
