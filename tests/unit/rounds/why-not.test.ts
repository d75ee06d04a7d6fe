import fc from 'fast-check'
import { expect, it } from 'vitest'
import { WhyNot as whyNots } from '@/lib/generated/prisma/enums'
import type { TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { usualPolicy } from '@/lib/matching/policy'
import { matchRound, type RoundInput, type RoundResult } from '@/lib/matching/round'
import { overlap, scoreShift, weeklyMinutes } from '@/lib/matching/score'
import { type NotPlaced, notPlaced, stillTrue, type WhyNot } from '@/lib/rounds/why-not/rules'

const hour = 3_600_000
const group = fc.constantFrom('newcomer' as const, 'local' as const, null)
const wishes = fc.subarray(['food', 'music', 'nature', 'books'])
const position = fc.record({
  latitude: fc.double({ min: 59.9, max: 60, noNaN: true }),
  longitude: fc.constant(10.7),
})

const volunteer = fc.record({
  group,
  position: fc.option(position),
  radiusKm: fc.constantFrom(4, 30),
  available: fc.constantFrom([], [1], [1, 2]),
  availabilityVaries: fc.boolean(),
  programmeTime: fc.constantFrom([], [], [], [2]),
  interests: wishes,
  gains: wishes,
  paused: fc.integer({ max: 9 }).map((one) => one === 9),
  placed: fc.constantFrom([], [], [], [{ startsAt: 9 * hour, endsAt: 11 * hour }]),
  minutesByWeek: fc.constantFrom({}, {}, { w: weeklyMinutes - 120 }),
  certificates: fc.constantFrom([], ['nordlys']),
  waitingWeeks: fc.integer({ min: 0, max: 12 }),
})

const shift = fc.record({
  begins: fc.constantFrom(10, 11, 24),
  hours: fc.constantFrom(2, 8),
  free: fc.integer({ min: 0, max: 3 }),
  newcomer: fc.integer({ min: 0, max: 1 }),
  local: fc.integer({ min: 0, max: 1 }),
  certificateOf: fc.constantFrom(null, null, null, 'nordlys'),
  taken: fc.boolean(),
})

interface Drawn {
  volunteers: (Omit<VolunteerFacts, 'id' | 'keptApart' | 'asked'> & { asks: number[]; apartFrom: number | null })[]
  tasks: (Pick<TaskFacts, 'position' | 'interests' | 'gains'> & {
    shift: typeof shift extends fc.Arbitrary<infer S> ? S : never
  })[]
  pins: [number, number][]
  forbidden: [number, number][]
  commitments: 1 | 2 | 3
}

const pairs = fc.array(fc.tuple(fc.nat(11), fc.nat(4)), { maxLength: 2 })
const world: fc.Arbitrary<RoundInput> = fc
  .record({
    volunteers: fc.array(
      fc
        .tuple(volunteer, fc.uniqueArray(fc.nat(4), { minLength: 1 }), fc.constantFrom(null, null, null, null, 0))
        .map(([facts, asks, apartFrom]) => ({ ...facts, asks, apartFrom })),
      { minLength: 1, maxLength: 12 },
    ),
    tasks: fc.array(fc.record({ position, interests: wishes, gains: wishes, shift }), { minLength: 1, maxLength: 5 }),
    pins: pairs,
    forbidden: pairs,
    commitments: fc.constantFrom(1, 1, 2, 3),
  })
  .map(inputOf)

function inputOf({ volunteers, tasks, pins, forbidden, commitments }: Drawn): RoundInput {
  const known = ([v, s]: [number, number]) =>
    v < volunteers.length && s < tasks.length ? { volunteerId: `person ${v}`, shiftId: `shift ${s}` } : []
  return {
    volunteers: volunteers.map(({ asks, apartFrom, ...facts }, index) => ({
      ...facts,
      id: `person ${index}`,
      asked: asks.map((one) => `shift ${one}`),
      keptApart: apartFrom === null || apartFrom === index ? [] : [`person ${apartFrom}`],
    })),
    tasks: tasks.map(({ shift: drawn, ...task }, index) => ({
      ...task,
      id: `task ${index}`,
      inProgrammeTime: false,
      shifts: [
        {
          id: `shift ${index}`,
          startsAt: drawn.begins * hour,
          endsAt: (drawn.begins + drawn.hours) * hour,
          week: 'w',
          minutes: drawn.hours * 60,
          minutesInBlock: drawn.begins === 24 ? { 2: drawn.hours * 60 } : { 1: drawn.hours * 60 },
          free: drawn.free,
          reserved: {
            newcomer: Math.min(drawn.newcomer, drawn.free),
            local: Math.min(drawn.local, drawn.free - Math.min(drawn.newcomer, drawn.free)),
          },
          certificateOf: drawn.certificateOf,
          people: [],
          taken: drawn.taken,
        },
      ],
    })),
    pins: pins.flatMap(known),
    forbidden: forbidden.flatMap(known),
    policy: { ...usualPolicy, commitments, seed: 'seed' },
  }
}

/** What each sentence says, asked of the places themselves. */
function isTrue(
  { volunteerId, shiftId, why, insteadShiftId }: NotPlaced,
  input: RoundInput,
  result: RoundResult,
): boolean {
  const person = (id: string) => input.volunteers.find((one) => one.id === id)!
  const taskOf = (id: string) => input.tasks.find((one) => one.shifts[0]?.id === id)!
  const shiftOf = (id: string) => taskOf(id).shifts[0]!
  const score = (id: string, on = shiftId) => scoreShift(person(id), taskOf(on), shiftOf(on)).score
  const me = person(volunteerId)
  const here = shiftOf(shiftId)
  const holders = result.places.filter((place) => place.shiftId === shiftId)
  const mine = result.places.filter((place) => place.volunteerId === volunteerId)
  const instead = mine.find((place) => place.shiftId === insteadShiftId)
  const price = (id: string) => result.prices.find((one) => one.shiftId === id)?.[me.group ?? 'neither'] ?? 0
  const keptForOthers =
    (me.group === 'newcomer' ? 0 : here.reserved.newcomer) + (me.group === 'local' ? 0 : here.reserved.local)
  const insteadStands = () =>
    instead !== undefined && (overlap(shiftOf(instead.shiftId), here) || mine.length === input.policy.commitments)
  const waitsMore = (id: string) => person(id).waitingWeeks > me.waitingWeeks
  // Whoever is on the same side could have had the same places.
  const fitAsWell = () =>
    holders.every(
      ({ volunteerId: id, pinned }) =>
        pinned || person(id).group !== me.group || score(id) >= score(volunteerId) || waitsMore(id),
    )
  const allGiven = () => holders.length >= here.free - keptForOthers
  switch (why) {
    case 'full':
      return holders.filter(({ pinned }) => pinned).length === here.free
    case 'kept':
      return allGiven() && keptForOthers > 0
    case 'suitsOthers':
      return allGiven() && fitAsWell() && result.certificate.proven
    case 'suitsOthersOpen':
      return allGiven() && fitAsWell() && keptForOthers > 0
    case 'crowded':
      return allGiven()
    case 'better':
      return insteadStands() && instead!.score > score(volunteerId)
    case 'alike':
      return insteadStands() && instead!.score === score(volunteerId)
    case 'lessSought':
      return insteadStands() && price(insteadShiftId!) < price(shiftId)
    case 'chosen':
      return insteadStands() && instead!.pinned
    case 'instead':
      return insteadStands()
    case 'weeklyHours':
      return (
        (me.minutesByWeek.w ?? 0) + mine.reduce((sum, place) => sum + shiftOf(place.shiftId).minutes, here.minutes) >
        weeklyMinutes
      )
    case 'other':
      return true
    default:
      return scoreShift(me, taskOf(shiftId), here).blockers.includes(why)
  }
}

it('everybody who asked and was not given the place is told why, and what they are told is true', () => {
  const told = new Set<WhyNot>()
  fc.assert(
    fc.property(world, (input) => {
      const result = matchRound(input, () => 0)
      const reasons = notPlaced(input, result)
      for (const { why } of reasons) told.add(why)
      expect(reasons.filter((reason) => !isTrue(reason, input, result))).toEqual([])
      const given = (id: string, shiftId: string) =>
        result.places.some((place) => place.volunteerId === id && place.shiftId === shiftId)
      const open = input.volunteers.flatMap(({ id, asked }) =>
        asked.filter((shiftId) => input.tasks.some(({ shifts }) => shifts[0]?.id === shiftId) && !given(id, shiftId)),
      )
      expect(reasons).toHaveLength(open.length)
    }),
    { numRuns: 2000, seed: 1 },
  )
  // Each reason was told at least once.
  expect([...told].toSorted()).toEqual(Object.values(whyNots).toSorted())
})

it('only what nobody else may know goes without a reason', () => {
  fc.assert(
    fc.property(world, (input) => {
      const plain = {
        ...input,
        forbidden: [],
        volunteers: input.volunteers.map((one) => ({ ...one, keptApart: [] })),
        policy: { ...input.policy, commitments: 1 as const },
      }
      const result = matchRound(plain, () => 0)
      expect(notPlaced(plain, result).filter(({ why }) => why === 'other' || why === 'instead')).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it('a reason that rests on a place which could not be proposed is told no more', () => {
  const reason = (why: WhyNot, insteadShiftId: string | null = null) => ({
    volunteerId: 'me',
    shiftId: 'shift',
    why,
    insteadShiftId,
  })
  const place = (volunteerId: string, shiftId: string) => ({ volunteerId, shiftId })
  const places = [place('she', 'shift'), place('he', 'another'), place('me', 'instead')]
  const without = (gone: string) => places.filter(({ volunteerId }) => volunteerId !== gone)
  const told = [reason('suitsOthers'), reason('better', 'instead'), reason('distance')]
  const whys = (gone: string) => stillTrue(told, places, without(gone)).map(({ why }) => why)
  expect(whys('nobody')).toEqual(['suitsOthers', 'better', 'distance'])
  expect(whys('he')).toEqual(['suitsOthers', 'better', 'distance'])
  expect(whys('she')).toEqual(['other', 'better', 'distance'])
  expect(whys('me')).toEqual(['suitsOthers', 'other', 'distance'])
})
