import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localInstant } from '@/lib/dates'
import { kilometres } from '@/lib/matching/score'
import { around, type TaskRow, taskFacts, type VolunteerRow, volunteerFacts } from '@/lib/volunteers/rules'
import { weekParts } from '@/lib/volunteers/schema'
import { blocksOf, daysUntil, minutesInBlock, partsOf } from '@/lib/volunteers/week/rules'

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

const now = at('2026-11-23', '12:00')
const row: VolunteerRow = {
  id: 'volunteer',
  background: 'newcomer',
  place: { latitude: 59.9, longitude: 10.7 },
  travelRadiusKm: 10,
  availability: [16, 17, 17],
  availabilityVaries: false,
  programmeTime: [0],
  interests: ['food'],
  wishedGains: ['work'],
  pausedAt: null,
  welcomedAt: at('2026-09-01', '12:00'),
  signUps: [
    signUp('a', at('2026-11-25', '17:00'), at('2026-11-25', '19:30'), { placedAt: now }),
    signUp('b', at('2026-11-29', '22:00'), at('2026-11-30', '02:00'), { placedAt: now }),
    signUp('c', at('2026-11-26', '17:00'), at('2026-11-26', '19:00')),
  ],
  proposals: [],
  certificateChecks: [{ organisationId: 'nordlys' }],
  keptApart: ['somebody'],
}

function signUp(shiftId: string, startsAt: Date, endsAt: Date, over: Partial<VolunteerRow['signUps'][number]> = {}) {
  return { shiftId, startsAt, endsAt, placedAt: null, offeredUntil: null, cancelledAt: null, ...over }
}

describe('the facts of a volunteer', () => {
  it('count the hours of a week where the shift starts, and a turn in the queue not at all', () => {
    const facts = volunteerFacts(row, now)
    expect(facts.minutesByWeek).toEqual({ '2026-W48': 150 + 240 })
    expect(facts.placed).toHaveLength(2)
  })
  it('name each block once', () => {
    expect(volunteerFacts(row, now).available).toEqual([16, 17])
  })
  it('hold what is offered and proposed as much as what was taken', () => {
    const offered = signUp('d', at('2026-11-27', '10:00'), at('2026-11-27', '12:00'), {
      offeredUntil: at('2026-11-24', '12:00'),
    })
    const proposed = { startsAt: at('2026-11-28', '10:00'), endsAt: at('2026-11-28', '11:00') }
    const facts = volunteerFacts({ ...row, signUps: [offered], proposals: [proposed] }, now)
    expect(facts.minutesByWeek).toEqual({ '2026-W48': 180 })
    expect(facts.placed).toHaveLength(2)
  })
  it('say what was asked for and is still to come', () => {
    const past = signUp('past', at('2026-11-22', '10:00'), at('2026-11-22', '12:00'))
    expect(volunteerFacts({ ...row, signUps: [...row.signUps, past] }, now).asked).toEqual(['c'])
  })
  it.each([
    ['the welcome', [], 11],
    ['the last place', [signUp('x', at('2026-11-02', '10:00'), at('2026-11-02', '12:00'), { placedAt: now })], 3],
    ['a place to come', [signUp('x', at('2026-12-02', '10:00'), at('2026-12-02', '12:00'), { placedAt: now })], 0],
    ['a place that was only asked for', [signUp('x', at('2026-11-02', '10:00'), at('2026-11-02', '12:00'))], 11],
  ])('wait since %s', (_, signUps, weeks) => {
    expect(volunteerFacts({ ...row, signUps }, now).waitingWeeks).toBe(weeks)
  })
  it('wait no longer than half a year, and not before the welcome', () => {
    const welcomed = (welcomedAt: Date | null) => volunteerFacts({ ...row, signUps: [], welcomedAt }, now).waitingWeeks
    expect(welcomed(at('2025-01-01', '12:00'))).toBe(26)
    expect(welcomed(null)).toBe(0)
  })
  it('have no room for a language', () => {
    const beside = { ...row, languageLevels: [{ language: 'nb', level: 'b2' }], locale: 'uk', name: 'Oksana' }
    expect(volunteerFacts(beside, now)).toEqual(volunteerFacts(row, now))
  })
})

const taskRow: TaskRow = {
  id: 'task',
  organisationId: 'nordlys',
  inProgrammeTime: false,
  policeCertificate: 'no',
  createdById: 'coordinator',
  place: { latitude: 59.9, longitude: 10.7 },
  role: { interests: ['food', 'cooking'], benefits: ['language', 'work'] },
  shifts: [
    {
      id: 'shift',
      startsAt: at('2026-12-02', '17:30'),
      endsAt: at('2026-12-02', '19:30'),
      places: 5,
      reservedNewcomers: 2,
      reservedLocals: 1,
      signUps: [],
      proposals: [],
    },
  ],
}

describe('the facts of a shift', () => {
  const holder = (volunteerId: string, background: 'newcomer' | 'local' | null) => ({
    volunteerId,
    volunteer: { background },
  })
  const signedUp = (volunteerId: string, background: 'newcomer' | 'local' | null, over = {}) => ({
    ...holder(volunteerId, background),
    placedAt: now,
    offeredUntil: null,
    cancelledAt: null,
    ...over,
  })
  const facts = (over: Partial<TaskRow['shifts'][number]>, task: Partial<TaskRow> = {}) =>
    taskFacts({ ...taskRow, ...task, shifts: [{ ...taskRow.shifts[0]!, ...over }] }, now).shifts[0]!

  it('count who has a place and who is asked, not who waits', () => {
    const signUps = [signedUp('a', null), signedUp('b', null, { placedAt: null })]
    expect(facts({ signUps, proposals: [holder('c', 'local')] })).toMatchObject({
      free: 3,
      taken: true,
      people: ['a', 'c', 'coordinator'],
    })
    expect(facts({})).toMatchObject({ free: 5, taken: false, people: ['coordinator'] })
  })
  it.each([
    ['all are free', [], { newcomer: 2, local: 1 }],
    ['one who lives here came', ['local'], { newcomer: 2, local: 0 }],
    ['two newcomers and another came', ['newcomer', 'newcomer', null], { newcomer: 0, local: 1 }],
    ['others took what was open and more', [null, null, null], { newcomer: 1, local: 1 }],
    ['one place is left for three who are awaited', [null, null, null, null], { newcomer: 0, local: 0 }],
  ] as const)('keep places for both sides: %s', (_, here, kept) => {
    const signUps = here.map((background, index) => signedUp(String(index), background))
    expect(facts({ signUps }).reserved).toEqual(kept)
  })
  it('ask for a police certificate when there is no time left to get one', () => {
    const soon = facts({}, { policeCertificate: 'required' })
    const inThreeWeeks = { startsAt: at('2026-12-16', '17:30'), endsAt: at('2026-12-16', '19:30') }
    expect(soon.certificateOf).toBe('nordlys')
    expect(facts(inThreeWeeks, { policeCertificate: 'required' }).certificateOf).toBeNull()
    expect(facts({}, { policeCertificate: 'consider' }).certificateOf).toBeNull()
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
