import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { taskPage } from '@/lib/tasks/page/queries'
import {
  aMember,
  type AnOrganisation,
  anOrganisation,
  aPerson,
  aShift,
  aSignUp,
  aTask,
  aVolunteer,
  hoursFromNow,
} from '@/tests/support/factories'

const now = new Date()
const past = new Date(now.getTime() - 3_600_000)
const phone = '+47 400 00 000'

let organisation: AnOrganisation
let volunteer: Actor
const task = (over: Parameters<typeof aTask>[1] = {}) =>
  aTask(organisation, { contactName: 'Kari Nordmann', contactPhone: phone, ...over })

beforeEach(async () => {
  organisation = await anOrganisation({ insurer: 'Trygg' })
  volunteer = await aVolunteer()
})

describe('a task’s page tells', () => {
  it('who, when, where, and what the organisation answered', async () => {
    const taskId = await task({ supports: ['colourCoding', 'shown'] })
    const db = await database()
    const step = {
      taskId,
      pictogram: 'hand',
      safety: true,
      uk: 'Одягніть рукавички',
      nb: 'Ta på hansker',
      en: 'Put on gloves',
    }
    await db.taskStep.createMany({
      data: [
        { ...step, position: 2 },
        { ...step, position: 1, pictogram: 'droplets', safety: false },
      ],
    })
    const shift = await aShift(taskId)
    expect(await taskPage(null, taskId, 'uk', now)).toMatchObject({
      state: 'open',
      title: 'Сортувати продукти',
      titleNb: 'Sortere mat',
      organisation: {
        name: 'Nordlys matsentral',
        orgnr: organisation.orgnr,
        insuredAccident: true,
        insuredLiability: false,
        insurer: 'Trygg',
      },
      contactFirstName: 'Kari',
      meetingAddress: 'Bryggegata 4',
      meetingHint: 'Blå dør.',
      supports: ['shown', 'colourCoding'],
      noNorwegianNeeded: true,
      steps: [{ pictogram: 'droplets' }, { pictogram: 'hand', safety: true, uk: 'Одягніть рукавички' }],
      shifts: [{ ...shift, places: 8, taken: 0, waiting: 0, mine: null }],
      isOwn: false,
    })
  })

  it('the shifts to come, and one’s own that is going on', async () => {
    const taskId = await task()
    const ahead = await aShift(taskId)
    const running = await aShift(taskId, { startsAt: past, endsAt: hoursFromNow(1) })
    await aShift(taskId, { startsAt: hoursFromNow(-5), endsAt: hoursFromNow(-3) })
    await aShift(taskId, { startsAt: hoursFromNow(72), endsAt: hoursFromNow(74), cancelledAt: past })
    await aSignUp(volunteer, running)
    const seen = async (viewer: Actor | null) =>
      (await taskPage(viewer, taskId, 'uk', now))?.shifts.map(({ id, mine }) => [id, mine])
    expect(await seen(null)).toEqual([[ahead.id, null]])
    expect(await seen(volunteer)).toEqual([
      [running.id, 'placed'],
      [ahead.id, null],
    ])
  })
})

describe('the contact’s phone', () => {
  it('is for whoever has a place', async () => {
    const taskId = await task()
    await aSignUp(volunteer, await aShift(taskId))
    expect((await taskPage(volunteer, taskId, 'uk', now))?.contactPhone).toBe(phone)
  })

  it('is hidden from everybody else, and so is the family name', async () => {
    const taskId = await task()
    const shift = await aShift(taskId)
    const placedElsewhere = await aVolunteer()
    await aSignUp(placedElsewhere, await aShift(await task()))
    await aSignUp(volunteer, shift, { placedAt: null })
    const cancelled = await aVolunteer()
    await aSignUp(cancelled, shift, { cancelledAt: past })
    const stranger = await aMember(await anOrganisation(), 'owner')
    for (const viewer of [null, volunteer, cancelled, placedElsewhere, stranger]) {
      const page = await taskPage(viewer, taskId, 'uk', now)
      expect(page?.contactPhone).toBeNull()
      expect(JSON.stringify(page)).not.toMatch(/Nordmann|400 00 000/)
    }
  })

  it('goes away when the shift is over', async () => {
    const taskId = await task()
    await aShift(taskId)
    await aSignUp(volunteer, await aShift(taskId, { startsAt: hoursFromNow(-5), endsAt: hoursFromNow(-3) }))
    expect((await taskPage(volunteer, taskId, 'uk', now))?.contactPhone).toBeNull()
  })

  it('is known to the organisation itself', async () => {
    const page = await taskPage(await aMember(organisation, 'coordinator'), await task(), 'nb', now)
    expect(page).toMatchObject({ contactPhone: phone, isOwn: true })
  })
})

describe('what is not open', () => {
  it('a draft is found by its own organisation only', async () => {
    const taskId = await task({ publishedAt: null })
    const member = await aMember(organisation, 'coordinator')
    const stranger = await aMember(await anOrganisation(), 'owner', 'coordinator', 'signatory')
    expect(await taskPage(member, taskId, 'nb', now)).toMatchObject({ state: 'draft' })
    for (const viewer of [null, volunteer, stranger]) expect(await taskPage(viewer, taskId, 'nb', now)).toBeNull()
  })

  it('what waits for review is seen by those who look at it', async () => {
    const taskId = await task({ flaggedAt: past })
    const administrator = await aPerson({ administratorSince: past })
    expect(await taskPage(administrator, taskId, 'nb', now)).toMatchObject({ state: 'held', contactPhone: null })
    await aSignUp(volunteer, await aShift(taskId))
    for (const viewer of [null, volunteer]) expect(await taskPage(viewer, taskId, 'nb', now)).toBeNull()
  })

  it('a closed task stays with those who signed up', async () => {
    const taskId = await task({ closedAt: past })
    await aSignUp(volunteer, await aShift(taskId))
    expect(await taskPage(volunteer, taskId, 'uk', now)).toMatchObject({ state: 'closed', contactPhone: phone })
    expect(await taskPage(await aVolunteer(), taskId, 'uk', now)).toBeNull()
    expect(await taskPage(null, taskId, 'uk', now)).toBeNull()
  })

  it('nothing of an organisation that is not approved', async () => {
    organisation = await anOrganisation({ approvedAt: null, approvedById: null })
    expect(await taskPage(null, await task(), 'uk', now)).toBeNull()
  })

  it.each(['00000000-0000-4000-8000-000000000000', 'not-an-id', '', "1' OR '1'='1"])('«%s» is nowhere', async (id) => {
    expect(await taskPage(null, id, 'uk', now)).toBeNull()
  })
})
