import { describe, expect, it } from 'vitest'
import { localInstant } from '@/lib/dates'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Viewer } from '@/lib/server/actors'
import { catalogue, openTasks, taskCards } from '@/lib/tasks/queries'
import { taskFilters } from '@/lib/tasks/schema'
import {
  anOrganisation,
  aPlace,
  aRole,
  aShift,
  aSignUp,
  aTask,
  aVolunteer,
  hoursFromNow,
} from '@/tests/support/factories'

const now = new Date()
const anHour = 3_600_000
const past = new Date(now.getTime() - anHour)
const soon = new Date(now.getTime() + anHour)

let latitude = -60
/** A place far from all others, so that a test sees its own tasks only. */
const aCorner = (over: Partial<Prisma.PlaceUncheckedCreateInput> = {}) =>
  aPlace({ latitude: (latitude += 3), longitude: 0, ...over })

const listed = async (placeId: number, chosen: Record<string, string | string[]> = {}, viewer: Viewer = null) =>
  openTasks(viewer, taskFilters.parse({ place: String(placeId), within: '5', ...chosen }), 'uk', now)
const ids = async (...asked: Parameters<typeof listed>) => (await listed(...asked)).cards.map(({ id }) => id)

describe('the list shows', () => {
  it('a published task with what a card tells', async () => {
    const placeId = await aCorner({ name: 'Solvik' })
    const roleId = await aRole({ pictogram: 'chef-hat', youTeach: true, benefits: ['culture', 'language'] })
    const organisation = await anOrganisation({ name: 'Solvik matsentral' })
    const taskId = await aTask(organisation, { placeId, roleId, supports: ['pictogramCard', 'buddy'] })
    const first = await aShift(taskId)
    await aShift(taskId, { startsAt: hoursFromNow(72), endsAt: hoursFromNow(74) })
    const { cards, total, page, pages, place } = await listed(placeId)
    expect({ total, page, pages, place: place?.name }).toEqual({ total: 1, page: 1, pages: 1, place: 'Solvik' })
    expect(cards).toEqual([
      {
        id: taskId,
        pictogram: 'chef-hat',
        title: 'Сортувати продукти',
        titleLocale: 'uk',
        organisationName: 'Solvik matsentral',
        placeName: 'Solvik',
        distanceKm: 0,
        supports: ['buddy', 'pictogramCard'],
        youTeach: true,
        benefits: ['culture', 'language'],
        nextShift: { ...first, places: 8, taken: 0, waiting: 0, mine: null, nextRoundAt: null },
        moreShifts: 1,
        noNorwegianNeeded: true,
      },
    ])
  })

  it.each<[string, Partial<Prisma.TaskUncheckedCreateInput>]>([
    ['a draft', { publishedAt: null }],
    ['what waits for review', { flaggedAt: past }],
    ['what is closed', { closedAt: past }],
  ])('not %s', async (_what, over) => {
    const placeId = await aCorner()
    const taskId = await aTask(await anOrganisation(), { placeId, ...over })
    await aShift(taskId)
    expect(await ids(placeId)).toEqual([])
    expect(await taskCards(null, [taskId], 'uk', now)).toEqual([])
  })

  it('what was flagged and let through', async () => {
    const placeId = await aCorner()
    const taskId = await aTask(await anOrganisation(), { placeId, flaggedAt: past, reviewedAt: past })
    await aShift(taskId)
    expect(await ids(placeId)).toEqual([taskId])
  })

  it('nothing of an organisation that is not approved', async () => {
    const placeId = await aCorner()
    await aShift(await aTask(await anOrganisation({ approvedAt: null, approvedById: null }), { placeId }))
    expect(await ids(placeId)).toEqual([])
  })

  it('nothing whose shifts are past, begun or called off', async () => {
    const placeId = await aCorner()
    const taskId = await aTask(await anOrganisation(), { placeId })
    await aShift(taskId, { startsAt: hoursFromNow(-5), endsAt: hoursFromNow(-3) })
    await aShift(taskId, { startsAt: past, endsAt: soon })
    await aShift(taskId, { cancelledAt: past })
    expect(await ids(placeId)).toEqual([])
  })
})

