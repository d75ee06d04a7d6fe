import { beforeEach, describe, expect, it } from 'vitest'
import { confirmShiftHours, correctHours } from '@/lib/hours/commands'
import { ownWorkedShift } from '@/lib/hours/own/queries'
import { shiftHours, shiftsToConfirm } from '@/lib/hours/queries'
import type { ConfirmShiftHoursInput } from '@/lib/hours/schema'
import type { Actor } from '@/lib/server/actors'
import { database, violates } from '@/lib/server/db'
import {
  actorOf,
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
let coordinator: Actor
let taskId: string
let shift: AShift
let volunteer: Actor
let signUpId: string

/** Two hours, over since an hour ago. */
beforeEach(async () => {
  organisation = await anOrganisation()
  coordinator = await aMember(organisation, 'coordinator')
  taskId = await aTask(organisation)
  shift = await aShift(taskId, { startsAt: hoursFromNow(-3), endsAt: hoursFromNow(-1) })
  volunteer = await aVolunteer()
  signUpId = await aSignUp(volunteer, shift)
})

type Said = { outcome?: number | null; reason?: string; signUpId?: string }

const form = (...rows: Said[]): ConfirmShiftHoursInput => ({
  orgnr: organisation.orgnr,
  shiftId: shift.id,
  rows: rows.map((row, index) => ({
    outcome: 120,
    reason: undefined,
    signUpId,
    field: `row ${index}`,
    ...row,
  })),
})
const confirm = (...rows: Said[]) => confirmShiftHours(coordinator, form(...rows))
const correct = (over: { outcome: number | null; replaces: string | undefined; reason?: string }, by = coordinator) =>
  correctHours(by, { orgnr: organisation.orgnr, shiftId: shift.id, signUpId, reason: 'Feil skrevet', ...over })

const entries = async () => {
  const db = await database()
  return db.hoursEntry.findMany({ where: { signUpId }, orderBy: { proposedAt: 'asc' } })
}
const row = async () => (await shiftHours(coordinator, organisation.orgnr, shift.id, 'nb'))?.rows[0]

describe('hours that were as agreed', () => {
  it('are confirmed in one go, for forty people, with one mail each', async () => {
    const people = [volunteer, ...(await Promise.all(Array.from({ length: 39 }, () => aVolunteer())))]
    const signUps = [signUpId, ...(await Promise.all(people.slice(1).map((one) => aSignUp(one, shift))))]
    expect(await shiftsToConfirm(coordinator, organisation.orgnr, 'nb')).toMatchObject([{ people: 40 }])
    await confirm(...signUps.map((id) => ({ signUpId: id })))
    expect(await shiftsToConfirm(coordinator, organisation.orgnr, 'nb')).toEqual([])
    const db = await database()
    const where = { organisationId: organisation.id, minutes: 120, confirmedById: coordinator.personId }
    expect(await db.hoursEntry.count({ where })).toBe(40)
    for (const person of people) {
      expect((await lettersTo(person)).map(({ subject }) => subject)).toEqual(['Ваші години підтверджено'])
    }
  })

  it('are decided once when two coordinators press at once: the other one is told', async () => {
    const other = await aMember(organisation, 'owner')
    const results = await Promise.allSettled([coordinator, other].map((by) => confirmShiftHours(by, form({}))))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'alreadyDecided' } })
    expect(await entries()).toHaveLength(1)
    expect(await lettersTo(volunteer)).toHaveLength(1)
  })

  it('are counted in real time when the clocks are turned', async () => {
    // 00:00–04:00 UTC on 29 March 2026 is 01:00–06:00 on the clock in Oslo: four hours, not five.
    const spring = { startsAt: new Date('2026-03-29T00:00:00Z'), endsAt: new Date('2026-03-29T04:00:00Z') }
    const night = await aShift(taskId, spring)
    const id = await aSignUp(volunteer, night)
    expect(await shiftHours(coordinator, organisation.orgnr, night.id, 'nb')).toMatchObject({ agreed: 240 })
    await confirmShiftHours(coordinator, { ...form({ signUpId: id, outcome: 240 }), shiftId: night.id })
    expect(await ownWorkedShift(volunteer, night.id, 'uk')).toMatchObject({ state: 'confirmed', minutes: 240 })
  })
})

