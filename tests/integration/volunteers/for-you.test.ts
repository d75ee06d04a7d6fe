import { describe, expect, it } from 'vitest'
import { addDays, localDate, localInstant, localTime } from '@/lib/dates'
import type { Prisma, PrismaClient } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { forYou } from '@/lib/volunteers/for-you/queries'
import {
  aPerson,
  aPlace,
  aRole,
  aShift,
  aSignUp,
  aTask,
  aVolunteer,
  anOrganisation,
  hoursFromNow,
} from '@/tests/support/factories'

/** A corner of the world for one test alone, hundreds of kilometres from the others, with a volunteer who goes no further than ten kilometres. */
let corners = 0
async function aCorner(over: Partial<Prisma.VolunteerUncheckedCreateInput> = {}) {
  corners += 1
  const position = { latitude: -70 + corners * 6, longitude: 6 }
  const placeId = await aPlace(position)
  const organisation = await anOrganisation({ placeId })
  const volunteer = await aVolunteer({ placeId, travelRadiusKm: 10, ...over })
  const task = async (given: Partial<Prisma.TaskUncheckedCreateInput> = {}) => {
    const id = await aTask(organisation, { placeId, ...given })
    return { id, shift: await aShift(id) }
  }
  return { position, placeId, organisation, volunteer, task }
}

const idsFor = async (actor: Actor, page?: number) =>
  (await forYou(actor, 'uk', new Date(), page))?.offers.map(({ card }) => card.id)

/** Wednesday of the week after next, at a time of the day in Oslo. */
function wednesday(time: string): Date {
  const now = new Date()
  const days = ((2 - localTime(now).weekday + 7) % 7) + 7
  return localInstant(localDate(addDays(now, days)), time)!
}

