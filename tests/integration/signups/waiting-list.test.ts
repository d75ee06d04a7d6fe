import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, startOfLocalDay } from '@/lib/dates'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { acceptOffer, cancelSignUp, signUpForShift } from '@/lib/signups/commands'
import { signUpJobs } from '@/lib/signups/jobs'
import { ownShifts } from '@/lib/signups/own/queries'
import { cancelShift, changePlaces } from '@/lib/tasks/shifts/commands'
import {
  aMember,
  type AnOrganisation,
  anOrganisation,
  aShift,
  type AShift,
  aSignUp,
  aTask,
  aVolunteer,
  hoursFromNow,
} from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'

let organisation: AnOrganisation
let shift: AShift
let placed: Actor
let first: Actor
let second: Actor

/** One place, taken; two people wait. */
beforeEach(async () => {
  organisation = await anOrganisation()
  shift = await aShift(await aTask(organisation), { places: 1 })
  placed = await aVolunteer()
  first = await aVolunteer({}, { locale: 'nb' })
  second = await aVolunteer()
  for (const one of [placed, first, second]) await signUpForShift(one, { shiftId: shift.id })
})

const stateOf = async (actor: Actor) => (await ownShifts(actor, 'uk')).find(({ shiftId }) => shiftId === shift.id)
const runJobs = async () => {
  for (const job of signUpJobs) await job.run({} as never)
}
const lapse = async (actor: Actor) => {
  const db = await database()
  await db.signUp.updateMany({
    where: { volunteerId: actor.personId },
    data: { offeredUntil: new Date(Date.now() - 1000) },
  })
}

describe('a place that comes free', () => {
  it('is offered to the first who waits, in a mail in their language, and to nobody else', async () => {
    expect(await stateOf(first)).toMatchObject({ state: 'waiting', number: 1 })
    expect(await stateOf(second)).toMatchObject({ state: 'waiting', number: 2 })
    await cancelSignUp(placed, { shiftId: shift.id })
    const offered = await stateOf(first)
    expect(offered).toMatchObject({ state: 'offered', number: 1 })
    const hours = ((offered?.offeredUntil?.getTime() ?? 0) - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(23.9)
    expect(hours).toBeLessThanOrEqual(24)
    expect(await lettersTo(first)).toMatchObject([{ subject: 'Det er ledig plass til deg' }])
    expect(await stateOf(second)).toMatchObject({ state: 'waiting', number: 2 })
    expect(await lettersTo(second)).toEqual([])
  })

  it('is held no longer than until the start', async () => {
    const soon = await aShift(await aTask(organisation), {
      startsAt: hoursFromNow(3),
      endsAt: hoursFromNow(5),
      places: 1,
    })
    await signUpForShift(placed, { shiftId: soon.id })
    await signUpForShift(first, { shiftId: soon.id })
    await cancelSignUp(placed, { shiftId: soon.id })
    const offer = (await ownShifts(first, 'uk')).find(({ shiftId }) => shiftId === soon.id)
    expect(offer?.offeredUntil).toEqual(soon.startsAt)
  })

  it('goes to whoever accepts, once, however often they press', async () => {
    await cancelSignUp(placed, { shiftId: shift.id })
    const results = await Promise.allSettled([1, 2].map(() => acceptOffer(first, { shiftId: shift.id })))
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await stateOf(first)).toMatchObject({ state: 'placed' })
    expect(await lettersTo(first)).toHaveLength(2)
  })

  it('is held against everybody else meanwhile', async () => {
    await cancelSignUp(placed, { shiftId: shift.id })
    expect(await signUpForShift(await aVolunteer(), { shiftId: shift.id })).toBe('waiting')
    await expect(acceptOffer(second, { shiftId: shift.id })).rejects.toMatchObject({ code: 'offerGone' })
  })

  it('goes to the next when the first one says no', async () => {
    await cancelSignUp(placed, { shiftId: shift.id })
    await cancelSignUp(first, { shiftId: shift.id })
    expect(await stateOf(first)).toBeUndefined()
    expect(await stateOf(second)).toMatchObject({ state: 'offered' })
  })

  it('goes to the next when the first one does not answer in time', async () => {
    await cancelSignUp(placed, { shiftId: shift.id })
    await lapse(first)
    expect(await stateOf(first)).toBeUndefined()
    await expect(acceptOffer(first, { shiftId: shift.id })).rejects.toMatchObject({ code: 'offerGone' })
    await runJobs()
    expect(await stateOf(second)).toMatchObject({ state: 'offered' })
    await runJobs()
    expect(await lettersTo(second)).toHaveLength(1)
  })

  it('is never lost to somebody new when an offer ran out a moment ago', async () => {
    await cancelSignUp(placed, { shiftId: shift.id })
    await lapse(first)
    expect(await signUpForShift(await aVolunteer(), { shiftId: shift.id })).toBe('waiting')
    expect(await stateOf(second)).toMatchObject({ state: 'offered' })
  })

  it('passes by somebody who is elsewhere at that time, and they keep their turn', async () => {
    const elsewhere = await aShift(await aTask(await anOrganisation()), {
      startsAt: hoursFromNow(47),
      endsAt: hoursFromNow(49),
    })
    await signUpForShift(first, { shiftId: elsewhere.id })
    await cancelSignUp(placed, { shiftId: shift.id })
    expect(await stateOf(first)).toMatchObject({ state: 'waiting', number: 1 })
    expect(await stateOf(second)).toMatchObject({ state: 'offered' })
  })

  it('can be refused at the last moment: all rules hold again when it is accepted', async () => {
    await cancelSignUp(placed, { shiftId: shift.id })
    await signUpForShift(first, { shiftId: (await aShift(await aTask(await anOrganisation()))).id })
    await expect(acceptOffer(first, { shiftId: shift.id })).rejects.toMatchObject({ code: 'shiftsOverlap' })
  })

  it('is offered when the organisation makes more places', async () => {
    const coordinator = await aMember(organisation, 'coordinator')
    const seats = { places: 3, reservedNewcomers: 0, reservedLocals: 0 }
    await changePlaces(coordinator, { orgnr: organisation.orgnr, shiftId: shift.id, ...seats })
    expect(await stateOf(first)).toMatchObject({ state: 'offered' })
    expect(await stateOf(second)).toMatchObject({ state: 'offered' })
  })

  it('is offered when a person’s account, and with it their place, is gone', async () => {
    const db = await database()
    await db.person.delete({ where: { id: placed.personId } })
    await runJobs()
    expect(await stateOf(first)).toMatchObject({ state: 'offered' })
  })
})

