import { beforeEach, describe, expect, it } from 'vitest'
import { localInstant } from '@/lib/dates'
import { addShifts, cancelShift, changePlaces, changeShift } from '@/lib/tasks/shifts/commands'
import { organisationShift } from '@/lib/tasks/overview/queries'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import {
  aMember,
  anOrganisation,
  type AnOrganisation,
  aShift,
  type AShift,
  aSignUp,
  aTask,
  aVolunteer,
  hoursFromNow,
} from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'
import { dayFromNow } from '@/tests/support/task-forms'

let organisation: AnOrganisation
let coordinator: Actor
let taskId: string
let shift: AShift

beforeEach(async () => {
  organisation = await anOrganisation()
  coordinator = await aMember(organisation, 'coordinator')
  taskId = await aTask(organisation)
  shift = await aShift(taskId, on(7, '10:00', '12:00'))
})

/** A shift's times so many days from now. */
function on(days: number, from: string, to: string) {
  const at = (time: string) => localInstant(dayFromNow(days), time) ?? new Date(NaN)
  return { startsAt: at(from), endsAt: at(to) }
}

const to = (days: number, from: string, until: string) => ({
  orgnr: organisation.orgnr,
  shiftId: shift.id,
  date: dayFromNow(days),
  from,
  to: until,
})
const stored = async (id = shift.id) =>
  (await database()).shift.findUniqueOrThrow({ where: { id }, include: { signUps: true } })
const eventCount = async (name: string, subjectId = shift.id) =>
  (await database()).event.count({ where: { name, subjectId } })
const shiftCount = async () => (await database()).shift.count({ where: { taskId } })

describe('adding shifts', () => {
  const three = () => ({
    orgnr: organisation.orgnr,
    taskId,
    date: dayFromNow(8),
    from: '17:30',
    to: '19:30',
    places: 5,
    reservedNewcomers: 0,
    reservedLocals: 0,
    weeks: 3,
  })

  it('twice at once adds them once', async () => {
    await Promise.all([addShifts(coordinator, three()), addShifts(coordinator, three())])
    expect(await shiftCount()).toBe(4)
  })

  it('makes up for a shift that was called off at the same time', async () => {
    const once = { ...three(), weeks: 1 }
    await addShifts(coordinator, once)
    const db = await database()
    const { id } = await db.shift.findFirstOrThrow({ where: { taskId, places: 5 } })
    await cancelShift(coordinator, { orgnr: organisation.orgnr, shiftId: id })
    await addShifts(coordinator, once)
    expect(await db.shift.count({ where: { taskId, cancelledAt: null } })).toBe(2)
  })

  it('to somebody else’s task is refused', async () => {
    const other = await anOrganisation()
    const stranger = await aMember(other, 'owner')
    await expect(addShifts(stranger, three())).rejects.toThrow('notFound')
    await expect(addShifts(stranger, { ...three(), orgnr: other.orgnr })).rejects.toThrow('notFound')
    expect(await shiftCount()).toBe(1)
  })
})

