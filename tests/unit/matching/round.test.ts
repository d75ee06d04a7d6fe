import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { RoundPolicy } from '@/lib/matching/policy'
import { matchRound, type Pair, pairKey, type RoundInput, type RoundResult } from '@/lib/matching/round'
import { overlap, scoreShift, weeklyMinutes } from '@/lib/matching/score'
import { inOtherOrder, type Town, town } from './towns'

vi.setConfig({ testTimeout: 60_000 })

const clock = () => 0

const policy: fc.Arbitrary<RoundPolicy> = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 4 }),
  commitments: fc.constantFrom(1, 2, 3),
  firstPlaceBonus: fc.constantFrom(0, 300),
  waitingBonus: fc.constantFrom(0, 10),
  waitingBonusMost: fc.constant(100),
  askedBonus: fc.constantFrom(0, 200),
  budgetMs: fc.constant(20_000),
})

const pairs = ({ volunteers, tasks }: Town): fc.Arbitrary<Pair[]> =>
  fc.array(
    fc.record({
      volunteerId: fc.constantFrom(...volunteers.map(({ id }) => id)),
      shiftId: fc.constantFrom(...tasks.flatMap(({ shifts }) => shifts.map(({ id }) => id))),
    }),
    { maxLength: 4 },
  )

const rounds: fc.Arbitrary<RoundInput> = town.chain((world) =>
  fc.record({
    volunteers: fc.constant(world.volunteers),
    tasks: fc.constant(world.tasks),
    pins: pairs(world),
    forbidden: pairs(world),
    policy,
  }),
)

const bytes = (result: RoundResult) => JSON.stringify(result)

function tables({ volunteers, tasks }: RoundInput) {
  const person = new Map(volunteers.map((one) => [one.id, one]))
  const shift = new Map(tasks.flatMap((task) => task.shifts.map((one) => [one.id, { task, shift: one }] as const)))
  return { person: (id: string) => person.get(id)!, on: (id: string) => shift.get(id)! }
}

/** Everything that is wrong with the places of a round, in words. */
function wrongs(input: RoundInput, { places }: RoundResult): string[] {
  const { person, on } = tables(input)
  const wrong: string[] = []
  const forbidden = new Set(input.forbidden.map(pairKey))
  const pins = new Set(input.pins.map(pairKey))
  for (const place of places) {
    const { task, shift } = on(place.shiftId)
    const { score, parts, blockers } = scoreShift(person(place.volunteerId), task, shift)
    const overruled = place.pinned ? ['distance', 'availability'] : []
    if (blockers.some((blocker) => !overruled.includes(blocker))) wrong.push(`blocked: ${blockers.join()}`)
    if (forbidden.has(pairKey(place))) wrong.push('forbidden')
    if (place.pinned && !pins.has(pairKey(place))) wrong.push('pinned by nobody')
    if (place.taskId !== task.id || place.score !== score || JSON.stringify(place.parts) !== JSON.stringify(parts))
      wrong.push('another task or score')
  }
  for (const [id, own] of Map.groupBy(places, ({ volunteerId }) => volunteerId)) {
    if (own.length > input.policy.commitments) wrong.push('too many places')
    const shifts = own.map(({ shiftId }) => on(shiftId).shift)
    if (shifts.some((one, at) => shifts.slice(at + 1).some((other) => overlap(one, other)))) wrong.push('at two places')
    for (const week of new Set(shifts.map((one) => one.week))) {
      const more = shifts.reduce((sum, one) => sum + (one.week === week ? one.minutes : 0), 0)
      if ((person(id).minutesByWeek[week] ?? 0) + more > weeklyMinutes) wrong.push('above thirty hours')
    }
  }
  for (const [id, there] of Map.groupBy(places, ({ shiftId }) => shiftId)) {
    const { free, reserved } = on(id).shift
    if (there.length > free) wrong.push('more people than places')
    const people = there.map(({ volunteerId }) => person(volunteerId))
    for (const one of people)
      if (people.some((other) => one.keptApart.includes(other.id))) wrong.push('together who are kept apart')
    // A coordinator's own choice may take what was kept for somebody else; nobody else may.
    if (there.some(({ pinned }) => pinned)) continue
    const ofSide = (side: 'newcomer' | 'local') => people.filter(({ group }) => group === side).length
    const onOpen =
      people.length - Math.min(ofSide('newcomer'), reserved.newcomer) - Math.min(ofSide('local'), reserved.local)
    if (onOpen > free - reserved.newcomer - reserved.local) wrong.push('on a place kept for the other side')
  }
  return wrong
}

