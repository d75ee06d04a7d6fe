import { describe, expect, it } from 'vitest'
import { database } from '@/lib/server/db'
import { ownStar } from '@/lib/volunteers/star/queries'
import {
  aMember,
  aRole,
  aShift,
  aSignUp,
  aTask,
  aVolunteer,
  anOrganisation,
  confirmedHours,
  hoursFromNow,
} from '@/tests/support/factories'

async function aWorld() {
  const organisation = await anOrganisation()
  const coordinator = await aMember(organisation, 'coordinator')
  const roleId = await aRole({ benefits: ['work', 'culture', 'wellbeing'] })
  return { organisation, coordinator, roleId, volunteer: await aVolunteer() }
}

describe('the star', () => {
  it('is sewn from the volunteer’s confirmed hours and outlined from booked shifts', async () => {
    const { organisation, coordinator, roleId, volunteer } = await aWorld()
    await confirmedHours(organisation, volunteer, coordinator, { roleId, minutes: 150, daysAgo: 7 })
    await confirmedHours(organisation, volunteer, coordinator, { roleId, minutes: 120, daysAgo: 14 })
    await confirmedHours(organisation, await aVolunteer(), coordinator, { roleId })
    const taskId = await aTask(organisation, { roleId: await aRole({ benefits: ['culture', 'network'] }) })
    await aSignUp(volunteer, await aShift(taskId))
    const star = await ownStar(volunteer, 'uk', new Date())
    const sewn = Object.fromEntries(star.stitches.map(({ gain, filled, booked }) => [gain, [filled, booked]]))
    expect(sewn).toMatchObject({ work: [2, 0], culture: [2, 1], network: [0, 1], wellbeing: [0, 0], language: [0, 0] })
    expect(star.confirmed).toEqual({ minutes: 270, shifts: 2 })
    expect(star.waiting).toEqual({ minutes: 0, shifts: 0 })
    expect(star.next).toMatchObject({ taskId, title: 'Сортувати продукти', titleLocale: 'uk', stitches: 2 })
  })

  it('does not count hours that are only proposed, or that were replaced', async () => {
    const { organisation, coordinator, roleId, volunteer } = await aWorld()
    const id = await confirmedHours(organisation, volunteer, coordinator, { roleId })
    const db = await database()
    const { signUpId } = await db.hoursEntry.update({
      where: { id },
      data: { replacedAt: new Date(), replacedById: coordinator.personId },
    })
    await db.hoursEntry.create({
      data: {
        signUpId,
        volunteerId: volunteer.personId,
        organisationId: organisation.id,
        minutes: 90,
        proposedById: volunteer.personId,
      },
    })
    const star = await ownStar(volunteer, 'uk', new Date())
    expect(star.stitches.every(({ filled }) => filled === 0)).toBe(true)
    expect(star.confirmed.shifts).toBe(0)
    expect(star.waiting).toEqual({ minutes: 90, shifts: 1 })
  })
})

describe('the next shift', () => {
  it('is the first with a place that is neither cancelled nor over', async () => {
    const { organisation, volunteer } = await aWorld()
    const taskId = await aTask(organisation)
    const at = (hours: number) => aShift(taskId, { startsAt: hoursFromNow(hours), endsAt: hoursFromNow(hours + 1) })
    await aSignUp(volunteer, await at(-10))
    await aSignUp(volunteer, await at(10), { cancelledAt: new Date() })
    await aSignUp(volunteer, await at(20), { placedAt: null })
    const gone = await at(30)
    await aSignUp(volunteer, gone)
    await (await database()).shift.update({ where: { id: gone.id }, data: { cancelledAt: new Date() } })
    await aSignUp(volunteer, await at(50))
    const next = await at(40)
    await aSignUp(volunteer, next)
    expect((await ownStar(volunteer, 'uk', new Date())).next?.shiftId).toBe(next.id)
  })
  it('is not there for somebody without one', async () => {
    expect((await ownStar(await aVolunteer(), 'uk', new Date())).next).toBeNull()
  })
})