describe('changing the places', () => {
  const places = (number: number, kept = {}) => ({
    orgnr: organisation.orgnr,
    shiftId: shift.id,
    places: number,
    reservedNewcomers: 0,
    reservedLocals: 0,
    ...kept,
  })

  it('offers the new ones down the waiting list', async () => {
    const db = await database()
    await db.shift.update({ where: { id: shift.id }, data: { places: 1 } })
    const [placed, first, second] = [await aVolunteer(), await aVolunteer(), await aVolunteer()]
    await aSignUp(placed, shift)
    await aSignUp(first, shift, { placedAt: null, createdAt: hoursFromNow(-3) })
    await aSignUp(second, shift, { placedAt: null, createdAt: hoursFromNow(-2) })
    await changePlaces(coordinator, places(2))
    expect(await lettersTo(first)).toHaveLength(1)
    expect(await lettersTo(second)).toEqual([])
    expect(await organisationShift(coordinator, organisation.orgnr, shift.id, 'nb', new Date())).toMatchObject({
      places: 2,
      taken: 2,
      waiting: 1,
    })
  })

  it('to fewer than are taken is refused, and a held place is taken', async () => {
    await aSignUp(await aVolunteer(), shift)
    await aSignUp(await aVolunteer(), shift, { placedAt: null, offeredUntil: hoursFromNow(5) })
    await expect(changePlaces(coordinator, places(1))).rejects.toThrow(
      expect.objectContaining({ code: 'fewerThanTaken', values: { taken: 2 }, field: 'places' }),
    )
    await changePlaces(coordinator, places(2))
    expect(await stored()).toMatchObject({ places: 2 })
  })

  it('keeps some of them for each side of the two, but never more than there are', async () => {
    await changePlaces(coordinator, places(4, { reservedNewcomers: 2, reservedLocals: 1 }))
    expect(await stored()).toMatchObject({ places: 4, reservedNewcomers: 2, reservedLocals: 1 })
    await expect(changePlaces(coordinator, places(4, { reservedNewcomers: 3, reservedLocals: 2 }))).rejects.toThrow(
      expect.objectContaining({ code: 'moreKeptThanPlaces', values: { places: 4 }, field: 'reservedLocals' }),
    )
  })

  it('twice at once changes once', async () => {
    await Promise.all([changePlaces(coordinator, places(3)), changePlaces(coordinator, places(3))])
    expect(await eventCount('shift.placesChanged')).toBe(1)
  })
})

describe('calling a shift off', () => {
  const cancelling = () => ({ orgnr: organisation.orgnr, shiftId: shift.id })

  it('lets everybody go and tells them', async () => {
    const [placed, waiting] = [await aVolunteer(), await aVolunteer()]
    await aSignUp(placed, shift)
    await aSignUp(waiting, shift, { placedAt: null })
    await cancelShift(coordinator, cancelling())
    const { cancelledAt, cancelledById, signUps } = await stored()
    expect({ cancelledAt, cancelledById }).toEqual({
      cancelledAt: expect.any(Date),
      cancelledById: coordinator.personId,
    })
    for (const signUp of signUps)
      expect(signUp).toMatchObject({ cancelledAt: expect.any(Date), cancelledById: coordinator.personId })
    expect(await lettersTo(placed)).toHaveLength(1)
    expect(await lettersTo(waiting)).toHaveLength(1)
  })

  it('twice at once does it once', async () => {
    const placed = await aVolunteer()
    await aSignUp(placed, shift)
    const outcomes = await Promise.allSettled([
      cancelShift(coordinator, cancelling()),
      cancelShift(coordinator, cancelling()),
    ])
    expect(outcomes.filter((one) => one.status === 'rejected')).toMatchObject([{ reason: { code: 'shiftCancelled' } }])
    expect(await lettersTo(placed)).toHaveLength(1)
    expect(await eventCount('shift.cancelled')).toBe(1)
  })

  it('is too late once it has begun', async () => {
    const db = await database()
    await db.shift.update({ where: { id: shift.id }, data: { startsAt: hoursFromNow(-1), endsAt: hoursFromNow(1) } })
    await expect(cancelShift(coordinator, cancelling())).rejects.toThrow('shiftStarted')
  })
})

it('shifts of others are not found: for signatories, strangers and other organisations', async () => {
  const other = await anOrganisation()
  const stranger = await aMember(other, 'owner')
  const asked = { ...to(8, '10:00', '12:00'), places: 3, reservedNewcomers: 0, reservedLocals: 0 }
  const asIfOwn = { ...asked, orgnr: other.orgnr }
  for (const actor of [stranger, await aMember(organisation, 'signatory'), await aVolunteer()]) {
    for (const run of [changeShift, changePlaces, cancelShift]) {
      await expect(run(actor, asked)).rejects.toThrow('notFound')
      await expect(run(actor, asIfOwn)).rejects.toThrow('notFound')
    }
    expect(await organisationShift(actor, organisation.orgnr, shift.id, 'nb', new Date())).toBeNull()
  }
  expect(await stored()).toMatchObject({ startsAt: shift.startsAt, cancelledAt: null, places: 8 })
})
