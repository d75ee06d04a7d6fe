import { performance } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { usualPolicy } from '@/lib/matching/policy'
import type * as solving from '@/lib/rounds/running/rules'
import { newThread } from '@/lib/server/threads'
import type { TaskRow, VolunteerRow } from '@/lib/volunteers/rules'

const now = new Date()
const steps = 'lib/rounds/running/rules.ts'
const id = (kind: string, index: number) => `${kind}${String(index).padStart(6, '0')}`
const place = (index: number) => ({ latitude: 59 + (index % 97) / 100, longitude: 10 + (index % 89) / 100 })

const volunteers = (from: number, count: number): VolunteerRow[] =>
  Array.from({ length: count }, (_, at) => ({
    id: id('v', from + at),
    background: at % 3 === 0 ? 'local' : 'newcomer',
    place: place(from + at),
    travelRadiusKm: 50,
    availability: [],
    availabilityVaries: true,
    programmeTime: [],
    interests: [['food', 'music', 'sport'][at % 3]!],
    wishedGains: [],
    pausedAt: null,
    welcomedAt: now,
    signUps: [],
    proposals: [],
    certificateChecks: [],
    keptApart: [],
  }))

const tasks: TaskRow[] = Array.from({ length: 600 }, (_, index) => ({
  id: id('t', index),
  organisationId: 'organisation',
  inProgrammeTime: false,
  policeCertificate: 'no',
  createdById: null,
  place: place(index * 7),
  role: { interests: [['food', 'music', 'sport'][index % 3]!], benefits: ['work'] },
  shifts: [
    {
      id: id('s', index),
      startsAt: new Date(now.getTime() + (72 + (index % 50)) * 3_600_000),
      endsAt: new Date(now.getTime() + (74 + (index % 50)) * 3_600_000),
      places: 5,
      reservedNewcomers: 0,
      reservedLocals: 0,
      signUps: [],
      proposals: [],
    },
  ],
}))

it('while a round computes, everything else has its turn', { timeout: 60_000 }, async () => {
  const thread = newThread<typeof solving>(steps, { mostMs: 60_000 })
  try {
    await thread.call('read', { tasks, now })
    for (let from = 0; from < 6000; from += 250) await thread.call('read', { volunteers: volunteers(from, 250), now })
    const question = { pins: [], forbidden: [], policy: { ...usualPolicy, seed: 'seed', budgetMs: 2000 } }
    const before = performance.eventLoopUtilization()
    const { result, solveMs } = await thread.call('solve', question)
    const { active } = performance.eventLoopUtilization(before)
    expect(result.places).toHaveLength(3000)
    // It was a lot of work, and none of it was done here.
    expect(solveMs).toBeGreaterThan(300)
    expect(active).toBeLessThan(solveMs / 3)
  } finally {
    await thread.end()
  }
})

it('what goes wrong there is said here', async () => {
  const thread = newThread<typeof solving>(steps, { mostMs: 60_000 })
  try {
    const question = { pins: [], forbidden: [], policy: { ...usualPolicy, seed: '' } }
    await thread.call('read', { tasks: tasks.slice(0, 1), volunteers: volunteers(0, 1), now })
    await expect(thread.call('solve', question)).rejects.toMatchObject({ name: 'MatchingInputError' })
    const { result } = await thread.call('solve', { ...question, policy: { ...question.policy, seed: 'seed' } })
    expect(result.places).toHaveLength(1)
  } finally {
    await thread.end()
  }
})

it('a thread that is ended answers nobody, and says so', async () => {
  const thread = newThread<typeof solving>(steps, { mostMs: 60_000 })
  const asked = thread.call('read', { tasks, now })
  await thread.end()
  await expect(asked).rejects.toThrow('ended')
  await expect(thread.call('read', { tasks, now })).rejects.toThrow('ended')
})

it('a module that is not there is said at the next call, whenever that comes', async () => {
  const thread = newThread<typeof solving>('lib/rounds/running/nothing.ts', { mostMs: 60_000 })
  await expect(thread.call('read', { tasks, now })).rejects.toThrow('nothing.ts')
  await expect(thread.call('read', { tasks, now })).rejects.toThrow('nothing.ts')
  await thread.end()
})

it('a thread that takes too long is ended', async () => {
  const thread = newThread<typeof solving>(steps, { mostMs: 1 })
  await expect(thread.call('read', { tasks, now })).rejects.toThrow('ended')
})
