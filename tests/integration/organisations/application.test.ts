import { beforeAll, describe, expect, it } from 'vitest'
import { declineOrganisation } from '@/lib/organisations/approval/commands'

import { applyAsOrganisation, changeOrganisation } from '@/lib/organisations/commands'
import { organisationDetails, ownOrganisations, placesByCounty, prefill } from '@/lib/organisations/queries'
import { applyAsOrganisationInput, type ApplyAsOrganisationInput } from '@/lib/organisations/schema'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { actorOf, aMember, anOrganisation, anOrgnr, aPerson, aPlace } from '@/tests/support/factories'

let placeId: number
let administrator: Actor

beforeAll(async () => {
  placeId = await aPlace()
  administrator = await aPerson({ name: 'Per Aas', administratorSince: new Date() })
})

const applying = (over: Partial<ApplyAsOrganisationInput> = {}): ApplyAsOrganisationInput => ({
  orgnr: anOrgnr(),
  name: 'Solvik matsentral',
  purposeNb: 'Redder mat og deler den ut.',
  purposeUk: '',
  purposeEn: '',
  address: 'Bryggegata 4',
  placeId,
  email: 'post@solvik.example',
  phone: '22334455',
  insuredAccident: true,
  insuredLiability: false,
  insurer: 'Trygg',
  title: 'daglig leder',
  ...over,
})

const stored = async (orgnr: string) =>
  (await database()).partnerOrganisation.findUniqueOrThrow({ where: { orgnr }, include: { memberships: true } })
const eventsOf = async (subjectId: string) => {
  const db = await database()
  const events = await db.event.findMany({ where: { subjectId }, orderBy: { at: 'asc' }, select: { name: true } })
  return events.map(({ name }) => name)
}

/** Somebody who has applied, and their application. */
async function applied(over: Partial<ApplyAsOrganisationInput> = {}) {
  const person = await aPerson()
  const input = applying(over)
  await applyAsOrganisation(person, input)
  const { id } = await stored(input.orgnr)
  return { applicant: await actorOf(person.personId), input, id }
}

describe('an application', () => {
  it('waits, and who sent it owns the organisation', async () => {
    const { applicant, input, id } = await applied()
    expect(await stored(input.orgnr)).toMatchObject({
      approvedAt: null,
      declinedAt: null,
      registerAnswer: 'unreachable',
      registerName: null,
      appliedById: applicant.personId,
      memberships: [{ personId: applicant.personId, roles: ['owner', 'coordinator'], title: 'daglig leder' }],
    })
    expect(applicant.memberships).toMatchObject([{ orgnr: input.orgnr, approved: false }])
    expect(await ownOrganisations(applicant)).toMatchObject([{ orgnr: input.orgnr, state: 'waiting' }])
    expect(await eventsOf(id)).toEqual(['organisation.applied'])
  })

  it('sent twice at once makes one organisation', async () => {
    const person = await aPerson()
    const input = applying()
    await Promise.all([applyAsOrganisation(person, input), applyAsOrganisation(person, input)])
    const { id, memberships } = await stored(input.orgnr)
    expect(memberships).toHaveLength(1)
    expect(await eventsOf(id)).toEqual(['organisation.applied'])
  })

  it('by two people at once lets one of them in, and does not say who', async () => {
    const [kari, per] = [await aPerson(), await aPerson()]
    const input = applying()
    const outcomes = await Promise.allSettled([applyAsOrganisation(kari, input), applyAsOrganisation(per, input)])
    const refused = outcomes.filter((one) => one.status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'orgnrTaken', values: {} } }])
    expect((await stored(input.orgnr)).memberships).toHaveLength(1)
  })

  it('for somebody else’s organisation is refused, whether it waits, is approved or was declined', async () => {
    const stranger = await aPerson()
    const approved = await anOrganisation({ placeId })
    const { input, id } = await applied()
    await expect(applyAsOrganisation(stranger, applying({ orgnr: approved.orgnr }))).rejects.toThrow('orgnrTaken')
    await expect(applyAsOrganisation(stranger, applying({ orgnr: input.orgnr }))).rejects.toThrow('orgnrTaken')
    await declineOrganisation(administrator, { organisationId: id, reason: 'Vi finner dere ikke.' })
    await expect(applyAsOrganisation(stranger, applying({ orgnr: input.orgnr }))).rejects.toThrow('orgnrTaken')
  })

  it('is told so before the form is filled in, and one’s own declined application is not in the way', async () => {
    const { applicant, input, id } = await applied()
    const stranger = await aPerson()
    await expect(prefill(stranger, input.orgnr)).rejects.toThrow('orgnrTaken')
    await expect(prefill(applicant, input.orgnr)).rejects.toThrow('orgnrTaken')
    await declineOrganisation(administrator, { organisationId: id, reason: 'Vi finner dere ikke.' })
    await expect(prefill(stranger, input.orgnr)).rejects.toThrow('orgnrTaken')
    expect(await prefill(applicant, input.orgnr)).toMatchObject({ answer: 'unreachable', placeId: null })
  })

  it('needs a place that is there', async () => {
    await expect(applyAsOrganisation(await aPerson(), applying({ placeId: -1 }))).rejects.toThrow(
      expect.objectContaining({ code: 'placeMissing', field: 'placeId' }),
    )
  })

  it('gives a name to an account without one, and keeps the name of one that has', async () => {
    const db = await database()
    const nameless = await aPerson({ name: '' })
    await applyAsOrganisation(nameless, applying({ yourName: 'Ingrid' }))
    expect(await db.person.findUniqueOrThrow({ where: { id: nameless.personId } })).toMatchObject({ name: 'Ingrid' })
    const named = await aPerson({ name: 'Kari' })
    await applyAsOrganisation(named, applying({ yourName: 'Somebody' }))
    expect(await db.person.findUniqueOrThrow({ where: { id: named.personId } })).toMatchObject({ name: 'Kari' })
  })

  it('asks the registers only so many times an hour', async () => {
    const person = await aPerson()
    const input = applying()
    for (let once = 0; once < 20; once += 1) await applyAsOrganisation(person, input)
    await expect(applyAsOrganisation(person, input)).rejects.toThrow('tooManyTries')
  })

  it('never carries an identity number', () => {
    const { orgnr: _, ...rest } = applying()
    const form = {
      ...rest,
      orgnr: '310000019',
      insuredAccident: 'yes',
      insuredLiability: 'no',
      purposeNb: 'Ring 01019012345',
    }
    expect(applyAsOrganisationInput.safeParse(form).error?.issues).toMatchObject([
      { path: ['purposeNb'], message: 'identityNumber' },
    ])
  })
})

