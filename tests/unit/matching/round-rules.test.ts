import { describe, expect, it } from 'vitest'
import { matchRound, type RoundInput } from '@/lib/matching/round'
import { aPerson, aRound, aShift, aTask, given, pair, result } from './made-rounds'

const seeds = Array.from({ length: 40 }, (_, number) => `seed ${number}`)
const winners = (input: RoundInput) =>
  new Set(seeds.map((seed) => given({ ...input, policy: { ...input.policy, seed } }).join()))

describe('between equals', () => {
  const two = [aPerson('a'), aPerson('b')]
  const one = [aTask(aShift('s1'))]

  it('the lot decides, another one with another seed', () => {
    expect(winners(aRound(two, one))).toEqual(new Set(['a s1', 'b s1']))
  })
  it('whoever waits longer comes first, whatever the lot says', () => {
    expect(winners(aRound([aPerson('a'), aPerson('b', { waitingWeeks: 1 })], one))).toEqual(new Set(['b s1']))
  })
  it('waiting counts no more than its most', () => {
    const longest = [aPerson('a', { waitingWeeks: 10 }), aPerson('b', { waitingWeeks: 26 })]
    expect(winners(aRound(longest, one))).toEqual(new Set(['a s1', 'b s1']))
  })
  it('and not at all where the round gives nothing for it', () => {
    const waiting = [aPerson('a'), aPerson('b', { waitingWeeks: 20 })]
    expect(winners(aRound(waiting, one, { policy: { waitingBonus: 0 } }))).toEqual(new Set(['a s1', 'b s1']))
  })
  it('whoever asked for the shift comes first', () => {
    expect(winners(aRound([aPerson('a'), aPerson('b', { asked: ['s1'] })], one))).toEqual(new Set(['b s1']))
  })
})

describe('no task stays empty', () => {
  // Both like what the first task is about; somebody is on neither.
  const food = [aPerson('a', { interests: ['food'] }), aPerson('b', { interests: ['food'] })]
  const liked = aTask(aShift('s1', { free: 2 }), { interests: ['food'] })
  const plain = (taken: boolean) => aTask(aShift('s2', { taken }), { interests: ['music'] })
  const bonus = (firstPlaceBonus: number) => ({ policy: { firstPlaceBonus } })
  const shifts = (input: RoundInput) => [...new Set(result(input).places.map(({ shiftId }) => shiftId))].toSorted()

  it('a first place is worth more than a little liking', () => {
    expect(shifts(aRound(food, [liked, plain(false)], bonus(500)))).toEqual(['s1', 's2'])
  })
  it('but not more than much of it', () => {
    expect(shifts(aRound(food, [liked, plain(false)], bonus(300)))).toEqual(['s1'])
  })
  it('nor where somebody is already', () => {
    expect(shifts(aRound(food, [liked, plain(true)], bonus(500)))).toEqual(['s1'])
  })
})

describe('places kept for one side', () => {
  const kept = (newcomer: number, local: number, free = newcomer + local) =>
    aTask(aShift('s1', { free, reserved: { newcomer, local } }))
  const newcomer = (id: string) => aPerson(id, { group: 'newcomer' })
  const local = (id: string, over = {}) => aPerson(id, { group: 'local', ...over })

  it('go to nobody else, also when they stay empty', () => {
    expect(given(aRound([local('l1'), aPerson('x')], [kept(1, 0)]))).toEqual([])
  })
  it('bring both sides together when both are there, however much better the others fit', () => {
    const better = { interests: ['food'], waitingWeeks: 20 }
    const people = [local('l1', better), local('l2', better), newcomer('n1')]
    const places = result(aRound(people, [{ ...kept(1, 1), interests: ['food'] }])).places
    expect(new Set(places.map(({ volunteerId }) => volunteerId[0]))).toEqual(new Set(['l', 'n']))
    expect(places).toHaveLength(2)
  })
  it('leave the open ones to anybody', () => {
    const people = [local('l1'), local('l2'), newcomer('n1'), aPerson('x')]
    const round = result(aRound(people, [kept(1, 1, 4)]))
    expect(round.places.map(({ volunteerId }) => volunteerId)).toEqual(['l1', 'l2', 'n1', 'x'])
    expect(round.certificate.proven).toBe(true)
  })
  it('cost nothing for the side that does not come, and more than can be paid for those who may not have them', () => {
    const { prices } = result(aRound([local('l1'), local('l2', { waitingWeeks: 5 })], [kept(1, 1)]))
    expect(prices).toHaveLength(1)
    expect(prices[0]!.newcomer).toBeLessThanOrEqual(0)
    expect(prices[0]!.local).toBeGreaterThan(0)
    expect(prices[0]!.neither).toBeGreaterThan(8000)
  })
})

