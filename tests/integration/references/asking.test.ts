import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/dates'
import { declineReference, disownReference, sendReference, writeReference } from '@/lib/references/answering/commands'
import { askedReference } from '@/lib/references/answering/queries'
import { askForReference, cancelAsking } from '@/lib/references/asking/commands'
import { offeredToAsk, whereToAsk } from '@/lib/references/asking/queries'
import { myReference, myReferences } from '@/lib/references/own/queries'
import { forgetReference } from '@/lib/references/tending/commands'
import { dueReferences } from '@/lib/references/tending/queries'
import type { Actor } from '@/lib/server/actors'
import { database, inTransaction } from '@/lib/server/db'
import {
  anAdministrator,
  type AnOrganisation,
  aMember,
  anOrganisation,
  aVolunteer,
  confirmedHours,
} from '@/tests/support/factories'
import { lettersAt, lettersTo } from '@/tests/support/letters'
import { anAskedReference, answer, outsider } from '@/tests/support/references'

let organisation: AnOrganisation
let coordinator: Actor
let volunteer: Actor

beforeEach(async () => {
  organisation = await anOrganisation()
  coordinator = await aMember(organisation, 'coordinator')
  volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, coordinator)
})

const asking = (over: object = {}) => ({
  orgnr: organisation.orgnr,
  referee: outsider,
  relation: 'coordinator' as const,
  greeting: '',
  language: 'nb' as const,
  ...over,
})

const fresh = () => ({ name: 'Solveig Dahl', email: `solveig.${organisation.orgnr}@post.example` })

describe('a volunteer asks somebody they worked with', () => {
  it('by name and address: one letter with one link goes out, in the chosen language', async () => {
    const referee = fresh()
    await askForReference(
      volunteer,
      asking({ referee, greeting: 'Вітаю!\r\nМи разом сортували <b>{{organisation}}</b>.', language: 'uk' }),
    )
    const letters = await lettersAt(referee.email)
    expect(letters).toHaveLength(1)
    expect(letters[0]!.subject).toBe('Чи можете ви дати рекомендацію?')
    expect(letters[0]!.text).toContain('Вітаю!\n\nМи разом сортували <b>{{organisation}}</b>.»')
    expect(letters[0]!.text).toMatch(/\/uk\/references\/[\w-]{43}/)
  })

  it('who is a member of the organisation, whose address stays with the organisation', async () => {
    const id = await askForReference(volunteer, asking({ referee: { personId: coordinator.personId } }))
    expect(await lettersTo(coordinator)).toHaveLength(1)
    expect(await myReference(volunteer, id, 'uk')).toMatchObject({
      refereeName: 'Ingrid Haugen',
      refereeEmail: null,
      vouching: 'known',
    })
  })

  it('finds members and the contacts of their own shifts to choose from', async () => {
    expect(await whereToAsk(volunteer)).toMatchObject([
      { orgnr: organisation.orgnr, members: [{ personId: coordinator.personId }], contacts: ['Kari'] },
    ])
  })

  it('and what happened is written down without a name', async () => {
    const { id } = await anAskedReference(organisation, volunteer, fresh())
    const db = await database()
    const events = await db.event.findMany({ where: { subjectId: id } })
    expect(events).toMatchObject([{ name: 'reference.asked', actorId: volunteer.personId }])
    expect(JSON.stringify(events)).not.toContain('Solveig')
  })
})

describe('asking is offered', () => {
  it('after three confirmed shifts with the same contact, and not before', async () => {
    await confirmedHours(organisation, volunteer, coordinator, { daysAgo: 8 })
    expect(await offeredToAsk(volunteer)).toEqual([])
    await confirmedHours(organisation, volunteer, coordinator, { daysAgo: 9 })
    expect(await offeredToAsk(volunteer)).toMatchObject([{ contactName: 'Kari', orgnr: organisation.orgnr }])
    expect(await offeredToAsk(await aVolunteer())).toEqual([])
  })

  it('no longer once the contact was asked', async () => {
    await confirmedHours(organisation, volunteer, coordinator, { daysAgo: 8 })
    await confirmedHours(organisation, volunteer, coordinator, { daysAgo: 9 })
    await anAskedReference(organisation, volunteer, { ...fresh(), name: 'KARI ' })
    expect(await offeredToAsk(volunteer)).toEqual([])
  })
})