describe('in random rounds', () => {
  it('every place may be given: nothing blocked, nothing forbidden, nobody twice at once, never above thirty hours', () => {
    let placed = 0
    let pinned = 0
    let several = 0
    fc.assert(
      fc.property(rounds, (input) => {
        const result = matchRound(input, clock)
        expect(wrongs(input, result)).toEqual([])
        expect(result.places.map(pairKey)).toEqual([...new Set(result.places.map(pairKey))].toSorted())
        placed += result.places.length
        pinned += result.places.filter((place) => place.pinned).length
        several += Number(new Set(result.places.map(({ volunteerId }) => volunteerId)).size < result.places.length)
      }),
      { numRuns: 800 },
    )
    expect(Math.min(placed, pinned * 5, several * 5)).toBeGreaterThan(200)
  })

  it('the same input and seed give the same bytes, whatever order rows and lists come in', () => {
    fc.assert(
      fc.property(rounds, fc.string(), (input, order) => {
        const other = {
          ...input,
          ...inOtherOrder(input, order),
          pins: input.pins.toReversed(),
          forbidden: input.forbidden.toReversed(),
        }
        const once = bytes(matchRound(input, clock))
        expect(bytes(matchRound(structuredClone(input), clock))).toBe(once)
        expect(bytes(matchRound(other, clock))).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  it('the certificate counts what was given, bounds it and says proven only below one unit', () => {
    let proven = 0
    fc.assert(
      fc.property(rounds, (input) => {
        const { places, certificate } = matchRound(input, clock)
        expect(certificate.placed).toBe(places.filter(({ pinned }) => !pinned).length)
        expect(certificate.dual).toBeGreaterThanOrEqual(certificate.primal)
        expect(certificate.gap).toBe(certificate.dual - certificate.primal)
        expect(certificate.proven).toBe(certificate.gap < 1)
        proven += Number(certificate.proven)
      }),
      { numRuns: 300 },
    )
    expect(proven).toBeGreaterThan(200)
  })

  it('whatever else had been forbidden, nothing is worth more than the bound', () => {
    fc.assert(
      fc.property(rounds, fc.nat(7), fc.nat(11), (input, who, where) => {
        const single = { ...input, pins: [], policy: { ...input.policy, commitments: 1 as const } }
        const { certificate } = matchRound(single, clock)
        const volunteer = single.volunteers[who % single.volunteers.length]!
        const shifts = single.tasks.flatMap((task) => task.shifts)
        const shift = shifts[where % shifts.length]!
        const without = { volunteerId: volunteer.id, shiftId: shift.id }
        const other = matchRound({ ...single, forbidden: [...single.forbidden, without] }, clock)
        expect(other.certificate.primal).toBeLessThanOrEqual(certificate.dual)
      }),
      { numRuns: 300 },
    )
  })

  it('time that runs out leaves a round that may be given, with an honest certificate', () => {
    fc.assert(
      fc.property(rounds, fc.nat(8), (input, looks) => {
        let time = 0
        const hurried = { ...input, policy: { ...input.policy, budgetMs: looks } }
        const result = matchRound(hurried, () => time++)
        expect(wrongs(hurried, result)).toEqual([])
        const { primal, dual, placed } = result.certificate
        expect(placed).toBe(result.places.filter(({ pinned }) => !pinned).length)
        expect(dual).toBeGreaterThanOrEqual(primal)
        const whole = matchRound(input, clock).certificate
        expect(dual).toBeGreaterThanOrEqual(whole.primal)
      }),
      { numRuns: 300 },
    )
  })

  it('the hash tells one input from another', () => {
    const [input] = fc.sample(
      rounds.filter(({ volunteers }) => volunteers.length > 2),
      { numRuns: 1, seed: 7 },
    )
    const [first, ...others] = input!.volunteers
    const hash = (over: Partial<RoundInput>) => matchRound({ ...input!, ...over }, clock).inputHash
    const hashes = [
      hash({}),
      hash({ volunteers: others, pins: [], forbidden: [] }),
      hash({ volunteers: [{ ...first!, waitingWeeks: first!.waitingWeeks + 1 }, ...others] }),
      hash({ volunteers: [{ ...first!, keptApart: ['somebody'] }, ...others] }),
      hash({ policy: { ...input!.policy, seed: 'another' } }),
      hash({ tasks: input!.tasks.map((task) => ({ ...task, inProgrammeTime: !task.inProgrammeTime })) }),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
  })
})
