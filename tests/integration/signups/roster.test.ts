import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { forgetCertificate, markCertificateShown } from '@/lib/signups/certificates/commands'
import { awaitedCertificates } from '@/lib/signups/certificates/queries'
import { cancelSignUp, signUpForShift } from '@/lib/signups/commands'
import { ownShifts } from '@/lib/signups/own/queries'
import { organisationShifts, roster } from '@/lib/signups/roster/queries'
import {
  actorOf,
  aMember,
  type AnOrganisation,
  anOrganisation,
  aShift,
  type AShift,
  aTask,
  aVolunteer,
  hoursFromNow,
} from '@/tests/support/factories'

let organisation: AnOrganisation
let coordinator: Actor
let outsider: Actor
let shift: AShift
let volunteer: Actor

beforeEach(async () => {
  organisation = await anOrganisation()
  coordinator = await aMember(organisation, 'coordinator')
  outsider = await aMember(await anOrganisation(), 'coordinator', 'owner')
  shift = await aShift(await aTask(organisation, { policeCertificate: 'required' }), { places: 1 })
  volunteer = await aVolunteer()
  await signUpForShift(volunteer, { shiftId: shift.id })
})

const list = (actor = coordinator) => roster(actor, organisation.orgnr, shift.id, 'nb')

describe('a roster', () => {
  it('shows coordinators who comes and who waits, by first name and initial alone', async () => {
    const waits = await aVolunteer({}, { name: 'Nadia Riabchuk' })
    await signUpForShift(waits, { shiftId: shift.id })
    const shown = await list()
    expect(shown).toMatchObject({
      taken: 1,
      waiting: 1,
      coming: [{ name: 'Oksana M.', awaitsCertificate: true, isYou: false }],
      queue: [{ name: 'Nadia R.', offeredUntil: null }],
      supports: ['buddy', 'shown'],
    })
    expect(JSON.stringify(shown)).not.toMatch(/Melnyk|Riabchuk|@post/)
    await cancelSignUp(volunteer, { shiftId: shift.id })
    expect(await list()).toMatchObject({ coming: [], queue: [{ name: 'Nadia R.', offeredUntil: expect.any(Date) }] })
  })

  it('is for coordinators and owners of that organisation', async () => {
    expect(await list(outsider)).toBeNull()
    expect(await list(await aMember(organisation, 'signatory'))).toBeNull()
    expect(await list(volunteer)).toBeNull()
    expect(await roster(outsider, (await anOrganisation()).orgnr, shift.id, 'nb')).toBeNull()
    expect(await list(await aMember(organisation, 'owner'))).not.toBeNull()
  })

  it('stands in a list of coming and of past shifts', async () => {
    const past = await aShift(await aTask(organisation), { startsAt: hoursFromNow(-5), endsAt: hoursFromNow(-3) })
    const longAgo = await aShift(await aTask(organisation), { startsAt: hoursFromNow(-50), endsAt: hoursFromNow(-49) })
    const list = (actor: Actor, when: 'coming' | 'past', page = 1) =>
      organisationShifts(actor, organisation.orgnr, 'nb', { when, page, perPage: 1 })
    expect(await list(coordinator, 'coming')).toMatchObject({ pages: 1, shifts: [{ shiftId: shift.id, taken: 1 }] })
    expect(await list(coordinator, 'past')).toMatchObject({ pages: 2, shifts: [{ shiftId: past.id }] })
    expect(await list(coordinator, 'past', 2)).toMatchObject({ shifts: [{ shiftId: longAgo.id }] })
    expect(await list(outsider, 'coming')).toBeNull()
  })
})

describe('a police certificate', () => {
  const input = async (shownOn = new Date().toISOString().slice(0, 10)) => ({
    orgnr: organisation.orgnr,
    shiftId: shift.id,
    signUpId: (await list())?.coming[0]?.signUpId ?? '',
    shownOn: new Date(shownOn),
  })

  it('is noted as shown by whoever saw it, with the day and nothing more, once', async () => {
    const seen = await input()
    const later = { startsAt: hoursFromNow(72), endsAt: hoursFromNow(74) }
    const { id } = await aShift(await aTask(organisation, { policeCertificate: 'required' }), later)
    await signUpForShift(volunteer, { shiftId: id })
    expect(await awaitedCertificates(coordinator, organisation.orgnr, 'nb')).toMatchObject([
      { name: 'Oksana M.', shiftId: shift.id },
    ])
    const results = await Promise.allSettled([1, 2].map(() => markCertificateShown(coordinator, seen)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'alreadyDecided' } })
    expect(await list()).toMatchObject({ coming: [{ awaitsCertificate: false, certificateShownOn: seen.shownOn }] })
    expect(await awaitedCertificates(coordinator, organisation.orgnr, 'nb')).toEqual([])
    const db = await database()
    expect(await db.certificateCheck.findMany({ where: { volunteerId: volunteer.personId } })).toMatchObject([
      { seenById: coordinator.personId },
    ])
  })

  it('cannot have been seen on a day that is still to come', async () => {
    await expect(markCertificateShown(coordinator, await input('2099-01-01'))).rejects.toMatchObject({
      code: 'dayToCome',
      field: 'shownOn',
    })
  })

  it('of one’s own is seen by somebody else', async () => {
    const db = await database()
    await db.membership.create({
      data: { organisationId: organisation.id, personId: volunteer.personId, roles: ['coordinator'] },
    })
    const self = await actorOf(volunteer.personId)
    await expect(markCertificateShown(self, await input())).rejects.toMatchObject({ code: 'ownCertificate' })
  })

  it('is out of reach for other organisations, and on other organisations’ shifts', async () => {
    const seen = await input()
    await expect(markCertificateShown(outsider, seen)).rejects.toMatchObject({ code: 'notFound' })
    const theirs = outsider.memberships[0]?.orgnr ?? ''
    await expect(markCertificateShown(outsider, { ...seen, orgnr: theirs })).rejects.toMatchObject({ code: 'notFound' })
    await expect(forgetCertificate(outsider, { ...seen, orgnr: theirs })).rejects.toMatchObject({ code: 'notFound' })
  })

  it('is forgotten when the note was wrong or the person has stopped', async () => {
    const seen = await input()
    await markCertificateShown(coordinator, seen)
    await forgetCertificate(coordinator, seen)
    expect(await list()).toMatchObject({ coming: [{ awaitsCertificate: true, certificateShownOn: null }] })
    await expect(forgetCertificate(coordinator, seen)).rejects.toMatchObject({ code: 'alreadyDecided' })
  })

  it('counts for every shift at the same organisation and at no other', async () => {
    await markCertificateShown(coordinator, await input())
    const later = { startsAt: hoursFromNow(72), endsAt: hoursFromNow(74) }
    const latest = { startsAt: hoursFromNow(96), endsAt: hoursFromNow(98) }
    const here = await aShift(await aTask(organisation, { policeCertificate: 'required' }), later)
    const there = await aShift(await aTask(await anOrganisation(), { policeCertificate: 'required' }), latest)
    for (const { id } of [here, there]) await signUpForShift(volunteer, { shiftId: id })
    const waits = (await ownShifts(volunteer, 'uk')).map(({ shiftId, awaitsCertificate }) => [
      shiftId,
      awaitsCertificate,
    ])
    expect(waits).toEqual([
      [shift.id, false],
      [here.id, false],
      [there.id, true],
    ])
  })
})
