import { describe, expect, it } from 'vitest'
import type { ShiftFacts, TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { suitedTo, toldCount } from '@/lib/signups/suiting/rules'

describe('how many others could come is told in steps', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 5],
    [9, 5],
    [23, 20],
    [340, 100],
  ])('%i: %i', (count, told) => {
    expect(toldCount(count)).toBe(told)
  })
})

describe('those whom a shift suits', () => {
  const shift: ShiftFacts = {
    id: 'shift',
    startsAt: 10,
    endsAt: 20,
    week: '2026-W49',
    minutes: 120,
    minutesInBlock: { 1: 120 },
    free: 1,
    reserved: { newcomer: 0, local: 0 },
    certificateOf: null,
    people: [],
    taken: false,
  }
  const task: TaskFacts = {
    id: 'task',
    position: { latitude: 59.9, longitude: 10.7 },
    interests: ['food'],
    gains: ['work'],
    inProgrammeTime: false,
    shifts: [shift],
  }
  const person = (id: string, over: Partial<VolunteerFacts> = {}): VolunteerFacts => ({
    id,
    group: null,
    position: task.position,
    radiusKm: 10,
    available: [],
    availabilityVaries: true,
    programmeTime: [],
    interests: ['food'],
    gains: ['work'],
    paused: false,
    placed: [],
    minutesByWeek: {},
    certificates: [],
    keptApart: [],
    asked: [],
    waitingWeeks: 0,
    ...over,
  })
  const music = person('music', { interests: ['music'] })
  const away = person('away', { position: { latitude: 60.9, longitude: 10.7 } })

  it('come in the order it suits them, whatever order they are told in, and only if they can come', () => {
    const people = [music, away, person('b'), person('a')]
    expect(suitedTo(task, shift.id, people, undefined)).toEqual(['a', 'b', 'music'])
    expect(suitedTo(task, shift.id, people.toReversed(), undefined)).toEqual(['a', 'b', 'music'])
  })
  it('pay what a place is worth on their side', () => {
    const price = { shiftId: 'shift', newcomer: 0, local: 600, neither: 600 }
    const people = [person('local', { group: 'local' }), { ...music, group: 'newcomer' as const }]
    expect(suitedTo(task, shift.id, people, price)).toEqual(['music', 'local'])
  })
})
