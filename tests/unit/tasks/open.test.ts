import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShiftFacts, TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { rankTasks } from '@/lib/matching/rank'
import { changesByItselfAt, openTasksOf, takeOver } from '@/lib/tasks/open/rules'
import type { TaskRow } from '@/lib/volunteers/rules'

const hour = 3_600_000
const open = (facts: TaskFacts) => ({ facts, prices: [], until: Infinity })

const people = fc.record({
  free: fc.integer({ min: 0, max: 2 }),
  taken: fc.boolean(),
  people: fc.subarray(['enemy', 'friend']),
})

const aTask = (number: number, shifts: Pick<ShiftFacts, 'free' | 'taken' | 'people'>[]): TaskFacts => ({
  id: `task ${number}`,
  position: { latitude: 60 + number / 100, longitude: 10 },
  interests: [],
  gains: [],
  inProgrammeTime: false,
  shifts: shifts.map((given, index) => ({
    ...given,
    id: `shift ${number} ${index}`,
    startsAt: (10 + index) * hour,
    endsAt: (11 + index) * hour,
    week: '2026-W48',
    minutes: 60,
    minutesInBlock: {},
    reserved: { newcomer: 0, local: 0 },
    certificateOf: null,
  })),
})

const volunteer: VolunteerFacts = {
  id: 'volunteer',
  group: null,
  position: { latitude: 60, longitude: 10 },
  radiusKm: 50,
  available: [],
  availabilityVaries: true,
  programmeTime: [],
  interests: [],
  gains: [],
  paused: false,
  placed: [],
  minutesByWeek: {},
  certificates: [],
  keptApart: ['enemy'],
  asked: [],
  waitingWeeks: 0,
}

describe('open tasks in memory', () => {
  it('rank the same whether people came and went one by one or all was made anew', () => {
    const world = fc.array(fc.tuple(fc.array(people, { minLength: 1, maxLength: 3 }), people), { minLength: 1 })
    fc.assert(
      fc.property(world, (drawn) => {
        const before = drawn.map(([shifts], index) => open(aTask(index, shifts)))
        const after = drawn.map(([shifts, other], index) =>
          open(
            aTask(
              index,
              shifts.map(() => other),
            ),
          ),
        )
        const patched = openTasksOf(before)
        before.forEach((task, index) => expect(takeOver(patched, task, after[index])).toBe(true))
        const anew = openTasksOf(after)
        expect(patched.tasks).toEqual(anew.tasks)
        expect(patched.full).toEqual(anew.full)
        const ranked = ({ index, full }: typeof anew) => rankTasks(volunteer, index, { except: full })
        expect(ranked(patched)).toEqual(ranked(anew))
      }),
    )
  })

  it('are made anew when a task is another, comes or goes', () => {
    const task = aTask(1, [{ free: 1, taken: false, people: [] }])
    const moved = { ...task, position: { latitude: 61, longitude: 10 } }
    const later = { ...task, shifts: [{ ...task.shifts[0]!, endsAt: 20 * hour }] }
    const strict = { ...task, shifts: [{ ...task.shifts[0]!, certificateOf: 'nordlys' }] }
    for (const other of [moved, later, strict, { ...task, shifts: [] }])
      expect(takeOver(openTasksOf([open(task)]), open(task), open(other))).toBe(false)
    expect(takeOver(openTasksOf([open(task)]), open(task), undefined)).toBe(false)
    expect(takeOver(openTasksOf([]), undefined, open(task))).toBe(false)
    expect(takeOver(openTasksOf([open(task)]), undefined, undefined)).toBe(true)
  })
})

describe('time alone changes a task', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  const at = (day: string) => new Date(`2026-${day}T10:00:00Z`)
  const row = (policeCertificate: TaskRow['policeCertificate'], offers: string[] = []): TaskRow => ({
    id: 'task',
    organisationId: 'nordlys',
    inProgrammeTime: false,
    policeCertificate,
    createdById: null,
    place: { latitude: 60, longitude: 10 },
    role: { interests: [], benefits: [] },
    shifts: [
      {
        id: 'shift',
        startsAt: at('12-20'),
        endsAt: at('12-21'),
        places: 3,
        reservedNewcomers: 0,
        reservedLocals: 0,
        signUps: offers.map((day) => ({
          placedAt: null,
          offeredUntil: at(day),
          cancelledAt: null,
          volunteerId: 'somebody',
          volunteer: { background: null },
        })),
        proposals: [],
      },
    ],
  })

  it.each([
    ['when its next shift begins', row('no'), at('12-20').getTime()],
    ['when an offer runs out, and no longer when it has', row('no', ['11-20', '11-25']), at('11-25').getTime()],
    ['when there is no time left to get a certificate', row('required'), at('12-06').getTime() + 1],
  ])('%s', (_, task, moment) => {
    expect(changesByItselfAt(task, now)).toBe(moment)
  })
})