describe('places are taken', () => {
  it('by those who have one and by offers that still stand', async () => {
    const placeId = await aCorner()
    const shift = await aShift(await aTask(await anOrganisation(), { placeId }))
    await aSignUp(await aVolunteer(), shift)
    await aSignUp(await aVolunteer(), shift, { cancelledAt: past })
    await aSignUp(await aVolunteer(), shift, { placedAt: null })
    await aSignUp(await aVolunteer(), shift, { placedAt: null, cancelledAt: past })
    await aSignUp(await aVolunteer(), shift, { placedAt: null, offeredUntil: soon })
    await aSignUp(await aVolunteer(), shift, { placedAt: null, offeredUntil: past })
    const { cards } = await listed(placeId)
    expect(cards[0]?.nextShift).toMatchObject({ taken: 2, waiting: 2, mine: null })
  })

  it.each([
    ['a place', {}, 'placed'],
    ['an offer', { placedAt: null, offeredUntil: soon }, 'offered'],
    ['a turn in the queue', { placedAt: null }, 'waiting'],
    ['an offer that ran out', { placedAt: null, offeredUntil: past }, 'waiting'],
    ['nothing after a cancellation', { cancelledAt: past }, null],
  ] as const)('a volunteer sees their own: %s', async (_what, over, mine) => {
    const placeId = await aCorner()
    const volunteer = await aVolunteer()
    const shift = await aShift(await aTask(await anOrganisation(), { placeId }))
    await aSignUp(volunteer, shift, over)
    expect((await listed(placeId, {}, volunteer)).cards[0]?.nextShift.mine).toBe(mine)
    expect((await listed(placeId, {}, await aVolunteer())).cards[0]?.nextShift.mine).toBeNull()
  })
})

describe('filters', () => {
  it('by support, teaching and shelf', async () => {
    const placeId = await aCorner()
    const organisation = await anOrganisation()
    const sorting = await aTask(organisation, { placeId, supports: ['buddy', 'colourCoding'] })
    const cooking = await aTask(organisation, {
      placeId,
      supports: ['inPairs', 'shown'],
      roleId: await aRole({ youTeach: true, category: 'nabo' }),
    })
    await aShift(sorting)
    await aShift(cooking, { startsAt: hoursFromNow(72), endsAt: hoursFromNow(74) })
    expect(await ids(placeId, { support: 'colourCoding' })).toEqual([sorting])
    expect(await ids(placeId, { support: ['colourCoding', 'shown'] })).toEqual([sorting, cooking])
    expect(await ids(placeId, { support: 'bilingualCard' })).toEqual([])
    expect(await ids(placeId, { teach: 'on' })).toEqual([cooking])
    expect(await ids(placeId, { category: 'nabo' })).toEqual([cooking])
    expect(await ids(placeId, { category: 'mat' })).toEqual([sorting])
  })

  it('by free places, looking past the shifts that are full', async () => {
    const placeId = await aCorner()
    const taskId = await aTask(await anOrganisation(), { placeId })
    const full = await aShift(taskId, { places: 1 })
    await aSignUp(await aVolunteer(), full, { placedAt: null, offeredUntil: soon })
    expect(await ids(placeId)).toEqual([taskId])
    expect(await ids(placeId, { free: 'on' })).toEqual([])
    const free = await aShift(taskId, { places: 1, startsAt: hoursFromNow(72), endsAt: hoursFromNow(74) })
    await aSignUp(await aVolunteer(), free, { placedAt: null, offeredUntil: past })
    expect((await listed(placeId, { free: 'on' })).cards[0]?.nextShift.id).toBe(free.id)
  })

  it('by the day and its part, as the clocks go in Oslo', async () => {
    const placeId = await aCorner()
    const organisation = await anOrganisation()
    const at = async (date: string, time: string) => {
      const startsAt = localInstant(date, time)
      if (!startsAt) throw new Error('no such time')
      const taskId = await aTask(organisation, { placeId })
      await aShift(taskId, { startsAt, endsAt: new Date(startsAt.getTime() + anHour) })
      return taskId
    }
    // 2031-06-07 is a Saturday in summer time.
    const fridayNight = await at('2031-06-06', '23:30')
    const saturdayNight = await at('2031-06-07', '00:30')
    const saturdayMorning = await at('2031-06-07', '11:45')
    const saturdayNoon = await at('2031-06-07', '12:00')
    const sundayEvening = await at('2031-06-08', '17:00')
    const mondayDay = await at('2031-06-09', '16:59')
    expect(await ids(placeId, { day: 'weekend' })).toEqual([
      saturdayNight,
      saturdayMorning,
      saturdayNoon,
      sundayEvening,
    ])
    expect(await ids(placeId, { day: 'weekdays' })).toEqual([fridayNight, mondayDay])
    expect(await ids(placeId, { day: ['weekdays', 'weekend'] })).toHaveLength(6)
    expect(await ids(placeId, { part: 'morning' })).toEqual([saturdayNight, saturdayMorning])
    expect(await ids(placeId, { part: 'day' })).toEqual([saturdayNoon, mondayDay])
    expect(await ids(placeId, { part: ['evening'], day: 'weekend' })).toEqual([sundayEvening])
    expect(await ids(placeId, { date: '2031-06-07' })).toEqual([saturdayNight, saturdayMorning, saturdayNoon])
    expect(await ids(placeId, { date: '2031-06-07', part: 'evening' })).toEqual([])
  })

  it('shows of a task the first shift that suits them', async () => {
    const placeId = await aCorner()
    const taskId = await aTask(await anOrganisation(), { placeId })
    const saturday = localInstant('2031-06-07', '11:00')
    if (!saturday) throw new Error('no such time')
    await aShift(taskId)
    const weekend = await aShift(taskId, { startsAt: saturday, endsAt: new Date(saturday.getTime() + anHour) })
    const { cards } = await listed(placeId, { date: '2031-06-07' })
    expect(cards[0]).toMatchObject({ nextShift: { id: weekend.id }, moreShifts: 1 })
  })
})