describe('a row is refused, and with it the whole form, when', () => {
  it('other minutes than agreed come without a reason, which then stands beside that row', async () => {
    const other = await aSignUp(await aVolunteer(), shift)
    await expect(confirm({ signUpId: other }, { outcome: 90 })).rejects.toMatchObject({
      code: 'reasonNeeded',
      field: 'row 1',
    })
    const db = await database()
    expect(await db.hoursEntry.count({ where: { organisationId: organisation.id } })).toBe(0)
    await confirm({ signUpId: other }, { outcome: 90, reason: 'Gikk tidligere' })
    expect(await entries()).toMatchObject([{ minutes: 90, reason: 'Gikk tidligere' }])
    expect((await lettersTo(volunteer))[0]?.text).toContain('Gikk tidligere')
  })

  it('nobody is ticked', async () => {
    await expect(confirm()).rejects.toMatchObject({ code: 'nobodyChosen' })
  })

  it('the shift is not over', async () => {
    const on = await aShift(taskId, { startsAt: hoursFromNow(-0.5), endsAt: hoursFromNow(1) })
    const id = await aSignUp(await aVolunteer(), on)
    const attempt = confirmShiftHours(coordinator, { ...form({ signUpId: id, outcome: 90 }), shiftId: on.id })
    await expect(attempt).rejects.toMatchObject({ code: 'shiftNotOver' })
  })

  it('it is the coordinator’s own', async () => {
    const self = await alsoCoordinator(volunteer)
    await expect(confirmShiftHours(self, form({}))).rejects.toMatchObject({ code: 'ownHours' })
    await expect(confirmShiftHours(self, form({ outcome: null }))).rejects.toMatchObject({ code: 'ownHours' })
    expect(await shiftHours(self, organisation.orgnr, shift.id, 'nb')).toMatchObject({
      colleague: 'Ingrid',
      rows: [{ isYou: true, canCorrect: false }],
    })
    await confirm({})
    const [entry] = await entries()
    const attempt = correct({ outcome: 180, replaces: entry?.id }, self)
    await expect(attempt).rejects.toMatchObject({ code: 'ownHours' })
  })

  it('the person only waited, cancelled, or was on another shift', async () => {
    const waited = await aSignUp(await aVolunteer(), shift, { placedAt: null })
    const cancelled = await aSignUp(await aVolunteer(), shift, { cancelledAt: new Date() })
    const before = await aShift(taskId, { startsAt: hoursFromNow(-30), endsAt: hoursFromNow(-28) })
    const elsewhere = await aSignUp(await aVolunteer(), before)
    for (const id of [waited, cancelled, elsewhere]) {
      await expect(confirm({ signUpId: id })).rejects.toMatchObject({ code: 'notFound' })
    }
  })

  it.each([['a signatory'], ['another organisation’s coordinator'], ['a volunteer']])('%s asks', async (who) => {
    const theirs = await anOrganisation()
    const by = who.startsWith('a sign')
      ? await aMember(organisation, 'signatory')
      : who.startsWith('another')
        ? await aMember(theirs, 'coordinator', 'owner')
        : await aVolunteer()
    await expect(confirmShiftHours(by, form({}))).rejects.toMatchObject({ code: 'notFound' })
    await expect(confirmShiftHours(by, { ...form({}), orgnr: theirs.orgnr })).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(correct({ outcome: 60, replaces: undefined }, by)).rejects.toMatchObject({ code: 'notFound' })
    expect(await shiftHours(by, organisation.orgnr, shift.id, 'nb')).toBeNull()
    expect(await entries()).toEqual([])
  })
})

