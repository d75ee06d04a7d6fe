import { describe, expect, it } from 'vitest'
import { database } from '@/lib/server/db'
import { declineBuddyShift, endBuddy, offerBuddy, pauseBuddy } from '@/lib/volunteers/buddies/commands'
import { ownAccompanied, ownBuddyOffer } from '@/lib/volunteers/buddies/queries'
import { offerBuddyInput } from '@/lib/volunteers/buddies/schema'
import { anOrganisation, aPerson, aShift, aSignUp, aTask, aVolunteer } from '@/tests/support/factories'

const atTheDoor = { ways: ['onSite' as const], shiftsAWeek: 2, phone: undefined }
const byPhone = { ways: ['remote' as const], shiftsAWeek: 1, phone: '+4700000000' }

async function accompanied(rung: 'buddy' | 'remoteBuddy' = 'buddy') {
  const [buddy, oksana] = [await aVolunteer({}, { name: 'Olena Koval' }), await aVolunteer()]
  await offerBuddy(buddy, rung === 'buddy' ? atTheDoor : byPhone)
  const shift = await aShift(await aTask(await anOrganisation()))
  await aSignUp(oksana, shift)
  const db = await database()
  const [shiftId, volunteerId] = [shift.id, oksana.personId]
  await db.supportGiven.create({ data: { shiftId, volunteerId, rung, byId: buddy.personId, language: 'uk' } })
  return { buddy, oksana, shift }
}

describe('offering to be a buddy', () => {
  it('is kept, changed, paused, taken up again and ended', async () => {
    const buddy = await aVolunteer()
    expect(await ownBuddyOffer(buddy)).toBeNull()
    await offerBuddy(buddy, byPhone)
    expect(await ownBuddyOffer(buddy)).toMatchObject({
      onSite: false,
      remote: true,
      phone: '+4700000000',
      shiftsAWeek: 1,
    })
    await offerBuddy(buddy, atTheDoor)
    expect(await ownBuddyOffer(buddy)).toMatchObject({ onSite: true, remote: false, phone: null, shiftsAWeek: 2 })
    await pauseBuddy(buddy, { paused: 'yes' })
    expect((await ownBuddyOffer(buddy))?.pausedAt).not.toBeNull()
    await pauseBuddy(buddy, { paused: 'no' })
    expect((await ownBuddyOffer(buddy))?.pausedAt).toBeNull()
    await endBuddy(buddy)
    expect(await ownBuddyOffer(buddy)).toBeNull()
  })

  it('the phone is asked for only by those who help by phone, and one way at least', () => {
    const problems = (input: object) => offerBuddyInput.safeParse(input).error?.issues.map(({ message }) => message)
    expect(problems({ ways: ['remote'], shiftsAWeek: '1' })).toEqual(['buddyPhoneMissing'])
    expect(problems({ ways: ['onSite'], shiftsAWeek: '1' })).toBeUndefined()
    expect(problems({ ways: [], shiftsAWeek: '1' })).toEqual(['buddyWayMissing'])
    expect(problems({ ways: ['onSite'], shiftsAWeek: '6' })).toHaveLength(1)
  })

  it('somebody who is no volunteer is refused', async () => {
    await expect(offerBuddy(await aPerson(), atTheDoor)).rejects.toMatchObject({ code: 'welcomeFirst' })
  })

  it('somebody else’s offer stays as it is', async () => {
    const [buddy, other] = [await aVolunteer(), await aVolunteer()]
    await offerBuddy(other, atTheDoor)
    await pauseBuddy(buddy, { paused: 'yes' })
    await endBuddy(buddy)
    expect(await ownBuddyOffer(other)).toMatchObject({ pausedAt: null })
  })

  it('twice at once makes one offer, and one event for a pause', async () => {
    const buddy = await aVolunteer()
    await Promise.all([offerBuddy(buddy, atTheDoor), offerBuddy(buddy, atTheDoor)])
    await Promise.all([pauseBuddy(buddy, { paused: 'yes' }), pauseBuddy(buddy, { paused: 'yes' })])
    const db = await database()
    expect(await db.buddyOffer.count({ where: { volunteerId: buddy.personId } })).toBe(1)
    expect(await db.event.count({ where: { name: 'buddies.paused', subjectId: buddy.personId } })).toBe(1)
  })

  it('the database itself keeps a phone beside help by phone', async () => {
    const { personId: volunteerId } = await aVolunteer()
    const db = await database()
    const offer = { volunteerId, shiftsAWeek: 1, onSite: false, remote: true }
    await expect(db.buddyOffer.create({ data: offer })).rejects.toThrow('BuddyOffer_phone_to_call')
    await expect(db.buddyOffer.create({ data: { ...offer, remote: false } })).rejects.toThrow('BuddyOffer_some_way')
  })
})

describe('whom a buddy meets', () => {
  it('is told by first name, with time and place, and nothing more', async () => {
    const { buddy, shift } = await accompanied()
    const [one, ...others] = await ownAccompanied(buddy, 'nb')
    expect(others).toEqual([])
    expect(one).toEqual({
      shiftId: shift.id,
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
      title: 'Sortere mat',
      titleLocale: 'nb',
      organisation: 'Nordlys matsentral',
      address: 'Bryggegata 4, Tromsø',
      hint: 'Blå dør.',
      name: 'Oksana',
      way: 'door',
      language: 'uk',
    })
  })

  it('is told to nobody else, and not while the buddy rests or the person no longer comes', async () => {
    const { buddy, oksana } = await accompanied('remoteBuddy')
    expect(await ownAccompanied(oksana, 'nb')).toEqual([])
    expect(await ownAccompanied(buddy, 'nb')).toMatchObject([{ way: 'phone' }])
    await pauseBuddy(buddy, { paused: 'yes' })
    expect(await ownAccompanied(buddy, 'nb')).toEqual([])
    await pauseBuddy(buddy, { paused: 'no' })
    const db = await database()
    await db.signUp.updateMany({ where: { volunteerId: oksana.personId }, data: { cancelledAt: new Date() } })
    expect(await ownAccompanied(buddy, 'nb')).toEqual([])
  })

  it('may be declined, also twice at once, by the buddy alone', async () => {
    const { buddy, oksana, shift } = await accompanied()
    await expect(declineBuddyShift(oksana, { shiftId: shift.id })).rejects.toMatchObject({ code: 'notFound' })
    await Promise.all([
      declineBuddyShift(buddy, { shiftId: shift.id }),
      declineBuddyShift(buddy, { shiftId: shift.id }),
    ])
    expect(await ownAccompanied(buddy, 'nb')).toEqual([])
    const db = await database()
    expect(await db.event.count({ where: { name: 'buddies.declined', subjectId: shift.id } })).toBe(1)
  })
})
