import { describe, expect, it } from 'vitest'
import { ownAccount } from '@/lib/people/queries'
import { privacyConsent } from '@/lib/people/rules'
import { database } from '@/lib/server/db'
import {
  chooseBackground,
  chooseLikes,
  chooseWhen,
  chooseWhere,
  introduceVolunteer,
  setPause,
} from '@/lib/volunteers/commands'
import { ownAnswers, placeChoices } from '@/lib/volunteers/queries'
import { actorOf, aPerson, aPlace, aVolunteer } from '@/tests/support/factories'

const introduction = { name: 'Оксана', adult: true, consent: true } as const
const eventsOf = async (subjectId: string) =>
  (await (await database()).event.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(({ name }) => name)

describe('the first step of the welcome', () => {
  it('makes somebody a volunteer, with the consent to the text as it stands', async () => {
    const person = await aPerson({ name: '' })
    expect((await ownAccount(person)).agreed).toBe(false)
    await introduceVolunteer(person, { ...introduction, background: 'newcomer' })
    expect(await actorOf(person.personId)).toMatchObject({ name: 'Оксана', isVolunteer: true })
    expect((await ownAnswers(person))?.background).toBe('newcomer')
    expect((await ownAccount(person)).agreed).toBe(true)
    const consents = await (await database()).consent.findMany({ where: { personId: person.personId } })
    expect(consents).toMatchObject([privacyConsent])
  })
  it('twice at once makes one volunteer and one consent', async () => {
    const person = await aPerson()
    await Promise.all([introduceVolunteer(person, introduction), introduceVolunteer(person, introduction)])
    const db = await database()
    expect(await db.consent.count({ where: { personId: person.personId } })).toBe(1)
    expect(await eventsOf(person.personId)).toEqual(['volunteers.welcomed', 'volunteers.introduced'])
  })
  it('said again keeps the first day, and an answer that is left out', async () => {
    const person = await aPerson()
    await introduceVolunteer(person, { ...introduction, background: 'local' })
    const db = await database()
    const first = await db.volunteer.findUniqueOrThrow({ where: { id: person.personId } })
    await introduceVolunteer(person, { ...introduction, name: 'Jonas' })
    expect(await db.volunteer.findUniqueOrThrow({ where: { id: person.personId } })).toEqual(first)
    expect((await actorOf(person.personId)).name).toBe('Jonas')
  })
  it('whoever does not want to say takes an earlier answer back', async () => {
    const volunteer = await aVolunteer({ background: 'local' })
    await introduceVolunteer(volunteer, { ...introduction, background: 'unsaid' })
    expect((await ownAnswers(volunteer))?.background).toBeNull()
  })
})

describe('the answers', () => {
  it('are kept as they were given', async () => {
    const volunteer = await aVolunteer()
    const placeId = await aPlace()
    await chooseBackground(volunteer, { background: 'newcomer' })
    await chooseWhere(volunteer, { placeId, travelRadiusKm: 20, from: 'welcome' })
    const when = { available: ['2-evening'], availabilityVaries: false, programmeTime: ['0-morning', '0-day'] } as const
    await chooseWhen(volunteer, {
      ...when,
      available: [...when.available],
      programmeTime: [...when.programmeTime],
      from: 'welcome',
    })
    await chooseLikes(volunteer, { interests: ['food'], wishedGains: ['language', 'work'], from: 'welcome' })
    expect(await ownAnswers(volunteer)).toEqual({
      background: 'newcomer',
      place: { id: placeId, name: 'Tromsø', county: 'Troms' },
      travelRadiusKm: 20,
      ...when,
      interests: ['food'],
      wishedGains: ['language', 'work'],
      pausedAt: null,
    })
    expect(await eventsOf(volunteer.personId)).toEqual([
      'volunteers.backgroundChosen',
      'volunteers.whereChosen',
      'volunteers.whenChosen',
      'volunteers.likesChosen',
    ])
  })
  it('a place that does not exist is refused beside its field', async () => {
    const volunteer = await aVolunteer()
    const where = { placeId: 2_000_000_000, travelRadiusKm: 10, from: 'settings' } as const
    await expect(chooseWhere(volunteer, where)).rejects.toMatchObject({ code: 'placeMissing', field: 'placeId' })
  })
  it('somebody who is no volunteer has none to give', async () => {
    const person = await aPerson()
    expect(await ownAnswers(person)).toBeNull()
    const placeId = await aPlace()
    const refused = await Promise.allSettled([
      chooseBackground(person, { background: 'local' }),
      chooseWhere(person, { placeId, travelRadiusKm: 10, from: 'welcome' }),
      chooseWhen(person, { available: [], availabilityVaries: true, programmeTime: [], from: 'welcome' }),
      chooseLikes(person, { interests: [], wishedGains: [], from: 'welcome' }),
    ])
    expect(refused).toMatchObject(
      Array.from({ length: 4 }, () => ({ status: 'rejected', reason: { code: 'notFound' } })),
    )
    expect(await eventsOf(person.personId)).toEqual([])
  })
  it('nobody’s but the actor’s own are touched', async () => {
    const [volunteer, other] = [await aVolunteer(), await aVolunteer({ interests: ['music'] })]
    const before = await ownAnswers(other)
    await chooseLikes(volunteer, { interests: ['food'], wishedGains: [], from: 'settings' })
    await setPause(volunteer, { paused: 'yes' })
    expect(await ownAnswers(other)).toEqual(before)
  })
  it('twice at once leaves one of the two whole', async () => {
    const volunteer = await aVolunteer()
    await Promise.all([
      chooseLikes(volunteer, { interests: ['food'], wishedGains: ['work'], from: 'settings' }),
      chooseLikes(volunteer, { interests: ['art'], wishedGains: ['culture'], from: 'settings' }),
    ])
    const answers = await ownAnswers(volunteer)
    expect([
      [['food'], ['work']],
      [['art'], ['culture']],
    ]).toContainEqual([answers?.interests, answers?.wishedGains])
  })
})

describe('a pause', () => {
  it('lasts from its first day until it is ended, and is recorded once', async () => {
    const volunteer = await aVolunteer()
    await Promise.all([setPause(volunteer, { paused: 'yes' }), setPause(volunteer, { paused: 'yes' })])
    const since = (await ownAnswers(volunteer))?.pausedAt
    expect(since).toBeInstanceOf(Date)
    await setPause(volunteer, { paused: 'yes' })
    expect((await ownAnswers(volunteer))?.pausedAt).toEqual(since)
    await setPause(volunteer, { paused: 'no' })
    await setPause(volunteer, { paused: 'no' })
    expect((await ownAnswers(volunteer))?.pausedAt).toBeNull()
    expect(await eventsOf(volunteer.personId)).toEqual(['volunteers.paused', 'volunteers.resumed'])
  })
})

describe('a place', () => {
  it('is found by its name, also in Ukrainian, with no more than six to choose from', async () => {
    const volunteer = await aVolunteer()
    const bergen = { name: 'Bergen', municipality: 'Bergen', municipalityNumber: '4601', county: 'Vestland' }
    const id = await aPlace(bergen)
    expect(await placeChoices(volunteer, 'Берген')).toEqual([{ id, name: 'Bergen', county: 'Vestland' }])
    expect(await placeChoices(volunteer, '')).toEqual([])
    for (let i = 0; i < 8; i++) await aPlace({ ...bergen, municipality: `Fjell ${i}`, seat: false })
    expect(await placeChoices(volunteer, 'bergen')).toHaveLength(6)
  })
})
