import { beforeAll, describe, expect, it } from 'vitest'
import { regions, roundAudit, rounds, schedules } from '@/lib/rounds/queries'
import { tendRounds } from '@/lib/rounds/tending/jobs'
import type { Actor } from '@/lib/server/actors'
import { anAdministrator, aPerson } from '@/tests/support/factories'
import { accept, aNeighbour, aRound, aRoundShift, aSchedule, aTown, decline, type Town } from '@/tests/support/rounds'

let town: Town
let administrator: Actor
let roundId: string
let scheduleId: string

/** A round in which one said yes and one said no, and the place of the second went on. */
beforeAll(async () => {
  town = await aTown()
  administrator = await anAdministrator()
  scheduleId = await aSchedule(town)
  for (const _ of [1, 2]) await aRoundShift(town)
  const [yes, no] = [await aNeighbour(town), await aNeighbour(town)]
  roundId = await aRound(town, administrator)
  await accept(yes)
  await decline(no)
  await aNeighbour(town)
  await tendRounds()
})

describe('an administrator', () => {
  it('sees all rounds, the latest first', async () => {
    const later = await aRound(await aTown(), administrator)
    const seen = await rounds(administrator)
    expect(seen?.rounds.map(({ id }) => id)).toEqual([later, roundId])
    expect(seen).toMatchObject({ page: 1, pages: 1 })
    expect(seen?.rounds[1]).toMatchObject({ state: 'published', proven: true, free: 2, placed: 2 })
  })

  it('looks into one: its certificate, its times and what was answered, in numbers alone', async () => {
    const seen = await roundAudit(administrator, roundId, new Date())
    expect(seen).toMatchObject({
      state: 'published',
      startedByName: administrator.name,
      scheduleName: null,
      failure: null,
      answers: { open: 1, accepted: 1, declined: 1, lapsed: 0, withdrawn: 0 },
      refilled: 1,
      pinned: 0,
      prices: 2,
    })
    expect(seen!.gap).toBeLessThan(1)
    expect(JSON.stringify(seen)).not.toContain('volunteerId')
  })

  it('sees which schedules go on and when they come round', async () => {
    const [one] = await schedules(administrator, new Date())
    expect(one).toMatchObject({ id: scheduleId, hour: 3, municipalityNumbers: [town.number] })
    expect(one!.nextAt.getTime()).toBeGreaterThan(Date.now())
  })

  it('chooses among the counties and municipalities that there are', async () => {
    const all = await regions(administrator, 'uk')
    expect(all.flatMap(({ municipalities }) => municipalities.map(({ number }) => number))).toContain(town.number)
  })
})

it('nobody else sees any of it', async () => {
  const somebody = await aPerson()
  const now = new Date()
  expect(await rounds(somebody)).toBeNull()
  expect(await roundAudit(somebody, roundId, now)).toBeNull()
  expect(await schedules(somebody, now)).toEqual([])
  expect(await regions(somebody, 'uk')).toEqual([])
  expect(await roundAudit(administrator, 'no-id', now)).toBeNull()
  expect(await roundAudit(administrator, crypto.randomUUID(), now)).toBeNull()
})
