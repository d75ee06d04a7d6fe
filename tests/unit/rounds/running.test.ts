import { describe, expect, it } from 'vitest'
import { usualPolicy } from '@/lib/matching/policy'
import { newSession, read, roundNumbers, solve } from '@/lib/rounds/running/rules'
import type { TaskRow, VolunteerRow } from '@/lib/volunteers/rules'

const now = new Date('2026-11-23T03:00:00Z')
const policy = { ...usualPolicy, seed: 'seed' }

const volunteer = (id: string, background: 'newcomer' | 'local' | null = null): VolunteerRow => ({
  id,
  background,
  place: { latitude: 60, longitude: 10 },
  travelRadiusKm: 10,
  availability: [],
  availabilityVaries: true,
  programmeTime: [],
  interests: [],
  wishedGains: [],
  pausedAt: null,
  welcomedAt: now,
  signUps: [],
  proposals: [],
  certificateChecks: [],
  keptApart: [],
})

const task = (shift: Partial<TaskRow['shifts'][number]> = {}): TaskRow => ({
  id: 'task',
  organisationId: 'organisation',
  inProgrammeTime: false,
  policeCertificate: 'no',
  createdById: null,
  place: { latitude: 60, longitude: 10 },
  role: { interests: [], benefits: [] },
  shifts: [
    {
      id: 'shift',
      startsAt: new Date('2026-12-01T16:00:00Z'),
      endsAt: new Date('2026-12-01T18:00:00Z'),
      places: 4,
      reservedNewcomers: 0,
      reservedLocals: 0,
      signUps: [],
      proposals: [],
      ...shift,
    },
  ],
})

type Asked = Partial<Parameters<typeof solve>[1]>

function solved(shift: Parameters<typeof task>[0], people: VolunteerRow[], asked: Asked = {}) {
  const session = newSession()
  read(session, { tasks: [task(shift)], now })
  // In two pieces, as they are read.
  read(session, { volunteers: people.slice(0, 1), now })
  read(session, { volunteers: people.slice(1), now })
  return solve(session, { pins: [], forbidden: [], policy, ...asked }, () => 0).result
}

const placed = (result: ReturnType<typeof solved>) => result.places.map(({ volunteerId }) => volunteerId)

describe('what came free is given out again', () => {
  const newcomers = ['a', 'b', 'c'].map((id) => volunteer(id, 'newcomer'))
  it.each([
    ['one place is one place, however many are free', {}, 1, 1],
    ['a place kept for the other side is kept', { places: 1, reservedLocals: 1 }, 1, 0],
    ['what is open goes before what is kept', { reservedLocals: 1 }, 1, 1],
    ['what is kept goes last', { places: 2, reservedLocals: 1 }, 2, 1],
    [
      'one place of two that both sides were promised is for anybody',
      { places: 2, reservedNewcomers: 1, reservedLocals: 1 },
      1,
      1,
    ],
  ])('%s', (_, shift, most, count) => {
    const result = solved(shift, newcomers, { most: new Map([['shift', most]]) })
    expect(result.places).toHaveLength(count)
  })
  it('and shifts of which nothing is said are given out whole', () => {
    expect(solved({}, newcomers, { most: new Map() }).places).toHaveLength(3)
  })
})

it('wishes about people and shifts that are not there are passed over', () => {
  const pairs = [
    { volunteerId: 'nobody', shiftId: 'shift' },
    { volunteerId: 'a', shiftId: 'nowhere' },
  ]
  expect(placed(solved({}, [volunteer('a')], { pins: pairs, forbidden: pairs }))).toEqual(['a'])
})

it('in the numbers of a round the places that were asked for count', () => {
  const result = solved({}, [volunteer('a'), volunteer('b')], { pins: [{ volunteerId: 'a', shiftId: 'shift' }] })
  expect(result.places.map(({ pinned }) => pinned)).toEqual([true, false])
  expect(roundNumbers(result)).toMatchObject({ free: 4, placed: 2, volunteers: 2, shifts: 1 })
})