describe('a pin', () => {
  const one = [aTask(aShift('s1'))]
  const liking = aPerson('b', { interests: ['food'], waitingWeeks: 20 })

  it('is kept, before anybody who fits better, and takes the place', () => {
    const input = aRound([aPerson('a'), liking], [aTask(aShift('s1'), { interests: ['food'] })], {
      pins: [pair('a', 's1')],
    })
    expect(given(input)).toEqual(['a s1!'])
    expect(result(input).certificate).toMatchObject({ placed: 0, free: 0 })
  })
  it('counts as a commitment', () => {
    const two = [aTask(aShift('s1')), aTask(aShift('s2'))]
    const pins = [pair('a', 's1')]
    expect(given(aRound([aPerson('a')], two, { pins }))).toEqual(['a s1!'])
    expect(given(aRound([aPerson('a')], two, { pins, policy: { commitments: 2 } }))).toEqual(['a s1!', 'a s2'])
  })
  it('holds from further away and at another time of the week', () => {
    const far = aPerson('a', { position: { latitude: 63.43, longitude: 10.4 }, available: [3] })
    expect(given(aRound([far], one, { pins: [pair('a', 's1')] }))).toEqual(['a s1!'])
  })
  it.each([
    ['pause', { paused: true }, {}],
    ['programme time', { programmeTime: [7] }, { minutesInBlock: { 7: 120 } }],
    ['another shift', { placed: [{ startsAt: 0, endsAt: 1e12 }] }, {}],
    ['thirty hours', { minutesByWeek: { '2026-W48': 29 * 60 } }, {}],
    ['a certificate that nobody has seen', {}, { certificateOf: 'org' }],
    ['somebody they are kept apart from', { keptApart: ['x'] }, { people: ['x'] }],
    ['no place that is free', {}, { free: 0 }],
  ])('does not hold against %s', (_, person, shift) => {
    expect(given(aRound([aPerson('a', person)], [aTask(aShift('s1', shift))], { pins: [pair('a', 's1')] }))).toEqual([])
  })
  it('does not hold against being forbidden', () => {
    const both = { pins: [pair('a', 's1')], forbidden: [pair('a', 's1')] }
    expect(given(aRound([aPerson('a')], one, both))).toEqual([])
  })
  it('does not hold twice, nor at two places at once, nor for people who are kept apart', () => {
    const at = { at: 10 }
    const tasks = [aTask(aShift('s1', { ...at, free: 3 })), aTask(aShift('s2', at))]
    const people = [aPerson('a'), aPerson('b', { keptApart: ['a'] })]
    const pins = [pair('a', 's1'), pair('a', 's1'), pair('a', 's2'), pair('b', 's1')]
    expect(given(aRound(people, tasks, { pins, policy: { commitments: 3 } }))).toEqual(['a s1!', 'b s2'])
  })
  it('of somebody of a side takes the place that is kept for it', () => {
    const task = aTask(aShift('s1', { free: 2, reserved: { newcomer: 1, local: 0 } }))
    const people = [aPerson('n', { group: 'newcomer' }), aPerson('l', { group: 'local' })]
    expect(given(aRound(people, [task], { pins: [pair('n', 's1')] }))).toEqual(['l s1', 'n s1!'])
    expect(given(aRound(people, [task], { pins: [pair('l', 's1')] }))).toEqual(['l s1!', 'n s1'])
  })
})

it('what is forbidden is given to somebody else', () => {
  const best = aPerson('a', { waitingWeeks: 9 })
  expect(given(aRound([best, aPerson('b')], [aTask(aShift('s1'))], { forbidden: [pair('a', 's1')] }))).toEqual(['b s1'])
})

describe('people who are kept apart', () => {
  const three = aTask(aShift('s1', { free: 3 }))
  it.each([
    ['both know', [aPerson('a', { keptApart: ['b'] }), aPerson('b', { keptApart: ['a'] })]],
    ['one does', [aPerson('a', { keptApart: ['b'] }), aPerson('b')]],
    ['the other does', [aPerson('a'), aPerson('b', { keptApart: ['a'] })]],
  ])('are never both given the same shift, and the lot says who gives way: %s', (_, both) => {
    expect(winners(aRound([...both, aPerson('c')], [three]))).toEqual(new Set(['a s1,c s1', 'b s1,c s1']))
  })
  it('are told of in the certificate: nobody says that this was the best of all', () => {
    const { certificate, places } = result(aRound([aPerson('a', { keptApart: ['b'] }), aPerson('b')], [three]))
    expect(places).toHaveLength(1)
    expect(certificate).toMatchObject({ proven: false, placed: 1 })
    expect(certificate.gap).toBeGreaterThan(400)
  })
  it('may each have a shift', () => {
    const input = aRound([aPerson('a', { keptApart: ['b'] }), aPerson('b')], [three, aTask(aShift('s2'))])
    expect(given(input)).toHaveLength(2)
  })
})

describe('thirty hours a week', () => {
  const long = [1, 2, 3].map((number) => aTask(aShift(`s${number}`, { hours: 12 })))
  const three = { policy: { commitments: 3 as const } }

  it('hold for several new places together', () => {
    expect(given(aRound([aPerson('a')], long, three))).toHaveLength(2)
  })
  it('hold together with what a person has already, and with pins', () => {
    const busy = aPerson('a', { minutesByWeek: { '2026-W48': 15 * 60 } })
    expect(given(aRound([busy], long, three))).toHaveLength(1)
    const short = [
      aTask(aShift('s1', { hours: 10 })),
      aTask(aShift('s2', { hours: 4 })),
      aTask(aShift('s3', { hours: 4 })),
    ]
    expect(given(aRound([busy], short, { ...three, pins: [pair('a', 's1')] }))).toHaveLength(2)
  })
  it('are counted by the week', () => {
    const weeks = long.map((task, at) => aTask({ ...task.shifts[0]!, week: `2026-W5${at}` }))
    expect(given(aRound([aPerson('a')], weeks, three))).toHaveLength(3)
  })
})

it('where there is no time at all, nothing is claimed', () => {
  let time = 0
  const input = aRound([aPerson('a'), aPerson('b')], [aTask(aShift('s1'))], { policy: { budgetMs: 0 } })
  const { places, certificate } = matchRound(input, () => time++)
  expect(places.length).toBeLessThanOrEqual(1)
  expect(certificate).toMatchObject({ proven: false, placed: places.length })
  expect(certificate.dual).toBeGreaterThanOrEqual(result(input).certificate.primal)
})
