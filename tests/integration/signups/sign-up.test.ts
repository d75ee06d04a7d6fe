import { describe, expect, it, beforeEach } from 'vitest'
import type { Actor } from '@/lib/server/actors'
import { database, inTransaction, violates } from '@/lib/server/db'
import { acceptOffer, cancelSignUp, signUpForShift } from '@/lib/signups/commands'
import { ownShifts } from '@/lib/signups/own/queries'
import { shiftToSignUp } from '@/lib/signups/queries'
import {
  actorOf,
  type AnOrganisation,
  anOrganisation,
  aPerson,
  aShift,
  aSignUp,
  aTask,
  aVolunteer,
  hoursFromNow,
} from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'

let organisation: AnOrganisation
let volunteer: Actor
let taskId: string

beforeEach(async () => {
  organisation = await anOrganisation()
  taskId = await aTask(organisation)
  volunteer = await aVolunteer()
})

/** A shift of so many hours in the week after next, on a weekday (Monday 0). */
async function shiftIn(
  hours: number,
  over: { weekday?: number; from?: number; taskId?: string; places?: number } = {},
) {
  const { weekday = 0, from = 8, places = 8 } = over
  const day = new Date()
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7) + 14 + weekday)
  const startsAt = new Date(`${day.toISOString().slice(0, 10)}T${String(from).padStart(2, '0')}:00:00Z`)
  const endsAt = new Date(startsAt.getTime() + hours * 3_600_000)
  return aShift(over.taskId ?? taskId, { startsAt, endsAt, places })
}

const live = async (shiftId: string) => {
  const db = await database()
  return db.signUp.findMany({ where: { shiftId, cancelledAt: null } })
}

describe('somebody who signs up for a shift', () => {
  it('has a place, a mail with when, where and who, and finds it among their shifts', async () => {
    const shift = await aShift(taskId)
    expect(await signUpForShift(volunteer, { shiftId: shift.id })).toBe('placed')
    const [letter, ...others] = await lettersTo(volunteer)
    expect(others).toEqual([])
    expect(letter?.text).toContain('Bryggegata 4')
    expect(letter?.text).toContain('Kari')
    expect(letter?.text).toContain(`/uk/my/shifts/${shift.id}`)
    expect(letter?.subject).not.toContain('Oksana')
    expect(await ownShifts(volunteer, 'uk')).toMatchObject([{ shiftId: shift.id, state: 'placed', canCancel: true }])
    expect(await shiftToSignUp(volunteer, shift.id, 'uk')).toMatchObject({
      state: 'placed',
      taken: 1,
      contactPhone: '+47 000 00 000',
    })
  })

  it('sees no phone number before they have a place', async () => {
    const shift = await aShift(taskId)
    expect(await shiftToSignUp(volunteer, shift.id, 'uk')).toMatchObject({ state: null, contactPhone: null })
  })

  it('is placed once when the button is pressed twice', async () => {
    const shift = await aShift(taskId)
    const press = () => signUpForShift(volunteer, { shiftId: shift.id })
    const results = await Promise.allSettled([press(), press()])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(press()).rejects.toMatchObject({ code: 'alreadySignedUp' })
    expect(await live(shift.id)).toHaveLength(1)
    expect(await lettersTo(volunteer)).toHaveLength(1)
  })

  it('may do so while their profile rests', async () => {
    const resting = await aVolunteer({ pausedAt: new Date() })
    const shift = await aShift(taskId)
    expect(await signUpForShift(resting, { shiftId: shift.id })).toBe('placed')
  })

  it('takes up the same sign-up again after cancelling', async () => {
    const shift = await aShift(taskId)
    await signUpForShift(volunteer, { shiftId: shift.id })
    await cancelSignUp(volunteer, { shiftId: shift.id })
    expect(await live(shift.id)).toEqual([])
    expect(await signUpForShift(volunteer, { shiftId: shift.id })).toBe('placed')
    expect(await live(shift.id)).toHaveLength(1)
  })

  it('has the place at once where a police certificate is needed, and is told that it waits', async () => {
    const shift = await aShift(await aTask(organisation, { policeCertificate: 'required' }))
    expect(await signUpForShift(volunteer, { shiftId: shift.id })).toBe('placed')
    expect(await shiftToSignUp(volunteer, shift.id, 'uk')).toMatchObject({ state: 'placed', awaitsCertificate: true })
  })
})