describe('asking is refused', () => {
  it('where the volunteer has no confirmed shift', async () => {
    const other = await anOrganisation()
    await expect(askForReference(volunteer, asking({ orgnr: other.orgnr }))).rejects.toThrow('noShiftsThere')
  })

  it('for oneself, by whatever way', async () => {
    const db = await database()
    const { email } = await db.person.findUniqueOrThrow({ where: { id: volunteer.personId } })
    for (const own of [email, email.replace('@', '+meg@')])
      await expect(askForReference(volunteer, asking({ referee: { name: 'Jeg', email: own } }))).rejects.toThrow(
        'ownReference',
      )
  })

  it("for somebody else's member, as for nobody at all", async () => {
    const stranger = await aMember(await anOrganisation(), 'coordinator')
    const referee = { personId: stranger.personId }
    await expect(askForReference(volunteer, asking({ referee }))).rejects.toThrow('refereeMissing')
    expect(await lettersTo(stranger)).toEqual([])
  })

  it('twice while the first question is open, also when both come at once', async () => {
    const referee = fresh()
    const results = await Promise.allSettled([
      askForReference(volunteer, asking({ referee })),
      askForReference(volunteer, asking({ referee })),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await lettersAt(referee.email)).toHaveLength(1)
    await expect(askForReference(volunteer, asking({ referee }))).rejects.toThrow('refereeAsked')
  })

  it.each([
    ['a tag after a plus', (name: string) => `${name}+igjen@post.example`, (name: string) => `${name}@post.example`],
    ['dots at Google', (name: string) => `${name}@gmail.com`, (name: string) => `s.${name.slice(1)}@googlemail.com`],
  ])('for the same mailbox in another spelling: %s', async (_how, first, second) => {
    const name = `solveig${organisation.orgnr}`
    await askForReference(volunteer, asking({ referee: { name: 'Solveig Dahl', email: first(name) } }))
    const again = { name: 'S. Dahl', email: second(name) }
    await expect(askForReference(volunteer, asking({ referee: again }))).rejects.toThrow('refereeAsked')
  })

  it('of somebody who said no, until that is forgotten; for good of somebody who does not know the volunteer', async () => {
    const kind = fresh()
    const { id, token } = await anAskedReference(organisation, volunteer, kind)
    await declineReference(null, { token })
    await expect(askForReference(volunteer, asking({ referee: kind }))).rejects.toThrow('refereeAsked')
    const later = addDays(new Date(), 31)
    await inTransaction((tx) => forgetReference(tx, id, later))
    await expect(askForReference(volunteer, asking({ referee: kind }), later)).resolves.toBeDefined()
    const other = { name: 'Nils Berg', email: `nils.${organisation.orgnr}@post.example` }
    await disownReference(null, { token: (await anAskedReference(organisation, volunteer, other)).token })
    await expect(askForReference(volunteer, asking({ referee: other }))).rejects.toThrow('refereeUnwilling')
  })

  it('of somebody from whom an administrator keeps the volunteer apart, whichever way round', async () => {
    const db = await database()
    const { personId: createdById } = await anAdministrator()
    const other = await aMember(organisation, 'coordinator')
    // Kept in order of their ids: the coordinator came before the volunteer, the other after.
    const pairs = [
      { personId: coordinator.personId, otherId: volunteer.personId, createdById },
      { personId: volunteer.personId, otherId: other.personId, createdById },
    ]
    await db.keptApart.createMany({ data: pairs })
    for (const { personId } of [coordinator, other])
      await expect(askForReference(volunteer, asking({ referee: { personId } }))).rejects.toThrow('refereeUnwilling')
    expect(await lettersTo(coordinator)).toEqual([])
  })

  it('when one address has had enough of such letters today', async () => {
    const referee = fresh()
    const askAgain = async () => {
      const someone = await aVolunteer()
      await confirmedHours(organisation, someone, coordinator)
      return askForReference(someone, asking({ referee }))
    }
    for (let letter = 0; letter < 3; letter++) await askAgain()
    await expect(askAgain()).rejects.toThrow('tooManyTries')
    expect(await lettersAt(referee.email)).toHaveLength(3)
  })

  it('but not when a coordinator is asked by many in one day', async () => {
    for (let letter = 0; letter < 5; letter++) {
      const someone = await aVolunteer()
      await confirmedHours(organisation, someone, coordinator)
      const question = asking({ referee: { personId: coordinator.personId } })
      await expect(askForReference(someone, question)).resolves.toBeTruthy()
    }
  })

  it('and what was refused is no letter, so it takes nothing from those who ask after', async () => {
    const referee = fresh()
    const { id } = await anAskedReference(organisation, volunteer, referee)
    for (let again = 0; again < 3; again++)
      await expect(askForReference(volunteer, asking({ referee }))).rejects.toThrow('refereeAsked')
    const other = await aVolunteer()
    await confirmedHours(organisation, other, coordinator)
    await expect(askForReference(other, asking({ referee }))).resolves.not.toBe(id)
  })
})

describe('a question is taken back', () => {
  it('and nobody can tell any more who was asked', async () => {
    const referee = fresh()
    const { id, token } = await anAskedReference(organisation, volunteer, referee)
    await cancelAsking(volunteer, { referenceId: id })
    expect(await myReferences(volunteer)).toEqual([])
    expect(await myReference(volunteer, id, 'uk')).toBeNull()
    expect(await askedReference(null, token, 'nb')).toBeNull()
    await expect(cancelAsking(volunteer, { referenceId: id })).rejects.toThrow('notFound')
    const db = await database()
    const left = async () => JSON.stringify(await db.reference.findMany({ where: { volunteerId: volunteer.personId } }))
    for (const known of [referee.name, referee.email]) expect(await left()).not.toContain(known)
    const later = addDays(new Date(), 30)
    expect((await dueReferences(db, later)).over).toContain(id)
    await inTransaction((tx) => forgetReference(tx, id, later))
    expect(await left()).toBe('[]')
  })

  it('or answered, when both happen at once, and never both', async () => {
    const { id, token } = await anAskedReference(organisation, volunteer, fresh())
    await writeReference(null, { token, ...answer })
    const results = await Promise.allSettled([
      cancelAsking(volunteer, { referenceId: id }),
      sendReference(null, { token, months: 12 }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('and asked once more, but not over and over: each question is a letter whose link is then dead', async () => {
    const referee = fresh()
    for (let question = 0; question < 2; question++) {
      const { id } = await anAskedReference(organisation, volunteer, referee)
      await cancelAsking(volunteer, { referenceId: id })
    }
    await expect(askForReference(volunteer, asking({ referee }))).rejects.toThrow('refereeAsked')
    await expect(askForReference(volunteer, asking({ referee }), addDays(new Date(), 31))).resolves.toBeDefined()
  })

  it("but not somebody else's, nor one that was answered", async () => {
    const { id, token } = await anAskedReference(organisation, volunteer, fresh())
    await expect(cancelAsking(await aVolunteer(), { referenceId: id })).rejects.toThrow('notFound')
    await declineReference(null, { token })
    await expect(cancelAsking(volunteer, { referenceId: id })).rejects.toThrow('alreadyDecided')
  })
})
