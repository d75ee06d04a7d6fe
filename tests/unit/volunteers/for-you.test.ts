import { describe, expect, it } from 'vitest'
import { localInstant } from '@/lib/dates'
import type { TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { taskIndex } from '@/lib/matching/ready'
import { fitReasons, offersAPage, offersFor } from '@/lib/volunteers/for-you/rules'
import { minutesInBlock } from '@/lib/volunteers/week/rules'

const at = (time: string) => localInstant('2026-12-02', time)!

const somebody: VolunteerFacts = {
  id: 'volunteer',
  group: null,
  position: { latitude: 59.9, longitude: 10.7 },
  radiusKm: 10,
  available: [16, 17],
  availabilityVaries: false,
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
}

function aTask(over: Partial<TaskFacts> = {}): TaskFacts {
  const id = over.id ?? 'task'
  return {
    id,
    position: { latitude: 59.9, longitude: 10.7 },
    interests: ['food', 'cooking'],
    gains: ['language', 'work'],
    inProgrammeTime: false,
    shifts: [
      {
        id: `shift of ${id}`,
        startsAt: at('17:30').getTime(),
        endsAt: at('19:30').getTime(),
        week: '2026-W49',
        minutes: 120,
        minutesInBlock: minutesInBlock(at('17:30'), at('19:30')),
        free: 1,
        reserved: { newcomer: 0, local: 0 },
        certificateOf: null,
        people: [],
        taken: false,
      },
    ],
    ...over,
  }
}

const north = (km: number) => ({ latitude: 59.9 + km / 111.2, longitude: 10.7 })

describe('the reasons', () => {
  const reasons = (over: Partial<VolunteerFacts> = {}, task: Partial<TaskFacts> = {}, shiftId = 'shift of task') =>
    fitReasons({ ...somebody, ...over }, aTask(task), shiftId)
  const kinds = (...given: Parameters<typeof reasons>) => reasons(...given).map(({ kind }) => kind)

  it('are what the person answered, what weighs most first', () => {
    expect(reasons()).toEqual([
      { kind: 'interests', interests: ['food'] },
      { kind: 'gains', gains: ['work'] },
      { kind: 'distance' },
      { kind: 'when', weekday: 2, part: 'evening' },
    ])
    expect(kinds({ interests: ['food', 'music'] }, { position: north(2) })).toEqual([
      'gains',
      'interests',
      'distance',
      'when',
    ])
  })
  it('never are what the person did not answer', () => {
    expect(reasons({ available: [], interests: [], gains: [], position: null })).toEqual([])
  })
  it('do not claim time for half a shift, or for somebody whose weeks differ', () => {
    expect(kinds({ available: [16] })).not.toContain('when')
    expect(kinds({ availabilityVaries: true })).not.toContain('when')
  })
  it('call near what lies within half of what the person would travel', () => {
    expect(kinds({}, { position: north(4.9) })).toContain('distance')
    expect(kinds({}, { position: north(5.1) })).not.toContain('distance')
  })
  it('say nothing of a shift that is not there', () => {
    expect(reasons({}, {}, 'another')).toEqual([])
  })
})

describe('the offers', () => {
  const tasks = (count: number) =>
    taskIndex(
      Array.from({ length: count }, (_, index) => aTask({ id: `task ${index + 10}`, position: north(index / 10) })),
    )
  const price = (of: string, amount: number) =>
    new Map([[`shift of ${of}`, { shiftId: `shift of ${of}`, newcomer: amount, local: 0, neither: amount }]])
  const ids = (...given: Parameters<typeof offersFor>) => offersFor(...given).ranked.map(({ taskId }) => taskId)

  it('leave what many others want to others, when there is much to choose from', () => {
    const many = tasks(offersAPage + 1)
    expect(ids(somebody, many, new Map())[0]).toBe('task 10')
    expect(ids(somebody, many, price('task 10', 900)).at(-1)).toBe('task 10')
    expect(ids(somebody, many, price('task 10', 900))).toHaveLength(many.tasks.length)
  })
  it('know which side a place is wanted by', () => {
    const many = tasks(offersAPage + 1)
    expect(ids({ ...somebody, group: 'local' }, many, price('task 10', 900))[0]).toBe('task 10')
    expect(ids({ ...somebody, group: 'newcomer' }, many, price('task 10', 900)).at(-1)).toBe('task 10')
  })
  it('leave out the shifts somebody is on already', () => {
    const { ranked } = offersFor(somebody, tasks(2), new Map(), new Set(['shift of task 10']))
    expect(ranked.map(({ taskId }) => taskId)).toEqual(['task 11'])
  })
  it('come by fit alone while all stand on one page', () => {
    expect(ids(somebody, tasks(offersAPage), price('task 10', 900))[0]).toBe('task 10')
  })
  it('are the three nearest when nothing suits, none in a pause, and none from far away', () => {
    const at = (...kilometres: number[]) =>
      taskIndex(kilometres.map((km, index) => aTask({ id: `task ${index}`, position: north(km) })))
    const away = at(400, 90, 60, 30, 150)
    expect(offersFor(somebody, away, new Map()).kind).toBe('nearest')
    expect(ids(somebody, away, new Map())).toEqual(['task 3', 'task 2', 'task 1'])
    expect(ids({ ...somebody, paused: true }, away, new Map())).toEqual([])
    expect(ids(somebody, at(400), new Map())).toEqual([])
  })
})