describe('a place is refused, with words,', () => {
  const refused = (shiftId: string, code: string, who = volunteer) =>
    expect(signUpForShift(who, { shiftId })).rejects.toMatchObject({ name: 'Refusal', code })

  it('to somebody who has not said that they are an adult', async () => {
    const { id } = await aShift(taskId)
    await refused(id, 'welcomeFirst', await aPerson())
  })

  it('on a shift that is not there, has begun or is cancelled', async () => {
    await refused('01930000-0000-7000-8000-000000000000', 'notFound')
    const begun = await aShift(taskId, { startsAt: hoursFromNow(-1), endsAt: hoursFromNow(1) })
    await refused(begun.id, 'shiftStarted')
    const cancelled = await aShift(taskId, { cancelledAt: new Date(), cancelledById: volunteer.personId })
    await refused(cancelled.id, 'shiftCancelled')
  })

  it.each([
    ['a closed task', { closedAt: new Date() }],
    ['a draft', { publishedAt: null }],
    ['a task that is held for review', { flaggedAt: new Date() }],
  ])('on %s', async (_name, over) => {
    const { id } = await aShift(await aTask(organisation, over))
    await refused(id, 'taskClosed')
    expect(await shiftToSignUp(volunteer, id, 'uk')).toBeNull()
  })

  it('on a task of an organisation that nobody has approved', async () => {
    const unapproved = await anOrganisation({ approvedAt: null, approvedById: null })
    await refused((await aShift(await aTask(unapproved))).id, 'taskClosed')
  })

  it('to whoever is on another shift at that time, in whatever organisation', async () => {
    await signUpForShift(volunteer, { shiftId: (await shiftIn(3, { from: 8 })).id })
    const elsewhere = await aTask(await anOrganisation())
    await refused((await shiftIn(3, { from: 10, taskId: elsewhere })).id, 'shiftsOverlap')
    const after = await shiftIn(3, { from: 11, taskId: elsewhere })
    expect(await signUpForShift(volunteer, { shiftId: after.id })).toBe('placed')
  })

  it('to the second of two overlapping sign-ups at once', async () => {
    const [one, other] = [await shiftIn(3, { from: 8 }), await shiftIn(3, { from: 9 })]
    const both = await Promise.allSettled([one, other].map(({ id }) => signUpForShift(volunteer, { shiftId: id })))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'shiftsOverlap' } })
  })

  it('above 30 hours a week, summed over organisations', async () => {
    const elsewhere = await aTask(await anOrganisation())
    for (const weekday of [0, 1]) await signUpForShift(volunteer, { shiftId: (await shiftIn(10, { weekday })).id })
    const third = await shiftIn(10, { weekday: 2, taskId: elsewhere })
    expect(await signUpForShift(volunteer, { shiftId: third.id })).toBe('placed')
    const hour = await shiftIn(1, { weekday: 3, taskId: elsewhere })
    expect(await shiftToSignUp(volunteer, hour.id, 'uk')).toMatchObject({
      week: { before: 1800, after: 1860, mark: 'full' },
      refusal: { code: 'weekIsFull' },
    })
    await refused(hour.id, 'weekIsFull')
    const nextWeek = await shiftIn(1, { weekday: 7 })
    expect(await signUpForShift(volunteer, { shiftId: nextWeek.id })).toBe('placed')
  })

  it('to one of two at once that together pass 30 hours, in two organisations', async () => {
    const elsewhere = await aTask(await anOrganisation())
    await signUpForShift(volunteer, { shiftId: (await shiftIn(12, { weekday: 0 })).id })
    const two = [await shiftIn(10, { weekday: 1 }), await shiftIn(10, { weekday: 2, taskId: elsewhere })]
    const results = await Promise.allSettled(two.map(({ id }) => signUpForShift(volunteer, { shiftId: id })))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'weekIsFull' } })
  })
})

