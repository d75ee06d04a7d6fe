import { beforeAll, describe, expect, it } from 'vitest'
import { approveOrganisation, declineOrganisation } from '@/lib/organisations/approval/commands'
import { application, organisationsByState } from '@/lib/organisations/approval/queries'
import { applyAsOrganisation } from '@/lib/organisations/commands'
import { ownOrganisations } from '@/lib/organisations/queries'
import { type ApplyAsOrganisationInput } from '@/lib/organisations/schema'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { actorOf, anOrgnr, aPerson, aPlace } from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'

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

describe('an administrator', () => {
  it('approves, by name and date, and the applicant gets a mail', async () => {
    const { applicant, id } = await applied()
    await approveOrganisation(administrator, { organisationId: id })
    expect(await application(administrator, id)).toMatchObject({
      state: 'approved',
      decidedBy: 'Per Aas',
      canDecide: false,
    })
    expect(await eventsOf(id)).toEqual(['organisation.applied', 'organisation.approved'])
    expect(await lettersTo(applicant)).toMatchObject([
      { subject: expect.not.stringContaining('Solvik'), text: expect.stringContaining('Solvik matsentral') },
    ])
  })

  it('declines with a reason that the applicant reads, mends and answers', async () => {
    const { applicant, input, id } = await applied()
    await declineOrganisation(administrator, { organisationId: id, reason: 'Skriv adressen dere holder til på.' })
    expect(await ownOrganisations(applicant)).toMatchObject([
      { state: 'declined', declinedReason: 'Skriv adressen dere holder til på.' },
    ])
    expect(await lettersTo(applicant)).toMatchObject([
      { text: expect.stringContaining('Skriv adressen dere holder til på.') },
    ])

    await applyAsOrganisation(applicant, { ...input, address: 'Havnegata 1' })
    expect(await ownOrganisations(applicant)).toMatchObject([{ state: 'waiting', declinedReason: null }])
    await approveOrganisation(administrator, { organisationId: id })
    expect(await stored(input.orgnr)).toMatchObject({ address: 'Havnegata 1', declinedAt: null })
  })

  it('two at once make one decision', async () => {
    const { applicant, id } = await applied()
    const other = await aPerson({ administratorSince: new Date() })
    const outcomes = await Promise.allSettled([
      approveOrganisation(administrator, { organisationId: id }),
      declineOrganisation(other, { organisationId: id, reason: 'Vi finner dere ikke.' }),
    ])
    expect(outcomes.filter((one) => one.status === 'rejected')).toMatchObject([{ reason: { code: 'alreadyDecided' } }])
    expect(await eventsOf(id)).toHaveLength(2)
    expect(await lettersTo(applicant)).toHaveLength(1)
  })

  it('does not decide on their own application', async () => {
    const person = await aPerson({ administratorSince: new Date() })
    const input = applying()
    await applyAsOrganisation(person, input)
    const { id } = await stored(input.orgnr)
    await expect(approveOrganisation(person, { organisationId: id })).rejects.toThrow('ownApplication')
    expect(await application(person, id)).toMatchObject({ canDecide: false })
  })

  it('sees who applied and what the register said; nobody else sees or decides anything', async () => {
    const { applicant, id } = await applied()
    expect(await application(administrator, id)).toMatchObject({
      applicant: { name: 'Kari Nordmann', title: 'daglig leder' },
      registerAnswer: 'unreachable',
      canDecide: true,
    })
    expect((await organisationsByState(administrator)).waiting.map((one) => one.id)).toContain(id)
    expect(await application(applicant, id)).toBeNull()
    expect(await organisationsByState(applicant)).toEqual({ waiting: [], approved: [], declined: [] })
    await expect(approveOrganisation(applicant, { organisationId: id })).rejects.toThrow('notFound')
    await expect(
      declineOrganisation(applicant, { organisationId: id, reason: 'Vi finner dere ikke.' }),
    ).rejects.toThrow('notFound')
    await expect(approveOrganisation(administrator, { organisationId: applicant.personId })).rejects.toThrow('notFound')
  })
})
