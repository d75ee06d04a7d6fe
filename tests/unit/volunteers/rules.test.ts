import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localInstant } from '@/lib/dates'
import { kilometres } from '@/lib/matching/score'
import {
  around,
  blocksOf,
  daysUntil,
  fitReasons,
  minutesInBlock,
  partsOf,
  taskFacts,
  volunteerFacts,
} from '@/lib/volunteers/rules'
import { weekParts } from '@/lib/volunteers/schema'

const at = (date: string, time: string) => localInstant(date, time)!

describe('the week of 21 cells and 42 blocks', () => {
  it.each([
    ['0-morning', [0, 1]],
    ['2-evening', [16, 17]],
    ['6-evening', [40, 41]],
  ] as const)('%s is two blocks', (part, blocks) => {
    expect(blocksOf([part])).toEqual(blocks)
  })
  it('any choice of cells comes back as it was', () => {
    fc.assert(
      fc.property(fc.subarray([...weekParts]), (parts) => {
        expect(partsOf(blocksOf(parts))).toEqual(parts)
      }),
    )
  })
  it('half a cell is no cell', () => {
    expect(partsOf([16, 40, 41])).toEqual(['6-evening'])
  })
})

describe('the minutes of a shift by block', () => {
  it.each([
    ['a Wednesday evening', '2026-11-25', '17:30', '2026-11-25', '19:30', { 16: 90, 17: 30 }],
    ['a Saturday over noon', '2026-11-28', '11:00', '2026-11-28', '15:00', { 31: 60, 32: 150, 33: 30 }],
    ['before eight and after nine in the evening there is no block', '2026-11-25', '21:00', '2026-11-26', '08:00', {}],
    ['Sunday night into Monday', '2026-11-29', '20:30', '2026-11-30', '08:30', { 41: 30, 0: 30 }],
    ['the night in which the clocks go forward', '2027-03-27', '20:00', '2027-03-28', '08:30', { 35: 60, 36: 30 }],
  ])('%s', (_, day, from, lastDay, to, minutes) => {
    expect(minutesInBlock(at(day, from), at(lastDay, to))).toEqual(minutes)
  })
})

const row = {
  id: 'volunteer',
  place: { latitude: 59.9, longitude: 10.7 },
  travelRadiusKm: 10,
  availability: [16, 17, 17],
  availabilityVaries: false,
  programmeTime: [0],
  interests: ['food'],
  wishedGains: ['work'],
  pausedAt: null,
  signUps: [
    { startsAt: at('2026-11-25', '17:00'), endsAt: at('2026-11-25', '19:30'), placedAt: new Date() },
    { startsAt: at('2026-11-29', '22:00'), endsAt: at('2026-11-30', '02:00'), placedAt: new Date() },
    { startsAt: at('2026-11-26', '17:00'), endsAt: at('2026-11-26', '19:00'), placedAt: null },
  ],
}

describe('the facts of a volunteer', () => {
  it('count the hours of a week where the shift starts, and a turn in the queue not at all', () => {
    const facts = volunteerFacts(row)
    expect(facts.minutesByWeek).toEqual({ '2026-W48': 150 + 240 })
    expect(facts.placed).toHaveLength(2)
  })
  it('name each block once', () => {
    expect(volunteerFacts(row).available).toEqual([16, 17])
  })
  it('have no room for a language', () => {
    const beside = { ...row, languageLevels: [{ language: 'nb', level: 'b2' }], locale: 'uk', name: 'Oksana' }
    expect(volunteerFacts(beside)).toEqual(volunteerFacts(row))
  })
})

describe('the reasons', () => {
  const task = taskFacts({
    id: 'task',
    inProgrammeTime: false,
    place: row.place,
    role: { interests: ['food', 'cooking'], benefits: ['language', 'work'] },
    shifts: [{ id: 'shift', startsAt: at('2026-12-02', '17:30'), endsAt: at('2026-12-02', '19:30') }],
  })
  const reasons = (over: Partial<typeof row>, shiftId: string | null = 'shift') =>
    fitReasons(volunteerFacts({ ...row, ...over }), task, shiftId)

  it('are what the person answered', () => {
    expect(reasons({})).toEqual([
      { kind: 'when', weekday: 2, part: 'evening' },
      { kind: 'interests', interests: ['food'] },
      { kind: 'gains', gains: ['work'] },
    ])
  })
  it('never are what the person did not answer', () => {
    expect(reasons({ availability: [], interests: [], wishedGains: [] })).toEqual([])
  })
  it('do not claim time for half a shift, or for somebody whose weeks differ', () => {
    const kinds = (over: Partial<typeof row>) => reasons(over).map(({ kind }) => kind)
    expect(kinds({ availability: [16] })).toEqual(['interests', 'gains'])
    expect(kinds({ availabilityVaries: true })).toEqual(['interests', 'gains'])
  })
  it('say nothing of time without a shift', () => {
    expect(reasons({}, null).map(({ kind }) => kind)).toEqual(['interests', 'gains'])
  })
})

it.each([
  ['2026-11-25', '08:00', '2026-11-25', '23:00', 0],
  ['2026-11-25', '23:59', '2026-11-26', '00:30', 1],
  ['2026-10-24', '12:00', '2026-10-26', '12:00', 2],
  ['2026-12-30', '12:00', '2027-01-02', '08:00', 3],
])('from %s %s it is to %s %s so many nights: %i', (today, clock, day, time, nights) => {
  expect(daysUntil(at(day, time), at(today, clock))).toBe(nights)
})

it('the square around a place leaves out nothing within the distance', () => {
  const degree = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  const places = fc.record({ latitude: degree(58, 71), longitude: degree(5, 31) })
  fc.assert(
    fc.property(
      places,
      degree(-1, 1),
      degree(-2.5, 2.5),
      fc.integer({ min: 1, max: 100 }),
      (centre, north, east, km) => {
        const other = { latitude: centre.latitude + north, longitude: centre.longitude + east }
        fc.pre(kilometres(centre, other) <= km)
        const { latitude, longitude } = around(centre, km)
        expect(other.latitude).toBeGreaterThanOrEqual(latitude.gte)
        expect(other.latitude).toBeLessThanOrEqual(latitude.lte)
        expect(other.longitude).toBeGreaterThanOrEqual(longitude.gte)
        expect(other.longitude).toBeLessThanOrEqual(longitude.lte)
      },
    ),
  )
})