it('confirmed hours count as they are confirmed, and an absence counts for nothing', async () => {
  const worked = await shiftIn(3, { weekday: -21 })
  const signUpId = await aSignUp(volunteer, worked)
  const sameWeek = await shiftIn(2, { weekday: -20 })
  const before = async () => (await shiftToSignUp(volunteer, sameWeek.id, 'uk'))?.week.before
  expect(await before()).toBe(180)
  const db = await database()
  const { personId } = await aPerson()
  const entry = { signUpId, volunteerId: volunteer.personId, organisationId: organisation.id, proposedById: personId }
  await db.hoursEntry.create({
    data: { ...entry, minutes: 225, reason: 'Lang dag', confirmedById: personId, confirmedAt: new Date() },
  })
  expect(await before()).toBe(225)
  await db.hoursEntry.deleteMany({ where: { signUpId } })
  await db.signUp.update({ where: { id: signUpId }, data: { absentAt: new Date() } })
  expect(await before()).toBe(0)
})

describe('the database itself', () => {
  it('lets nobody have two places at the same time, whatever the code above it thinks', async () => {
    const [one, other] = [await shiftIn(3, { from: 8 }), await shiftIn(3, { from: 9 })]
    await aSignUp(volunteer, one)
    const error: unknown = await aSignUp(volunteer, other).catch((refused: unknown) => refused)
    expect(violates(error, 'SignUp_no_overlap')).toBe(true)
  })

  it.skipIf(!process.env.TEST_DATABASE_URL)('is put into the same words as the rule', async () => {
    const [one, other] = [await shiftIn(3, { from: 8 }), await shiftIn(3, { from: 9 })]
    const { promise: placed, resolve: release } = Promise.withResolvers<void>()
    const unlocked = inTransaction(async (tx) => {
      const { id: shiftId, ...period } = one
      await tx.signUp.create({ data: { volunteerId: volunteer.personId, shiftId, placedAt: new Date(), ...period } })
      await placed
    })
    const attempt = signUpForShift(volunteer, { shiftId: other.id }).catch((refused: unknown) => refused)
    const db = await database()
    await expect
      .poll(async () => {
        const [waiting] = await db.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`
        return waiting?.count
      })
      .toBe(1)
    release()
    await unlocked
    expect(await attempt).toMatchObject({ code: 'shiftsOverlap' })
  })
})

describe('cancelling', () => {
  it('is the volunteer’s own: somebody else’s sign-up is not there', async () => {
    const shift = await aShift(taskId)
    await signUpForShift(volunteer, { shiftId: shift.id })
    const other = await aVolunteer()
    await expect(cancelSignUp(other, { shiftId: shift.id })).rejects.toMatchObject({ code: 'notSignedUp' })
    await expect(acceptOffer(other, { shiftId: shift.id })).rejects.toMatchObject({ code: 'offerGone' })
    expect(await live(shift.id)).toHaveLength(1)
  })

  it('happens once when asked for twice', async () => {
    const shift = await aShift(taskId)
    await signUpForShift(volunteer, { shiftId: shift.id })
    const results = await Promise.allSettled([1, 2].map(() => cancelSignUp(volunteer, { shiftId: shift.id })))
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const db = await database()
    expect(await db.event.count({ where: { name: 'signUp.cancelled' } })).toBeGreaterThan(0)
    expect(await db.event.count({ where: { name: 'signUp.cancelled', actorId: volunteer.personId } })).toBe(1)
  })

  it('is too late once the shift has begun', async () => {
    const shift = await aShift(taskId, { startsAt: hoursFromNow(-1), endsAt: hoursFromNow(1) })
    await aSignUp(volunteer, shift)
    await expect(cancelSignUp(await actorOf(volunteer.personId), { shiftId: shift.id })).rejects.toMatchObject({
      code: 'tooLateToCancel',
    })
  })
})
