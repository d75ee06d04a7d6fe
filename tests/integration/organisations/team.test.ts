import { describe, expect, it } from 'vitest'
import { addMember, changeMember, removeMember } from '@/lib/organisations/team/commands'
import { teamOf } from '@/lib/organisations/team/queries'
import { database } from '@/lib/server/db'
import { actorOf, aMember, anOrganisation, aPerson } from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'

async function aTeam() {
  const organisation = await anOrganisation()
  return { organisation, orgnr: organisation.orgnr, owner: await aMember(organisation, 'owner', 'coordinator') }
}

const personAt = async (email: string) => (await database()).person.findUniqueOrThrow({ where: { email } })
const rolesOf = async (personId: string, orgnr: string) =>
  (await actorOf(personId)).memberships.find((one) => one.orgnr === orgnr)?.roles
const email = () => `${crypto.randomUUID()}@post.example`

describe('an owner', () => {
  it('adds somebody without an account: they get one that waits for them, and a mail', async () => {
    const { orgnr, owner } = await aTeam()
    const address = email()
    await addMember(owner, { orgnr, email: address, roles: ['coordinator'], title: 'koordinator' })
    const person = await personAt(address)
    expect(person).toMatchObject({ name: '', adultSince: null })
    expect(await rolesOf(person.id, orgnr)).toEqual(['coordinator'])
    expect(await lettersTo({ personId: person.id })).toMatchObject([
      { text: expect.stringContaining('Nordlys matsentral') },
    ])
    expect(await teamOf(owner, orgnr)).toMatchObject({
      canChange: true,
      members: [{ isSelf: true }, { email: address, title: 'koordinator' }],
    })
  })

  it('adds somebody who has an account, which stays as it is', async () => {
    const { orgnr, owner } = await aTeam()
    const address = email()
    const person = await aPerson({ email: address, name: 'Liv', locale: 'uk' })
    await addMember(owner, { orgnr, email: address, roles: ['signatory'], title: 'leder' })
    expect(await personAt(address)).toMatchObject({ id: person.personId, name: 'Liv', locale: 'uk' })
    expect(await lettersTo(person)).toMatchObject([{ subject: 'Вас додано до команди організації' }])
  })

  it('twice at once adds once', async () => {
    const { orgnr, owner } = await aTeam()
    const input = { orgnr, email: email(), roles: ['coordinator' as const], title: 'koordinator' }
    const outcomes = await Promise.allSettled([addMember(owner, input), addMember(owner, input)])
    expect(outcomes.filter((one) => one.status === 'rejected')).toMatchObject([
      { reason: { code: 'alreadyInTeam', field: 'email' } },
    ])
    expect((await teamOf(owner, orgnr))?.members).toHaveLength(2)
    expect(await lettersTo({ personId: (await personAt(input.email)).id })).toHaveLength(1)
  })

  it('changes what somebody may do', async () => {
    const { organisation, orgnr, owner } = await aTeam()
    const { personId } = await aMember(organisation, 'coordinator')
    await changeMember(owner, { orgnr, personId, roles: ['signatory', 'coordinator'], title: 'styreleder' })
    expect((await teamOf(owner, orgnr))?.members).toContainEqual(
      expect.objectContaining({ personId, roles: ['coordinator', 'signatory'], title: 'styreleder' }),
    )
  })

  it('removes somebody, whose pages are then not there any more', async () => {
    const { organisation, orgnr, owner } = await aTeam()
    const { personId } = await aMember(organisation, 'coordinator')
    await removeMember(owner, { orgnr, personId })
    expect(await rolesOf(personId, orgnr)).toBeUndefined()
    expect(await teamOf(await actorOf(personId), orgnr)).toBeNull()
  })

  it('cannot leave the organisation without an owner', async () => {
    const { orgnr, owner } = await aTeam()
    await expect(removeMember(owner, { orgnr, personId: owner.personId })).rejects.toThrow('lastOwner')
    await expect(
      changeMember(owner, { orgnr, personId: owner.personId, roles: ['coordinator'], title: 'leder' }),
    ).rejects.toThrow('lastOwner')
  })

  it('two who remove each other at once: one owner remains', async () => {
    const { organisation, orgnr, owner } = await aTeam()
    const other = await aMember(organisation, 'owner')
    const outcomes = await Promise.allSettled([
      removeMember(owner, { orgnr, personId: other.personId }),
      removeMember(other, { orgnr, personId: owner.personId }),
    ])
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const db = await database()
    expect(await db.membership.count({ where: { organisationId: organisation.id, roles: { has: 'owner' } } })).toBe(1)
  })

  it('removed twice is removed once', async () => {
    const { organisation, orgnr, owner } = await aTeam()
    const { personId } = await aMember(organisation, 'signatory')
    const outcomes = await Promise.allSettled([
      removeMember(owner, { orgnr, personId }),
      removeMember(owner, { orgnr, personId }),
    ])
    expect(outcomes.filter((one) => one.status === 'rejected')).toMatchObject([{ reason: { code: 'notFound' } }])
    const db = await database()
    expect(await db.event.count({ where: { name: 'membership.removed', subjectId: personId } })).toBe(1)
  })
})

describe('nobody else', () => {
  const input = { roles: ['owner' as const], title: 'leder' }

  it('lets people in or out: not a coordinator, not the owner of another organisation', async () => {
    const { organisation, orgnr, owner } = await aTeam()
    for (const actor of [
      await aMember(organisation, 'coordinator', 'signatory'),
      (await aTeam()).owner,
      await aPerson(),
    ]) {
      await expect(addMember(actor, { orgnr, email: email(), ...input })).rejects.toThrow('notFound')
      await expect(changeMember(actor, { orgnr, personId: actor.personId, ...input })).rejects.toThrow('notFound')
      await expect(removeMember(actor, { orgnr, personId: owner.personId })).rejects.toThrow('notFound')
    }
  })

  it('reaches into another organisation’s team', async () => {
    const [ours, theirs] = [await aTeam(), await aTeam()]
    await expect(removeMember(ours.owner, { orgnr: ours.orgnr, personId: theirs.owner.personId })).rejects.toThrow(
      'notFound',
    )
    expect(await teamOf(ours.owner, theirs.orgnr)).toBeNull()
  })
})

it('before approval nobody can be mailed in an organisation’s name', async () => {
  const organisation = await anOrganisation({ approvedAt: null, approvedById: null })
  const owner = await aMember(organisation, 'owner')
  await expect(
    addMember(owner, { orgnr: organisation.orgnr, email: email(), roles: ['coordinator'], title: 'leder' }),
  ).rejects.toThrow('notApproved')
  expect(await teamOf(owner, organisation.orgnr)).toMatchObject({ canChange: false })
})
