import { beforeEach, describe, expect, it } from 'vitest'
import { discardReference } from '@/lib/references/own/commands'
import { myReference } from '@/lib/references/own/queries'
import { refuseToVouch, vouchForReferee } from '@/lib/references/vouching/commands'
import { refereesToVouchFor } from '@/lib/references/vouching/queries'
import { type Actor, loadActor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'
import { aKeptReference, answer, aWrittenReference } from '@/tests/support/references'

let organisation: AnOrganisation
let coordinator: Actor
let volunteer: Actor

const referee = () => ({ name: 'Solveig Dahl', email: `solveig.${organisation.orgnr}@post.example` })
const asSeen = (referenceId: string) => ({ orgnr: organisation.orgnr, referenceId })

beforeEach(async () => {
  organisation = await anOrganisation()
  coordinator = await aMember(organisation, 'coordinator')
  volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, coordinator)
})

describe('the organisation is asked whether a referee was with them', () => {
  it('with name, relation and who asks, never with the text, and only after the volunteer has kept it', async () => {
    const waiting = await aWrittenReference(organisation, volunteer, referee())
    expect(await refereesToVouchFor(coordinator, organisation.orgnr)).toEqual([])
    await expect(vouchForReferee(coordinator, asSeen(waiting.id))).rejects.toThrow('notFound')
    await discardReference(volunteer, { referenceId: waiting.id })
    const { id } = await aKeptReference(organisation, volunteer, { ...referee(), name: 'Solveig Dahl' })
    const shown = await refereesToVouchFor(coordinator, organisation.orgnr)
    expect(shown).toMatchObject([{ referenceId: id, refereeName: 'Solveig Dahl', volunteer: 'Oksana Melnyk' }])
    expect(JSON.stringify(shown)).not.toContain(answer.text)
    const letters = await lettersTo(coordinator)
    expect(letters.map(({ subject }) => subject)).toEqual(['Потрібне ваше підтвердження'])
    expect(letters[0]!.text).not.toContain('Solveig')
  })

  it('also where an address is known, but under a name that is not theirs', async () => {
    const db = await database()
    const { email } = await db.person.findUniqueOrThrow({ where: { id: coordinator.personId } })
    const { id } = await aKeptReference(organisation, volunteer, { name: 'Ordfører Dahl', email })
    expect(await myReference(volunteer, id, 'uk')).toMatchObject({ vouching: 'waiting' })
    expect(await refereesToVouchFor(coordinator, organisation.orgnr)).toMatchObject([{ refereeName: 'Ordfører Dahl' }])
  })

  it('and says yes', async () => {
    const { id } = await aKeptReference(organisation, volunteer, referee())
    await vouchForReferee(coordinator, asSeen(id))
    expect(await myReference(volunteer, id, 'uk')).toMatchObject({ vouching: 'known' })
    expect(await refereesToVouchFor(coordinator, organisation.orgnr)).toEqual([])
  })

  it('or no, which the volunteer hears', async () => {
    const { id } = await aKeptReference(organisation, volunteer, referee())
    await refuseToVouch(coordinator, asSeen(id))
    expect(await myReference(volunteer, id, 'uk')).toMatchObject({ vouching: 'refused', signed: false })
    expect((await lettersTo(volunteer)).at(-1)?.subject).toBe('Про вашу рекомендацію')
  })
})

describe('vouching is refused', () => {
  it("for somebody else's organisation, and to whoever is in none", async () => {
    const { id } = await aKeptReference(organisation, volunteer, referee())
    const elsewhere = await anOrganisation()
    const stranger = await aMember(elsewhere, 'coordinator')
    for (const input of [asSeen(id), { orgnr: elsewhere.orgnr, referenceId: id }]) {
      await expect(vouchForReferee(stranger, input)).rejects.toThrow('notFound')
      await expect(refuseToVouch(stranger, input)).rejects.toThrow('notFound')
    }
    await expect(vouchForReferee(volunteer, asSeen(id))).rejects.toThrow('notFound')
    expect(await refereesToVouchFor(stranger, organisation.orgnr)).toBeNull()
  })

  it("to a volunteer who is also the organisation's coordinator", async () => {
    const db = await database()
    await db.membership.create({
      data: { organisationId: organisation.id, personId: volunteer.personId, roles: ['coordinator'] },
    })
    const { id } = await aKeptReference(organisation, volunteer, referee())
    const both = (await loadActor(volunteer.personId))!
    expect(await refereesToVouchFor(both, organisation.orgnr)).toMatchObject([{ canVouch: false }])
    await expect(vouchForReferee(both, asSeen(id))).rejects.toThrow('ownReference')
  })

  it('a second time, when two of them answer at once', async () => {
    const { id } = await aKeptReference(organisation, volunteer, referee())
    const colleague = await aMember(organisation, 'coordinator')
    const results = await Promise.allSettled([
      vouchForReferee(coordinator, asSeen(id)),
      refuseToVouch(colleague, asSeen(id)),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})
