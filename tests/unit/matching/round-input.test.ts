import { describe, expect, it } from 'vitest'
import type { ShiftFacts, TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { MatchingInputError } from '@/lib/matching/input'
import { rankTasks } from '@/lib/matching/rank'
import { taskIndex } from '@/lib/matching/ready'
import { newSession, solve } from '@/lib/rounds/running/rules'
import { aPerson, aRound, aShift, aTask, type Made, pair, result } from './made-rounds'

const refused = (field: string) => expect.objectContaining({ name: MatchingInputError.name, field }) as Error
const people = [aPerson('a'), aPerson('b')]
const tasks = [aTask(aShift('s1')), aTask(aShift('s2'))]

describe('a round that is told nonsense says where it stands:', () => {
  it.each<[string, Partial<VolunteerFacts>]>([
    ['id', { id: '' }],
    ['id', { id: 'a' }],
    ['position', { position: { latitude: 91, longitude: 0 } }],
    ['position', { position: { latitude: 60, longitude: NaN } }],
    ['radiusKm', { radiusKm: 0 }],
    ['radiusKm', { radiusKm: NaN }],
    ['available', { available: [42] }],
    ['available', { available: [-1] }],
    ['programmeTime', { programmeTime: [1.5] }],
    ['placed[0].endsAt', { placed: [{ startsAt: 5, endsAt: 5 }] }],
    ['placed[0].startsAt', { placed: [{ startsAt: NaN, endsAt: 5 }] }],
    ['minutesByWeek', { minutesByWeek: { '2026-W48': -1 } }],
    ['waitingWeeks', { waitingWeeks: -1 }],
    ['waitingWeeks', { waitingWeeks: 0.5 }],
  ])('volunteers[1].%s %j', (field, over) => {
    expect(() => result(aRound([aPerson('a'), aPerson('b', over)], tasks))).toThrow(refused(`volunteers[1].${field}`))
  })

  it.each<[string, Partial<TaskFacts>]>([
    ['id', { id: '' }],
    ['id', { id: 'task of s1' }],
    ['position', { position: { latitude: 60, longitude: 181 } }],
  ])('tasks[1].%s %j', (field, over) => {
    expect(() => result(aRound(people, [tasks[0]!, aTask(aShift('s2'), over)]))).toThrow(refused(`tasks[1].${field}`))
  })

  it.each<[string, Partial<ShiftFacts>]>([
    ['id', { id: '' }],
    ['startsAt', { startsAt: NaN }],
    ['endsAt', { endsAt: 0 }],
    ['endsAt', { endsAt: Infinity }],
    ['minutes', { minutes: 0 }],
    ['minutesInBlock', { minutesInBlock: { 42: 10 } }],
    ['minutesInBlock', { minutesInBlock: { 1: -10 } }],
    ['free', { free: -1 }],
    ['free', { free: 1.5 }],
    ['reserved.newcomer', { reserved: { newcomer: -1, local: 0 } }],
    ['reserved.local', { reserved: { newcomer: 0, local: NaN } }],
    ['reserved', { reserved: { newcomer: 1, local: 1 } }],
  ])('tasks[1].shifts[0].%s %j', (field, over) => {
    const spoilt = [tasks[0]!, aTask({ ...aShift('s2'), ...over }, { id: 't2' })]
    expect(() => result(aRound(people, spoilt))).toThrow(refused(`tasks[1].shifts[0].${field}`))
  })

  it.each<[string, Made]>([
    ['pins[1].volunteerId', { pins: [pair('a', 's1'), pair('nobody', 's1')] }],
    ['pins[0].shiftId', { pins: [pair('a', 'nothing')] }],
    ['forbidden[0].volunteerId', { forbidden: [pair('nobody', 's1')] }],
    ['forbidden[0].shiftId', { forbidden: [pair('a', 'nothing')] }],
    ['policy.seed', { policy: { seed: '' } }],
    ['policy.commitments', { policy: { commitments: 4 as 3 } }],
    ['policy.commitments', { policy: { commitments: 0 as 1 } }],
    ['policy.firstPlaceBonus', { policy: { firstPlaceBonus: -1 } }],
    ['policy.firstPlaceBonus', { policy: { firstPlaceBonus: 2001 } }],
    ['policy.waitingBonus', { policy: { waitingBonus: NaN } }],
    ['policy.waitingBonusMost', { policy: { waitingBonusMost: 5000 } }],
    ['policy.askedBonus', { policy: { askedBonus: 0.5 } }],
    ['policy.budgetMs', { policy: { budgetMs: -1 } }],
    ['policy.budgetMs', { policy: { budgetMs: NaN } }],
  ])('%s %j', (field, over) => {
    expect(() => result(aRound(people, tasks, over))).toThrow(refused(field))
  })

  it('the same shift on two tasks', () => {
    const twice = [tasks[0]!, aTask(aShift('s1'), { id: 't2' })]
    expect(() => result(aRound(people, twice))).toThrow(refused('tasks.shifts.id'))
  })

  it.each([
    ['volunteers', [], tasks],
    ['tasks', people, []],
    ['tasks.shifts', people, [{ ...tasks[0]!, shifts: [] }]],
  ])('a side with nobody or nothing on it: %s', (field, volunteers, offered) => {
    expect(() => result(aRound(volunteers, offered))).toThrow(refused(field))
  })

  it('more words than there are bits for', () => {
    const interests = Array.from({ length: 33 }, (_, number) => `word ${number}`)
    expect(() => result(aRound([aPerson('a', { interests })], tasks))).toThrow(refused('interests'))
  })
})

it('ranking refuses the same', () => {
  expect(() => taskIndex([aTask(aShift('s1', { free: -1 }))])).toThrow(refused('tasks[0].shifts[0].free'))
  expect(() => rankTasks(aPerson('a', { radiusKm: -5 }), taskIndex(tasks))).toThrow(refused('volunteers[0].radiusKm'))
})

it('a round in a region with nobody, or with nothing to do, is a round without places', () => {
  const { policy } = aRound([], [])
  const found = (over: Partial<ReturnType<typeof newSession>>) =>
    solve({ ...newSession(), ...over }, { pins: [pair('a', 's1')], forbidden: [], policy }, () => 0).result
  const nothing = { places: [], prices: [] }
  const proven = { primal: 0, dual: 0, gap: 0, proven: true, placed: 0, edges: 0, placeable: 0 }
  expect(found({})).toMatchObject({ ...nothing, certificate: { ...proven, volunteers: 0, shifts: 0, free: 0 } })
  expect(found({ tasks })).toMatchObject({ ...nothing, certificate: { ...proven, volunteers: 0, shifts: 2, free: 2 } })
  expect(found({ volunteers: people })).toMatchObject({ ...nothing, certificate: { ...proven, volunteers: 2 } })
  expect(found({ tasks }).inputHash).not.toBe(found({}).inputHash)
})
