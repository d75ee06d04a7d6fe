import { describe, expect, it } from 'vitest'
import type { ShiftFacts, TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { nearestTasks, rankTasks } from '@/lib/matching/rank'
import { taskIndex } from '@/lib/matching/ready'
import { kilometres, scorePair } from '@/lib/matching/score'

const oslo = { latitude: 59.9127, longitude: 10.7461 }
const bergen = { latitude: 60.3929, longitude: 5.3242 }
const hour = 3_600_000

const shift: ShiftFacts = {
  id: 'wednesday',
  startsAt: 1000 * hour,
  endsAt: 1002 * hour,
  week: '2026-W48',
  minutes: 120,
  minutesInBlock: { 16: 90, 17: 30 },
  free: 4,
  reserved: { newcomer: 0, local: 0 },
  certificateOf: null,
  people: [],
  taken: false,
}
const task: TaskFacts = {
  id: 'task',
  position: oslo,
  interests: ['food', 'cooking'],
  gains: ['language', 'work'],
  inProgrammeTime: false,
  shifts: [shift],
}
const volunteer: VolunteerFacts = {
  id: 'volunteer',
  group: null,
  position: oslo,
  radiusKm: 10,
  available: [16, 17],
  availabilityVaries: false,
  programmeTime: [],
  interests: ['food'],
  gains: ['language'],
  paused: false,
  placed: [],
  minutesByWeek: {},
  certificates: [],
  keptApart: [],
  asked: [],
  waitingWeeks: 0,
}
const score = (over: Partial<VolunteerFacts>, overTask: Partial<TaskFacts> = {}) =>
  scorePair({ ...volunteer, ...over }, { ...task, ...overTask })

describe('the score', () => {
  it('is a thousand when everything fits', () => {
    expect(score({})).toEqual({
      score: 1000,
      parts: { interests: 400, gains: 250, distance: 250, availability: 100 },
      blockers: [],
      shiftId: 'wednesday',
      distanceKm: 0,
    })
  })
  it('is half for somebody who left every question open: skipping neither wins nor loses', () => {
    expect(score({ position: null, available: [], interests: [], gains: [] }).score).toBe(500)
  })
  it.each([
    ['one of two wishes is there', { interests: ['food', 'music'] }, { interests: 200 }],
    ['none of the wishes is there', { interests: ['music'], gains: ['network'] }, { interests: 0, gains: 0 }],
    ['a quarter of the shift is free', { available: [17] }, { availability: 25 }],
    ['no part of the shift is free', { available: [3] }, { availability: 0 }],
    ['every week is different', { available: [3], availabilityVaries: true }, { availability: 50 }],
  ])('%s', (_, over, parts) => {
    expect(score(over).parts).toMatchObject(parts)
  })
  it('counts a wish once, however often a list names it', () => {
    expect(score({ interests: ['food', 'music'] }, { interests: ['food', 'food', 'art'] }).parts.interests).toBe(200)
  })
  it('falls with distance to nothing at the edge of what somebody travels', () => {
    const away = kilometres(oslo, bergen)
    expect(score({ position: bergen, radiusKm: away * 2 }).parts.distance).toBe(125)
    expect(score({ position: bergen, radiusKm: away }).parts.distance).toBe(0)
  })
})

it('Oslo and Bergen are 305 km apart', () => {
  expect(Math.round(kilometres(oslo, bergen))).toBe(305)
})

describe('a blocker', () => {
  it.each([
    ['pause', { paused: true }],
    ['distance', { position: bergen }],
    ['programmeTime', { programmeTime: [17] }],
    ['overlap', { placed: [{ startsAt: 1001 * hour, endsAt: 1003 * hour }] }],
    ['weeklyHours', { minutesByWeek: { '2026-W48': 28 * 60 + 1 } }],
  ])('%s', (blocker, over) => {
    expect(score(over).blockers).toEqual([blocker])
    expect(rankTasks({ ...volunteer, ...over }, taskIndex([task]))).toEqual([])
  })
  it.each([
    ['a shift that begins when another ends', { placed: [{ startsAt: 998 * hour, endsAt: 1000 * hour }] }],
    ['the thirtieth hour of a week', { minutesByWeek: { '2026-W48': 28 * 60 } }],
    ['a full week that is another one', { minutesByWeek: { '2026-W47': 30 * 60 } }],
    ['programme time that the shift does not touch', { programmeTime: [15] }],
  ])('is not: %s', (_, over) => {
    expect(score(over).blockers).toEqual([])
  })
  it('is not: programme time, where the municipality agreed', () => {
    expect(score({ programmeTime: [17] }, { inProgrammeTime: true }).blockers).toEqual([])
  })
})

describe('of several shifts', () => {
  const free: ShiftFacts = { ...shift, id: 'later', startsAt: 1100 * hour, endsAt: 1102 * hour }
  it('the first one counts among equals', () => {
    expect(score({}, { shifts: [free, shift] }).shiftId).toBe('wednesday')
  })
  it('the one with time to spare counts before an earlier one', () => {
    expect(score({ available: [3] }, { shifts: [shift, { ...free, minutesInBlock: { 3: 120 } }] }).shiftId).toBe(
      'later',
    )
  })
  it('one that nothing blocks counts before one with more time to spare', () => {
    const placed = [{ startsAt: shift.startsAt, endsAt: shift.endsAt }]
    expect(score({ placed }, { shifts: [shift, { ...free, minutesInBlock: { 16: 30, 20: 90 } }] })).toMatchObject({
      shiftId: 'later',
      blockers: [],
    })
  })
})

describe('when nothing within reach suits', () => {
  const near: TaskFacts = { ...task, id: 'near', position: { latitude: 60.2, longitude: 10.7 } }
  const far: TaskFacts = { ...task, id: 'far', position: bergen, shifts: [{ ...shift, id: 'far away' }] }
  it('the nearest come first, only distance against them', () => {
    expect(nearestTasks(volunteer, taskIndex([far, near])).map(({ taskId }) => taskId)).toEqual(['near', 'far'])
    expect(nearestTasks({ ...volunteer, programmeTime: [16] }, taskIndex([far, near]))).toEqual([])
  })
  it('nothing is near for somebody who did not say where they live', () => {
    expect(nearestTasks({ ...volunteer, position: null }, taskIndex([near]))).toEqual([])
  })
})