describe('the tasks for a volunteer', () => {
  it('are those that suit, the best first, with the reasons and the distance', async () => {
    const { volunteer, task, position } = await aCorner({
      availability: [16, 17],
      interests: ['music'],
      wishedGains: ['culture'],
    })
    const evening = { startsAt: wednesday('17:30'), endsAt: wednesday('19:30') }
    const plain = await task()
    await aShift(plain.id, evening)
    const loved = await task({ roleId: await aRole({ interests: ['music', 'art'], benefits: ['culture', 'work'] }) })
    await aShift(loved.id, evening)
    const near = await aPlace({ ...position, latitude: position.latitude + 0.05 })
    const further = await task({ placeId: near })
    await aShift(further.id, evening)
    const view = await forYou(volunteer, 'uk', new Date())
    expect(view?.offers.map(({ card }) => card.id)).toEqual([loved.id, plain.id, further.id])
    expect(view).toMatchObject({ kind: 'suits', paused: false, total: 3, page: 1, pages: 1 })
    const [first, , last] = view?.offers ?? []
    expect(first?.reasons).toEqual([
      { kind: 'interests', interests: ['music'] },
      { kind: 'gains', gains: ['culture'] },
      { kind: 'distance' },
      { kind: 'when', weekday: 2, part: 'evening' },
    ])
    expect(first?.card.nextShift.startsAt).toEqual(wednesday('17:30'))
    expect(last?.card.distanceKm).toBeCloseTo(5.56, 1)
  })

  it('are none for somebody who is no volunteer', async () => {
    expect(await forYou(await aPerson(), 'uk', new Date())).toBeNull()
  })

  it('leave out what nobody may sign up for', async () => {
    const { volunteer, task, placeId } = await aCorner()
    await task({ publishedAt: null })
    await task({ closedAt: new Date() })
    await task({ flaggedAt: new Date() })
    const waiting = await anOrganisation({ approvedAt: null, approvedById: null })
    await aShift(await aTask(waiting, { placeId }))
    const db = await database()
    const cancelled = await task()
    await db.shift.update({ where: { id: cancelled.shift.id }, data: { cancelledAt: new Date() } })
    const past = await task()
    await db.shift.update({
      where: { id: past.shift.id },
      data: { startsAt: hoursFromNow(-5), endsAt: hoursFromNow(-3) },
    })
    const reviewed = await task({ flaggedAt: new Date(), reviewedAt: new Date() })
    expect(await idsFor(volunteer)).toEqual([reviewed.id])
  })

  it('leave out the volunteer’s own shifts and whatever meets them, but not another day of the same task', async () => {
    const { volunteer, task } = await aCorner()
    const own = await task()
    await aSignUp(volunteer, own.shift)
    const queued = await task()
    await aSignUp(volunteer, queued.shift, { placedAt: null })
    await task()
    expect(await idsFor(volunteer)).toEqual([])
    const later = await aShift(own.id, { startsAt: hoursFromNow(100), endsAt: hoursFromNow(102) })
    const view = await forYou(volunteer, 'uk', new Date())
    expect(view?.offers.map(({ card }) => card.nextShift.id)).toEqual([later.id])
  })

  it('leave out shifts without a free place, also where the place is only held for somebody', async () => {
    const { volunteer, task } = await aCorner()
    const db = await database()
    const [full, held, lapsed] = [await task(), await task(), await task()]
    for (const { shift } of [full, held, lapsed])
      await db.shift.update({ where: { id: shift.id }, data: { places: 1 } })
    await aSignUp(await aVolunteer(), full.shift)
    await aSignUp(await aVolunteer(), held.shift, { placedAt: null, offeredUntil: hoursFromNow(1) })
    await aSignUp(await aVolunteer(), lapsed.shift, { placedAt: null, offeredUntil: hoursFromNow(-1) })
    expect(await idsFor(volunteer)).toEqual([lapsed.id])
    const another = await aShift(full.id, { startsAt: hoursFromNow(80), endsAt: hoursFromNow(82) })
    const view = await forYou(volunteer, 'uk', new Date())
    expect(view?.offers.map(({ card }) => card.nextShift.id)).toContain(another.id)
  })

  it('leave out programme time, unless the municipality agreed', async () => {
    const { volunteer, task } = await aCorner({ programmeTime: Array.from({ length: 42 }, (_, block) => block) })
    const noon = { startsAt: wednesday('10:00'), endsAt: wednesday('12:00') }
    const db = await database()
    for (const given of [{}, { inProgrammeTime: true }]) {
      const { shift } = await task(given)
      await db.shift.update({ where: { id: shift.id }, data: noon })
    }
    const view = await forYou(volunteer, 'uk', new Date())
    expect(view?.offers).toHaveLength(1)
    expect(view?.kind).toBe('suits')
  })

  it('leave out what would be over thirty hours a week', async () => {
    const { volunteer, task, organisation, placeId } = await aCorner()
    const full = await aTask(organisation, { placeId })
    for (const [from, to] of [
      ['00:00', '11:30'],
      ['12:00', '23:30'],
    ] as const) {
      await aSignUp(volunteer, await aShift(full, { startsAt: wednesday(from), endsAt: wednesday(to) }))
    }
    const day = 86_400_000
    const nextDay = (time: string) => new Date(wednesday(time).getTime() + day)
    const { id, shift } = await task()
    const db = await database()
    await db.shift.update({ where: { id: shift.id }, data: { startsAt: nextDay('10:00'), endsAt: nextDay('18:00') } })
    expect(await idsFor(volunteer)).toEqual([])
    await db.shift.update({ where: { id: shift.id }, data: { endsAt: nextDay('17:00') } })
    expect(await idsFor(volunteer)).toEqual([id])
  })

  it('are none during a pause', async () => {
    const { volunteer, task } = await aCorner({ pausedAt: new Date() })
    await task()
    expect(await forYou(volunteer, 'uk', new Date())).toMatchObject({ paused: true, offers: [], total: 0 })
  })

  it('are the three nearest, and said to be, when nothing within reach suits', async () => {
    const { volunteer, task, position } = await aCorner()
    const at = (north: number) => aPlace({ latitude: position.latitude, longitude: position.longitude + north })
    const ids: string[] = []
    for (const north of [0.9, 0.3, 1.2, 0.6]) ids.push((await task({ placeId: await at(north) })).id)
    const view = await forYou(volunteer, 'uk', new Date())
    expect(view?.kind).toBe('nearest')
    expect(view?.offers.map(({ card }) => card.id)).toEqual([ids[1], ids[3], ids[0]])
  })

  it('come ten a page, and a page that is not there is the last', async () => {
    const { volunteer, task } = await aCorner()
    for (let i = 0; i < 12; i++) await task()
    const [first, second] = [await idsFor(volunteer, 1), await idsFor(volunteer, 2)]
    expect([first?.length, second?.length]).toEqual([10, 2])
    expect(new Set([...(first ?? []), ...(second ?? [])]).size).toBe(12)
    expect(await idsFor(volunteer, 99)).toEqual(second)
    expect(await idsFor(volunteer, -1)).toEqual(first)
  })

  it('are the same bytes whatever the volunteer says of languages', async () => {
    const { volunteer, task } = await aCorner({ interests: ['food'] })
    await task({ roleId: await aRole({ benefits: ['language'], interests: ['languages'] }) })
    await task()
    const db = await database()
    const now = new Date()
    const bytes = async () => JSON.stringify(await forYou(volunteer, 'uk', now))
    const before = await bytes()
    for (const level of ['none', 'a1', 'a2', 'b1', 'b2'] as const) {
      await db.languageLevel.upsert({
        where: { volunteerId_language: { volunteerId: volunteer.personId, language: 'nb' } },
        create: { volunteerId: volunteer.personId, language: 'nb', level },
        update: { level },
      })
      expect(await bytes()).toBe(before)
    }
  })
})

it('the number of questions to the database does not grow with the number of tasks', async () => {
  const { volunteer, task } = await aCorner()
  await task()
  const one = await questions(() => forYou(volunteer, 'uk', new Date()))
  for (let i = 0; i < 5; i++) await task()
  const six = await questions(() => forYou(volunteer, 'uk', new Date()))
  expect(one).toBeGreaterThan(0)
  expect(six).toBe(one)
})

/** How many operations reach the database meanwhile. */
async function questions(run: () => Promise<unknown>): Promise<number> {
  const client = await database()
  let count = 0
  const counting = client.$extends({
    query: {
      $allOperations({ args, query }) {
        count += 1
        return query(args)
      },
    },
  })
  globalThis.__toveisClient = Promise.resolve(counting as unknown as PrismaClient)
  try {
    await run()
  } finally {
    globalThis.__toveisClient = Promise.resolve(client)
  }
  return count
}
