import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditRound, changedPairs, daysUntil, exposuresOf, gini } from '@/lib/matching/audit'
import type { Group, ShiftFacts, TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { usualPolicy } from '@/lib/matching/policy'
import { matchRound, type RoundInput, type RoundPlace } from '@/lib/matching/round'
import { scoreShift } from '@/lib/matching/score'

const oslo = { latitude: 59.91, longitude: 10.75 }

const volunteer = (id: string, over: Partial<VolunteerFacts> = {}): VolunteerFacts => ({
  id,
  group: null,
  position: oslo,
  radiusKm: 10,
  available: [],
  availabilityVaries: true,
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

const hour = 3_600_000
const task = (id: string, over: Partial<TaskFacts> = {}, shift: Partial<ShiftFacts> = {}): TaskFacts => ({
  id,
  position: oslo,
  interests: ['food'],
  gains: ['work'],
  inProgrammeTime: false,
  shifts: [
    {
      id: `${id} shift`,
      startsAt: 10 * hour,
      endsAt: 12 * hour,
      week: '2026-W48',
      minutes: 120,
      minutesInBlock: { 1: 120 },
      free: 1,
      reserved: { newcomer: 0, local: 0 },
      certificateOf: null,
      people: [],
      taken: false,
      ...shift,
    },
  ],
  ...over,
})

const roundOf = (volunteers: VolunteerFacts[], tasks: TaskFacts[]): RoundInput => ({
  volunteers,
  tasks,
  pins: [],
  forbidden: [],
  policy: { ...usualPolicy, seed: 'seed' },
})

/** Places as somebody gave them, with the scores that they have. */
const given = (input: RoundInput, pairs: readonly [volunteerId: string, taskId: string][]): RoundPlace[] =>
  pairs.map(([volunteerId, taskId]) => {
    const person = input.volunteers.find(({ id }) => id === volunteerId)!
    const wanted = input.tasks.find(({ id }) => id === taskId)!
    const { score, parts } = scoreShift(person, wanted, wanted.shifts[0]!)
    return { volunteerId, taskId, shiftId: wanted.shifts[0]!.id, pinned: false, score, parts }
  })

const likesFood = { interests: ['food'] }
const likesMusic = { interests: ['music'] }

describe('exposure', () => {
  const lists = (...all: [rows: number[], scores: number[]][]) =>
    all.map(([rows, scores], at) => ({
      shiftId: String(at),
      volunteer: Int32Array.from(rows),
      score: Int32Array.from(scores),
    }))

  it('is 1 for the first of a list and falls with the logarithm of the place', () => {
    const exposures = exposuresOf({
      ids: ['a', 'b', 'c'],
      lists: lists([
        [0, 1, 2],
        [100, 900, 500],
      ]),
    })
    expect([...exposures]).toEqual([1 / Math.log2(4), 1, 1 / Math.log2(3)])
  })

  it('is shared by those who suit equally well, and summed over lists', () => {
    const exposures = exposuresOf({
      ids: ['a', 'b'],
      lists: lists(
        [
          [0, 1],
          [500, 500],
        ],
        [[1], [1]],
      ),
    })
    const shared = (1 + 1 / Math.log2(3)) / 2
    expect([...exposures]).toEqual([shared, shared + 1])
  })
})

describe('a round in numbers', () => {
  const people = [
    volunteer('a', likesFood),
    volunteer('b', likesMusic),
    volunteer('c', { position: { latitude: 69.65, longitude: 18.96 } }),
    volunteer('d', { paused: true }),
  ]
  const input = roundOf(people, [task('kitchen'), task('choir', {}, { taken: true, free: 0 })])
  const audit = auditRound(input, given(input, [['a', 'kitchen']]), (id) => (id < 'b' ? 'x' : 'y'), 'seed')

  it('counts who was looked at, for whom something was possible and who got it', () => {
    expect(audit).toMatchObject({ people: 4, able: 2, placed: 1 })
    expect(audit.groups).toMatchObject({ x: { able: 1, placed: 1 }, y: { able: 1, placed: 0 } })
  })

  it('counts shifts with somebody, before and after', () => {
    expect(audit.shifts).toEqual({ total: 2, staffedBefore: 1, staffed: 2 })
  })

  it('exposure is told against the average of those who could be placed', () => {
    const mean = (1 + 1 / Math.log2(3)) / 2
    expect(audit.groups.x?.exposure?.mean).toBeCloseTo(1 / mean)
    expect(audit.groups.y?.exposure?.mean).toBeCloseTo(1 / Math.log2(3) / mean)
  })

  it('a shift that a coordinator ruled out for somebody is no possibility', () => {
    const forbidden = [{ volunteerId: 'b', shiftId: 'kitchen shift' }]
    expect(auditRound({ ...input, forbidden }, [], () => 'x', 'seed').able).toBe(1)
  })
})

describe('envy', () => {
  const envious = (input: RoundInput, pairs: [string, string][]) =>
    auditRound(input, given(input, pairs), () => 'x', 'seed').envious

  const two = roundOf([volunteer('a', likesFood), volunteer('b', likesMusic)], [task('kitchen')])

  it('somebody with a smaller claim has the place', () => {
    expect(envious(two, [['b', 'kitchen']])).toBe(1)
    expect(envious(two, [['a', 'kitchen']])).toBe(0)
  })

  it('a place that nobody has', () => {
    expect(envious(two, [])).toBe(2)
  })

  it('weeks of waiting and asking for a shift are claims', () => {
    const waited = { ...likesMusic, waitingWeeks: 10, asked: ['kitchen shift'] }
    const input = roundOf([volunteer('a', { interests: [] }), volunteer('b', waited)], [task('kitchen')])
    expect(envious(input, [['b', 'kitchen']])).toBe(0)
    expect(envious(input, [['a', 'kitchen']])).toBe(1)
  })

  it('nobody envies a place that is kept for the other side', () => {
    const side = (id: string, group: Group, over: Partial<VolunteerFacts>) => volunteer(id, { group, ...over })
    const input = roundOf(
      [side('a', 'local', likesFood), side('b', 'newcomer', likesMusic)],
      [task('kitchen', {}, { reserved: { newcomer: 1, local: 0 } })],
    )
    expect(envious(input, [['b', 'kitchen']])).toBe(0)
  })

  it('nor one that a coordinator gave', () => {
    const [place] = given(two, [['b', 'kitchen']])
    expect(auditRound(two, [{ ...place!, pinned: true }], () => 'x', 'seed').envious).toBe(0)
  })

  it('there is none when the best pairs are given first', () => {
    const wishes = fc.subarray(['food', 'music', 'books', 'art'])
    const worlds = fc.record({
      people: fc.array(fc.tuple(wishes, fc.integer({ min: 0, max: 12 })), { minLength: 1, maxLength: 6 }),
      tasks: fc.array(fc.tuple(wishes, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 4 }),
    })
    fc.assert(
      fc.property(worlds, ({ people, tasks }) => {
        const input = roundOf(
          people.map(([interests, waitingWeeks], at) => volunteer(`v${at}`, { interests, waitingWeeks })),
          tasks.map(([interests, free], at) => task(`t${at}`, { interests }, { free })),
        )
        expect(auditRound(input, greedy(input), () => 'x', 'seed').envious).toBe(0)
      }),
    )
  })

  function greedy(input: RoundInput): RoundPlace[] {
    const pairs = input.volunteers.flatMap((person) =>
      given(
        input,
        input.tasks.map(({ id }) => [person.id, id] as [string, string]),
      ).map((place) => ({ place, claim: place.score + Math.min(100, person.waitingWeeks * 10) })),
    )
    const free = new Map(input.tasks.flatMap(({ shifts }) => shifts.map((shift) => [shift.id, shift.free])))
    const places: RoundPlace[] = []
    for (const { place } of pairs.toSorted((a, b) => b.claim - a.claim)) {
      if (free.get(place.shiftId) === 0 || places.some((other) => other.volunteerId === place.volunteerId)) continue
      places.push(place)
      free.set(place.shiftId, free.get(place.shiftId)! - 1)
    }
    return places
  }
})

it('what the engine gives is counted whole', () => {
  const input = roundOf(
    Array.from({ length: 30 }, (_, at) => volunteer(`v${at}`, at % 2 === 0 ? likesFood : likesMusic)),
    Array.from({ length: 5 }, (_, at) => task(`t${at}`, {}, { free: 3 })),
  )
  const { places, certificate } = matchRound(input, () => 0)
  const audit = auditRound(input, places, () => 'x', 'seed')
  expect(audit).toMatchObject({ people: 30, able: certificate.placeable, placed: 15, groups: { x: { placed: 15 } } })
})

it.each([
  [[5, 5, 5], 0],
  [[0, 0, 0, 8], 0.75],
  [[0, 0], 0],
  [[1, 3], 0.25],
])('the Gini of %j is %d', (values, expected) => {
  expect(gini(values)).toBeCloseTo(expected)
})

it('pairs that only one of two results has are counted', () => {
  const pair = (volunteerId: string, shiftId: string) => ({ volunteerId, shiftId })
  expect(changedPairs([pair('a', '1'), pair('b', '2')], [pair('b', '2'), pair('a', '1')])).toBe(0)
  expect(changedPairs([pair('a', '1'), pair('b', '2')], [pair('a', '2'), pair('b', '2')])).toBe(2)
})

describe('days until the first place', () => {
  const over = (...days: number[]) => days.map((one) => ({ days: one, over: true }))
  const waiting = (...days: number[]) => days.map((one) => ({ days: one, over: false }))

  it('is the median of what is known when nobody waits', () => {
    expect(daysUntil(0.5, over(1, 2, 3, 40))).toBe(2)
    expect(daysUntil(0.9, over(1, 2, 3, 40))).toBe(40)
  })

  it('is longer when some wait still, and unknown when most do', () => {
    expect(daysUntil(0.5, [...over(1, 2, 9), ...waiting(1, 3)])).toBe(9)
    expect(daysUntil(0.5, [...over(1), ...waiting(5, 6, 7)])).toBeNull()
    expect(daysUntil(0.5, [])).toBeNull()
  })
})