describe('a shift that the organisation cancels', () => {
  it('lets everybody go, tells them once and frees their time', async () => {
    const coordinator = await aMember(organisation, 'coordinator')
    await cancelShift(coordinator, { orgnr: organisation.orgnr, shiftId: shift.id })
    expect(await stateOf(placed)).toMatchObject({ state: 'released', canCancel: false })
    expect((await lettersTo(second)).map(({ subject }) => subject)).toEqual(['Зміну скасовано'])
    expect((await lettersTo(first)).map(({ subject }) => subject)).toEqual(['En vakt er avlyst'])
    const atThatTime = await aShift(await aTask(organisation))
    expect(await signUpForShift(placed, { shiftId: atThatTime.id })).toBe('placed')
    await expect(signUpForShift(placed, { shiftId: shift.id })).rejects.toMatchObject({ code: 'shiftCancelled' })
    await runJobs()
    expect(await stateOf(first)).toMatchObject({ state: 'released' })
  })
})

describe('the day before', () => {
  it('whoever has a place is reminded, once', async () => {
    const startsAt = new Date(addDays(startOfLocalDay(new Date()), 1).getTime() + 12 * 3_600_000)
    const tomorrow = await aShift(await aTask(organisation), {
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
      places: 1,
    })
    const [comes, waits] = [await aVolunteer(), await aVolunteer()]
    await aSignUp(comes, tomorrow)
    await aSignUp(waits, tomorrow, { placedAt: null })
    await Promise.all([runJobs(), runJobs()])
    await runJobs()
    expect((await lettersTo(comes)).map(({ subject }) => subject)).toEqual(['Завтра у вас зміна'])
    expect(await lettersTo(waits)).toEqual([])
    expect(await lettersTo(placed)).toHaveLength(1)
  })
})
