import { beforeEach, describe, expect, it } from 'vitest'
import { localDate, localInstant } from '@/lib/dates'
import { changeShift } from '@/lib/tasks/shifts/commands'
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

describe('changing the time', () => {
  it('moves everybody on the shift and tells each in their language', async () => {
    const [oksana, erik] = [await aVolunteer({}, { locale: 'uk' }), await aVolunteer({}, { locale: 'nb' })]
    await aSignUp(oksana, shift)
    await aSignUp(erik, shift, { placedAt: null })
    const gone = await aVolunteer()
    await aSignUp(gone, shift, { cancelledAt: new Date() })

    expect(await changeShift(coordinator, to(8, '17:30', '19:30'))).toBe(taskId)
    const moved = await stored()
    expect(moved).toMatchObject(on(8, '17:30', '19:30'))
    for (const signUp of moved.signUps) expect(signUp).toMatchObject({ startsAt: moved.startsAt, endsAt: moved.endsAt })
    expect(await lettersTo(oksana)).toMatchObject([
      { subject: 'Час вашої зміни змінено', text: expect.stringMatching(/10:00[\s\S]*17:30/) },
    ])
    expect(await lettersTo(erik)).toMatchObject([{ subject: 'Vakten din har fått ny tid' }])
    expect(await lettersTo(gone)).toEqual([])
  })

  it('to the same time tells nobody', async () => {
    const oksana = await aVolunteer()
    await aSignUp(oksana, shift)
    await changeShift(coordinator, to(7, '10:00', '12:00'))
    expect(await lettersTo(oksana)).toEqual([])
    expect(await eventCount('shift.changed')).toBe(0)
  })

  it('twice at once moves once', async () => {
    const oksana = await aVolunteer()
    await aSignUp(oksana, shift)
    await Promise.all([
      changeShift(coordinator, to(8, '10:00', '12:00')),
      changeShift(coordinator, to(8, '10:00', '12:00')),
    ])
    expect(await lettersTo(oksana)).toHaveLength(1)
    expect(await eventCount('shift.changed')).toBe(1)
  })

  it('is refused when it puts somebody in two places, without saying whom', async () => {
    const oksana = await aVolunteer()
    await aSignUp(oksana, shift)
    await aSignUp(oksana, await aShift(await aTask(await anOrganisation()), on(8, '11:00', '13:00')))
    await expect(changeShift(coordinator, to(8, '10:00', '12:00'))).rejects.toThrow(
      expect.objectContaining({ code: 'othersElsewhere', field: 'date' }),
    )
    expect(await stored()).toMatchObject({ startsAt: shift.startsAt })
    expect(await lettersTo(oksana)).toEqual([])
  })

  it('is not hindered by those who merely wait', async () => {
    const oksana = await aVolunteer()
    await aSignUp(oksana, shift, { placedAt: null })
    await aSignUp(oksana, await aShift(await aTask(organisation), on(8, '11:00', '13:00')))
    await changeShift(coordinator, to(8, '10:00', '12:00'))
    expect(await stored()).toMatchObject(on(8, '10:00', '12:00'))
  })

  it('is refused when somebody’s week would pass 30 hours', async () => {
    const oksana = await aVolunteer()
    const monday = mondayAfter(14)
    await aSignUp(oksana, shift)
    for (const day of [0, 1, 2]) await aSignUp(oksana, await aShift(taskId, during(monday, day, '08:00', '17:00')))
    const [date, from] = [localDate(during(monday, 3, '08:00', '09:00').startsAt), '08:00']
    await expect(changeShift(coordinator, { ...to(7, from, '11:15'), date })).rejects.toThrow(
      expect.objectContaining({ code: 'othersWeekFull', values: { limit: 30 } }),
    )
    await changeShift(coordinator, { ...to(7, from, '11:00'), date })
  })

  it('ends an offer no later than the shift begins', async () => {
    const oksana = await aVolunteer()
    await aSignUp(oksana, shift, { placedAt: null, offeredUntil: hoursFromNow(24) })
    await changeShift(coordinator, { ...to(1, '00:30', '01:30') })
    const { startsAt, signUps } = await stored()
    expect(signUps[0]?.offeredUntil?.getTime()).toBeLessThanOrEqual(startsAt.getTime())
  })

  it('of a shift that has begun, or that is called off, is refused', async () => {
    const db = await database()
    await db.shift.update({ where: { id: shift.id }, data: { startsAt: hoursFromNow(-1), endsAt: hoursFromNow(1) } })
    await expect(changeShift(coordinator, to(8, '10:00', '12:00'))).rejects.toThrow('shiftStarted')
    await db.shift.update({ where: { id: shift.id }, data: { ...on(7, '10:00', '12:00'), cancelledAt: new Date() } })
    await expect(changeShift(coordinator, to(8, '10:00', '12:00'))).rejects.toThrow('shiftCancelled')
  })
})

/** The first Monday after so many days: a week of its own. */
function mondayAfter(days: number): number {
  const weekday = new Date(`${dayFromNow(days)}T12:00:00Z`).getUTCDay()
  return days + ((8 - weekday) % 7)
}

function during(monday: number, day: number, from: string, until: string) {
  return on(monday + day, from, until)
}