describe('somebody who did not come', () => {
  it('has no hours and is told, without blame', async () => {
    await confirm({ outcome: null })
    expect(await entries()).toEqual([])
    expect(await row()).toMatchObject({ state: 'absent', undecided: false })
    expect((await lettersTo(volunteer)).map(({ subject }) => subject)).toEqual(['Зміна без ваших годин'])
    await expect(confirm({})).rejects.toMatchObject({ code: 'alreadyDecided' })
  })

  it('did come after all: the absence is undone with the hours', async () => {
    await confirm({ outcome: null })
    await correct({ outcome: 105, replaces: undefined })
    expect(await row()).toMatchObject({ state: 'confirmed', minutes: 105 })
    const db = await database()
    expect(await db.signUp.findUnique({ where: { id: signUpId } })).toMatchObject({ absentAt: null, absentById: null })
  })
})

describe('a correction', () => {
  it('replaces the entry, keeps the old one and is told with its reason', async () => {
    await confirm({})
    const [first] = await entries()
    await correct({ outcome: 150, replaces: first?.id, reason: 'Vi ryddet etterpå' })
    expect(await entries()).toMatchObject([
      { minutes: 120, replacedById: coordinator.personId },
      { minutes: 150, replacedAt: null, reason: 'Vi ryddet etterpå', confirmedById: coordinator.personId },
    ])
    const letters = await lettersTo(volunteer)
    expect(letters.map(({ subject }) => subject)).toEqual(['Ваші години підтверджено', 'Ваші години виправлено'])
    expect(letters[1]?.text).toContain('Vi ryddet etterpå')
  })

  it('happens once when two make one of the same entry at once', async () => {
    await confirm({})
    const [first] = await entries()
    const two = [60, 90].map((outcome) => correct({ outcome, replaces: first?.id }))
    const results = await Promise.allSettled(two)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'alreadyDecided' } })
    expect(await entries()).toHaveLength(2)
  })

  it('can say that nobody came, and needs something to correct', async () => {
    await expect(correct({ outcome: 60, replaces: undefined })).rejects.toMatchObject({ code: 'alreadyDecided' })
    await confirm({})
    const [first] = await entries()
    await expect(correct({ outcome: 120, replaces: first?.id })).rejects.toMatchObject({ code: 'sameHours' })
    await correct({ outcome: null, replaces: first?.id })
    expect(await row()).toMatchObject({ state: 'absent', entryId: null })
  })
})

describe('the database itself', () => {
  it('lets nobody confirm their own hours, nor stores odd minutes', async () => {
    const db = await database()
    const entry = { signUpId, volunteerId: volunteer.personId, organisationId: organisation.id, minutes: 120 }
    const own = { proposedById: volunteer.personId, confirmedById: volunteer.personId, confirmedAt: new Date() }
    const refusedOwn: unknown = await db.hoursEntry.create({ data: { ...entry, ...own } }).catch((e: unknown) => e)
    expect(violates(refusedOwn, 'HoursEntry_not_own')).toBe(true)
    const odd: unknown = await db.hoursEntry
      .create({ data: { ...entry, minutes: 100, proposedById: volunteer.personId } })
      .catch((e: unknown) => e)
    expect(violates(odd, 'HoursEntry_minutes')).toBe(true)
  })

  it('never lets confirmed hours be changed in place', async () => {
    await confirm({})
    const [entry] = await entries()
    const db = await database()
    const change = db.hoursEntry.update({ where: { id: entry?.id ?? '' }, data: { minutes: 240 } })
    await expect(change).rejects.toThrow(/replaced, never changed/)
  })
})

async function alsoCoordinator({ personId }: Actor): Promise<Actor> {
  const db = await database()
  await db.membership.create({ data: { organisationId: organisation.id, personId, roles: ['coordinator'] } })
  return actorOf(personId)
}