describe('what stands about an organisation', () => {
  it('is changed by an owner, while name and number stay', async () => {
    const organisation = await anOrganisation({ placeId })
    const owner = await aMember(organisation, 'owner')
    const {
      name: _,
      title: __,
      ...details
    } = applying({ orgnr: organisation.orgnr, purposeUk: 'Рятує їжу.', insuredLiability: true })
    await changeOrganisation(owner, details)
    expect(await organisationDetails(owner, organisation.orgnr)).toMatchObject({
      name: 'Nordlys matsentral',
      purposeUk: 'Рятує їжу.',
      insuredLiability: true,
      canChange: true,
    })
    expect(await eventsOf(organisation.id)).toEqual(['organisation.changed'])
  })

  it('is not changed by a coordinator or by somebody else, and strangers do not see it', async () => {
    const organisation = await anOrganisation({ placeId })
    const { name: _, title: __, ...details } = applying({ orgnr: organisation.orgnr })
    const coordinator = await aMember(organisation, 'coordinator')
    const stranger = await aMember(await anOrganisation({ placeId }), 'owner')
    await expect(changeOrganisation(coordinator, details)).rejects.toThrow('notFound')
    await expect(changeOrganisation(stranger, details)).rejects.toThrow('notFound')
    expect(await organisationDetails(coordinator, organisation.orgnr)).toMatchObject({ canChange: false })
    expect(await organisationDetails(stranger, organisation.orgnr)).toBeNull()
  })
})

it('places stand under their county, both in the order of the Norwegian alphabet', async () => {
  for (const [name, county] of [
    ['Ålesund', 'Møre og Romsdal'],
    ['Molde', 'Møre og Romsdal'],
    ['Årdal', 'Vestland'],
    ['Bodø', 'Nordland'],
  ] as const)
    await aPlace({ name, county })
  const counties = await placesByCounty(null, 'nb')
  expect(counties.map(({ county }) => county)).toEqual(['Møre og Romsdal', 'Nordland', 'Troms', 'Vestland'])
  expect(counties[0]?.places.map(({ name }) => name)).toEqual(['Molde', 'Ålesund'])
})