describe('places', () => {
  it('are looked for by name, within a distance, and by what is nearest', async () => {
    const centre = await aCorner({ name: 'Vestbygda' })
    // A tenth of a degree of latitude is 11 km.
    const near = await aPlace({ name: 'Østbygda', latitude: latitude + 0.1, longitude: 0 })
    const organisation = await anOrganisation()
    const there = await aTask(organisation, { placeId: near })
    const here = await aTask(organisation, { placeId: centre })
    await aShift(there)
    await aShift(here, { startsAt: hoursFromNow(72), endsAt: hoursFromNow(74) })
    const named = async (chosen: Record<string, string>) => ids(centre, { place: 'vestbygda', ...chosen })
    expect(await named({ within: '10' })).toEqual([here])
    expect(await named({ within: '25' })).toEqual([there, here])
    expect(await named({ within: '25', sort: 'nearest' })).toEqual([here, there])
    const { cards } = await listed(centre, { within: '25', sort: 'nearest' })
    expect(cards.map(({ distanceKm }) => Math.round(distanceKm ?? -1))).toEqual([0, 11])
  })

  it('that are not known hide nothing', async () => {
    const taskId = await aTask(await anOrganisation(), { placeId: await aCorner() })
    await aShift(taskId, { startsAt: soon, endsAt: new Date(soon.getTime() + anHour) })
    const list = await openTasks(null, taskFilters.parse({ place: 'Атлантида' }), 'uk', now)
    expect(list.place).toBeNull()
    expect(list.cards.map(({ id }) => id)).toContain(taskId)
  })
})

describe('pages', () => {
  it('hold twelve, in order, and a page that is gone is the first', async () => {
    const placeId = await aCorner()
    const organisation = await anOrganisation()
    const roleId = await aRole()
    const tasks: string[] = []
    for (let hour = 1; hour <= 14; hour++) {
      const taskId = await aTask(organisation, { placeId, roleId })
      await aShift(taskId, { startsAt: hoursFromNow(24 + hour), endsAt: hoursFromNow(26 + hour) })
      tasks.push(taskId)
    }
    const [first, second, third] = [
      await listed(placeId),
      await listed(placeId, { page: '2' }),
      await listed(placeId, { page: '3' }),
    ]
    expect([...first.cards, ...second.cards].map(({ id }) => id)).toEqual(tasks)
    expect(first).toMatchObject({ total: 14, page: 1, pages: 2 })
    expect(second).toMatchObject({ total: 14, page: 2, pages: 2 })
    expect(third).toMatchObject({ total: 14, page: 1, pages: 2 })
  })
})

describe('cards by their ids', () => {
  it('come in the order asked for, with what is open only', async () => {
    const organisation = await anOrganisation()
    const [one, two, draft] = [
      await aTask(organisation),
      await aTask(organisation),
      await aTask(organisation, { publishedAt: null }),
    ]
    for (const taskId of [one, two, draft]) await aShift(taskId)
    expect((await taskCards(null, [two, draft, one], 'en', now)).map(({ id }) => id)).toEqual([two, one])
    expect((await taskCards(null, [one, two], 'en', now)).map(({ id }) => id)).toEqual([one, two])
    expect(await taskCards(null, [], 'en', now)).toEqual([])
  })
})

it('the catalogue has each shelf’s roles in the reader’s alphabet', async () => {
  const [sewing, baking] = [await aRole({ category: 'kontor', pictogram: 'box' }), await aRole({ category: 'kontor' })]
  const shelf = (await catalogue(null, 'en')).find(({ category }) => category === 'kontor')
  expect(shelf?.roles.map(({ id }) => id).toSorted()).toEqual([sewing, baking].toSorted())
  expect(shelf?.roles.find(({ id }) => id === sewing)).toEqual({
    id: sewing,
    name: 'Sort food',
    summary: 'Du sorterer mat.',
    pictogram: 'box',
    youTeach: false,
  })
})
