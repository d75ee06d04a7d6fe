import fc from 'fast-check'
import type { Group, Position, ShiftFacts, TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { lot } from '@/lib/matching/lottery'

/** People and tasks as the engine is told of them, with everything that facts can hold; close enough to each other that many pairs are possible. */
export interface Town {
  volunteers: readonly VolunteerFacts[]
  tasks: readonly TaskFacts[]
}

const hour = 3_600_000
const words = ['food', 'music', 'nature', 'children', 'sport', 'books']
const organisations = ['o0', 'o1']
const weeks = ['2026-W48', '2026-W49']
export const volunteerIds = Array.from({ length: 8 }, (_, number) => `v${number}`)
const shiftIds = Array.from({ length: 12 }, (_, number) => `s${number}`)
const others = [...volunteerIds, 'contact']

const north: readonly Position[] = [
  { latitude: 78.22, longitude: 15.65 },
  { latitude: 78.3, longitude: 15.2 },
  { latitude: 84.9, longitude: 30 },
]
const position: fc.Arbitrary<Position> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      latitude: fc.integer({ min: 0, max: 30 }).map((step) => 59.9 + step / 100),
      longitude: fc.integer({ min: 0, max: 30 }).map((step) => 10.6 + step / 50),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom(...north) },
)
const group = fc.constantFrom<Group | null>('newcomer', 'local', null)
// The first and the last of a week, and those on both sides of where one number of bits ends.
const blocks = fc.array(fc.constantFrom(0, 1, 7, 19, 20, 21, 22, 40, 41), { maxLength: 6 })
const wishes = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 4 }) },
  fc.constant([]),
)
const seldom = <T>(usual: T, arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary })
const period = fc
  .record({ from: fc.integer({ min: 0, max: 12 }).map((step) => step * 5), hours: fc.integer({ min: 1, max: 12 }) })
  .map(({ from, hours }) => ({ startsAt: from * hour, endsAt: (from + hours) * hour }))

const volunteer = (id: string): fc.Arbitrary<VolunteerFacts> =>
  fc.record({
    id: fc.constant(id),
    group,
    position: fc.option(position, { freq: 6 }),
    radiusKm: fc.constantFrom(2, 20, 100, 1000),
    available: fc.oneof(fc.constant([]), blocks),
    availabilityVaries: fc.constantFrom(false, false, true),
    programmeTime: seldom<readonly number[]>([], blocks),
    interests: wishes,
    gains: wishes,
    paused: seldom(false, fc.boolean()),
    placed: seldom<VolunteerFacts['placed']>([], fc.array(period, { maxLength: 3 })),
    minutesByWeek: seldom<Record<string, number>>(
      {},
      fc.dictionary(fc.constantFrom(...weeks), fc.integer({ min: 0, max: 1800 })),
    ),
    certificates: fc.subarray(organisations),
    keptApart: seldom<readonly string[]>(
      [],
      fc.subarray(
        others.filter((other) => other !== id),
        { maxLength: 2 },
      ),
    ),
    asked: seldom<readonly string[]>([], fc.subarray(shiftIds, { maxLength: 3 })),
    waitingWeeks: fc.integer({ min: 0, max: 26 }),
  })

const shift = (id: string): fc.Arbitrary<ShiftFacts> =>
  fc
    .record({
      period,
      week: fc.constantFrom(...weeks),
      shares: fc.dictionary(fc.constantFrom('0', '7', '20', '21', '41'), fc.integer({ min: 0, max: 60 }), {
        maxKeys: 3,
      }),
      open: fc.integer({ min: 0, max: 2 }),
      newcomers: seldom(0, fc.integer({ min: 0, max: 2 })),
      locals: seldom(0, fc.integer({ min: 0, max: 2 })),
      certificateOf: seldom<string | null>(null, fc.constantFrom(...organisations)),
      people: seldom<readonly string[]>([], fc.subarray(others, { maxLength: 2 })),
      taken: fc.boolean(),
    })
    .map(({ period: { startsAt, endsAt }, shares, open, newcomers, locals, ...facts }) => ({
      id,
      startsAt,
      endsAt,
      minutes: (endsAt - startsAt) / 60_000,
      minutesInBlock: { ...shares },
      free: open + newcomers + locals,
      reserved: { newcomer: newcomers, local: locals },
      ...facts,
    }))

const task = (number: number): fc.Arbitrary<TaskFacts> =>
  fc.record({
    id: fc.constant(`t${number}`),
    position,
    interests: wishes,
    gains: wishes,
    inProgrammeTime: fc.boolean(),
    shifts: fc
      .integer({ min: 1, max: 3 })
      .chain((many) => fc.tuple(...Array.from({ length: many }, (_, at) => shift(`s${number * 3 + at}`)))),
  })

export const town: fc.Arbitrary<Town> = fc.record({
  volunteers: fc
    .integer({ min: 1, max: volunteerIds.length })
    .chain((many) => fc.tuple(...volunteerIds.slice(0, many).map(volunteer))),
  tasks: fc.integer({ min: 1, max: 4 }).chain((many) => fc.tuple(...Array.from({ length: many }, (_, at) => task(at)))),
})

/** The same facts with every row and every list in another order. */
export function inOtherOrder(world: Town, seed: string): Town {
  const mixed = <T>(rows: readonly T[]): T[] =>
    rows
      .map((row, at) => ({ row, lot: lot(String(at), seed) }))
      .toSorted((a, b) => a.lot - b.lot)
      .map(({ row }) => row)
  const lists = <T extends object>(facts: T): T =>
    Object.fromEntries(
      Object.entries(facts).map(([field, value]) => [
        field,
        Array.isArray(value) ? mixed<unknown>(value) : (value as unknown),
      ]),
    ) as T
  return {
    volunteers: mixed(world.volunteers.map(lists)),
    tasks: mixed(world.tasks.map((task) => lists({ ...task, shifts: task.shifts.map(lists) }))),
  }
}
