import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/dates'
import type { Level } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/server/actors'
import { database, inTransaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { cancelSignUp } from '@/lib/signups/commands'
import { keepSupportPlanned } from '@/lib/signups/planning/commands'
import { ownSupport, rosterSupport } from '@/lib/signups/support/queries'
import { declineBuddyShift, offerBuddy, pauseBuddy } from '@/lib/volunteers/buddies/commands'
import { stateLevels } from '@/lib/volunteers/languages/commands'
import { aMember, anOrganisation, aPlace, aShift, aSignUp, aTask, aVolunteer } from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'

const plan = () => inTransaction((tx) => keepSupportPlanned(tx, new Date()))

const speaking = async (name: string, nb: Level, uk: Level, placeId?: number): Promise<Actor> => {
  const volunteer = await aVolunteer(placeId === undefined ? {} : { placeId }, { name })
  await stateLevels(volunteer, { nb, uk, from: 'settings' })
  return volunteer
}

const given = async (volunteer: Actor) => {
  const db = await database()
  const { rung, byId, language } = await db.supportGiven.findFirstOrThrow({
    where: { volunteerId: volunteer.personId },
  })
  return [rung, byId, language]
}

let worlds = 0

/** Oksana has a place; Olena lives nearby, and far from the people of all other worlds. */
async function world({
  supports = ['shown', 'pictogramCard'] as ('shown' | 'pictogramCard' | 'ukrainianContact')[],
} = {}) {
  const placeId = await aPlace({ latitude: 58 + (worlds += 1) })
  const organisation = await anOrganisation({ placeId })
  const coordinator = await aMember(organisation, 'coordinator')
  const shift = await aShift(await aTask(organisation, { placeId, supports }))
  const [oksana, olena] = [
    await speaking('Oksana Melnyk', 'none', 'b2'),
    await speaking('Olena Koval', 'b1', 'b2', placeId),
  ]
  const signUpId = await aSignUp(oksana, shift)
  return { organisation, coordinator, shift, oksana, olena, signUpId }
}

const offer = { ways: ['onSite' as const], shiftsAWeek: 2, phone: undefined }

describe('planning', () => {
  it('climbs the ladder as help comes, and says it to each in their own words', async () => {
    const { shift, oksana, olena, coordinator, organisation, signUpId } = await world()
    const own = async () => (await ownSupport(oksana)).get(shift.id)
    await plan()
    expect(await given(oksana)).toEqual(['material', null, null])
    expect(await own()).toEqual({ kind: 'material', material: 'pictogramCard' })

    await offerBuddy(olena, { ways: ['remote'], shiftsAWeek: 1, phone: '+4700000000' })
    await plan()
    expect(await own()).toEqual({ kind: 'phone', name: 'Olena', phone: '+4700000000', language: 'uk' })

    await offerBuddy(olena, offer)
    await plan()
    expect(await own()).toEqual({ kind: 'door', name: 'Olena', language: 'uk' })
    expect((await rosterSupport(coordinator, organisation.orgnr, shift.id)).get(signUpId)).toEqual(await own())

    await aSignUp(olena, shift)
    await stateLevels(olena, { nb: 'b2', from: 'settings' })
    await plan()
    expect(await given(oksana)).toEqual(['coPlaced', olena.personId, 'uk'])
  })

  it('touches no place, and is done again only when something has happened', async () => {
    const { oksana, olena } = await world()
    await offerBuddy(olena, offer)
    const db = await database()
    const places = () => db.signUp.findMany({ orderBy: { id: 'asc' } })
    const before = await places()
    await plan()
    expect(await places()).toEqual(before)
    expect(await given(oksana)).toEqual(['buddy', olena.personId, 'uk'])

    const plans = () => db.event.count({ where: { name: 'support.planned' } })
    const done = await plans()
    await inTransaction((tx) => keepSupportPlanned(tx, new Date()))
    // Whatever was written a moment before a plan may not be in it: so it is looked at once more, and no longer.
    await db.$executeRaw`ALTER TABLE "Event" DISABLE TRIGGER USER`
    await db.$executeRaw`UPDATE "Event" SET "at" = "at" - interval '2 hours' WHERE "name" <> 'support.planned'`
    await db.$executeRaw`ALTER TABLE "Event" ENABLE TRIGGER USER`
    const settled = await plans()
    await plan()
    expect(await plans()).toBe(settled)
    expect(settled).toBe(done + 1)

    await inTransaction((tx) => record(tx, oksana, 'people.signedIn'))
    await plan()
    expect(await plans()).toBe(settled)
    await pauseBuddy(olena, { paused: 'yes' })
    await plan()
    expect(await given(oksana)).toEqual(['material', null, null])
  })

  it('two processes at once tell a buddy once', async () => {
    const { olena } = await world()
    await offerBuddy(olena, offer)
    await Promise.all([plan(), plan()])
    expect(await lettersTo(olena)).toHaveLength(1)
  })

  it('shifts beyond a fortnight are not planned yet', async () => {
    const { organisation } = await world()
    const startsAt = addDays(new Date(), 15)
    const endsAt = new Date(startsAt.getTime() + 7_200_000)
    const volunteer = await aVolunteer()
    await aSignUp(volunteer, await aShift(await aTask(organisation), { startsAt, endsAt }))
    await plan()
    const db = await database()
    expect(await db.supportGiven.count({ where: { volunteerId: volunteer.personId } })).toBe(0)
  })
})

describe('a buddy', () => {
  it('hears whom to meet, by first name and without it in the subject, and when it is no longer needed', async () => {
    const { oksana, olena, shift } = await world()
    await offerBuddy(olena, offer)
    await plan()
    const [letter] = await lettersTo(olena)
    expect(letter?.subject).not.toContain('Oksana')
    expect(letter?.text).toContain('Oksana')
    expect(letter?.text).not.toContain('Melnyk')
    expect(letter?.text).toContain('Bryggegata 4')
    await cancelSignUp(oksana, { shiftId: shift.id })
    await plan()
    const letters = await lettersTo(olena)
    expect(letters).toHaveLength(2)
    expect((await ownSupport(oksana)).size).toBe(0)
  })

  it('who says no is not asked for it again, is told nothing more, and is not named any more at once', async () => {
    const { oksana, olena, shift } = await world({ supports: ['shown', 'ukrainianContact'] })
    await offerBuddy(olena, offer)
    await plan()
    await declineBuddyShift(olena, { shiftId: shift.id })
    expect((await ownSupport(oksana)).get(shift.id)).toEqual({ kind: 'material', material: 'shown' })
    await plan()
    expect((await ownSupport(oksana)).get(shift.id)).toEqual({ kind: 'staff', name: 'Kari', language: 'uk' })
    expect(await lettersTo(olena)).toHaveLength(1)
  })

  it('on the same shift who did not offer to be one, or rests, is not named to the other', async () => {
    const { oksana, olena, shift, coordinator, organisation, signUpId } = await world()
    await aSignUp(olena, shift)
    await plan()
    const own = async () => (await ownSupport(oksana)).get(shift.id)
    expect(await own()).toEqual({ kind: 'bridge', name: null, language: 'uk' })
    await offerBuddy(olena, offer)
    expect(await own()).toEqual({ kind: 'bridge', name: 'Olena', language: 'uk' })
    await pauseBuddy(olena, { paused: 'yes' })
    expect(await own()).toEqual({ kind: 'bridge', name: null, language: 'uk' })
    const shown = await rosterSupport(coordinator, organisation.orgnr, shift.id)
    expect(shown.get(signUpId)).toEqual({ kind: 'bridge', name: 'Olena', language: 'uk' })
  })
})

describe('who sees it', () => {
  it('another organisation’s coordinator and somebody else see nothing of it', async () => {
    const { shift, organisation, olena } = await world()
    await plan()
    const stranger = await aMember(await anOrganisation(), 'coordinator')
    expect((await rosterSupport(stranger, organisation.orgnr, shift.id)).size).toBe(0)
    expect((await ownSupport(olena)).size).toBe(0)
  })

  it('no level is in anything that is shown, written or mailed', async () => {
    const { shift, organisation, coordinator, oksana, olena } = await world()
    await offerBuddy(olena, offer)
    await plan()
    const db = await database()
    const shown = JSON.stringify([
      [...(await rosterSupport(coordinator, organisation.orgnr, shift.id))],
      [...(await ownSupport(oksana))],
      await db.supportGiven.findMany(),
      await db.event.findMany({ where: { name: { startsWith: 'support' } } }),
      await lettersTo(olena),
    ])
    expect(shown).not.toMatch(/\b[abAB][12]\b|"none"|level/)
  })

  it('those who said nothing have something waiting for them as well', async () => {
    const { organisation } = await world()
    const quiet = await aVolunteer()
    const shift = await aShift(await aTask(organisation, { supports: ['buddy', 'ukrainianContact'] }))
    await aSignUp(quiet, shift)
    expect((await ownSupport(quiet)).get(shift.id)).toEqual({ kind: 'material', material: 'taskCard' })
    await plan()
    expect((await ownSupport(quiet)).get(shift.id)).toEqual({ kind: 'staff', name: 'Kari', language: 'uk' })
  })
})
