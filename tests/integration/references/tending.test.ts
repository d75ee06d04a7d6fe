import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/dates'
import { writeReference } from '@/lib/references/answering/commands'
import { askToRenew, forgetExpired, remindReferee } from '@/lib/references/tending/commands'
import { dueReferences } from '@/lib/references/tending/queries'
import type { Actor } from '@/lib/server/actors'
import { database, inTransaction } from '@/lib/server/db'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { lettersAt } from '@/tests/support/letters'
import { aKeptReference, anAskedReference, answer, aWrittenReference } from '@/tests/support/references'

let organisation: AnOrganisation
let volunteer: Actor

const referee = () => ({ name: 'Solveig Dahl', email: `solveig.${organisation.orgnr}@post.example` })
const daysOn = (days: number) => addDays(new Date(), days)
const due = async (days: number) => dueReferences(await database(), daysOn(days))
const subjects = async () => (await lettersAt(referee().email)).map(({ subject }) => subject)

beforeEach(async () => {
  organisation = await anOrganisation()
  volunteer = await aVolunteer()
  await confirmedHours(organisation, volunteer, await aMember(organisation, 'coordinator'))
})

describe('a question that waits', () => {
  it('brings one reminder after ten days, and one only', async () => {
    const { id } = await anAskedReference(organisation, volunteer, referee())
    expect((await due(9)).unanswered).not.toContain(id)
    expect((await due(11)).unanswered).toContain(id)
    await Promise.all([1, 2].map(() => inTransaction((tx) => remindReferee(tx, id, daysOn(11)))))
    await inTransaction((tx) => remindReferee(tx, id, daysOn(20)))
    expect(await subjects()).toEqual(['Kan du være referanse?', 'En påminnelse om en referanse'])
  })

  it('brings none when it was answered meanwhile', async () => {
    const { id } = await aWrittenReference(organisation, volunteer, referee())
    await inTransaction((tx) => remindReferee(tx, id, daysOn(11)))
    expect(await subjects()).toEqual(['Kan du være referanse?'])
  })

  it('leaves no draft behind when nobody sent it', async () => {
    const { id, token } = await anAskedReference(organisation, volunteer, referee())
    await writeReference(null, { token, ...answer })
    expect((await due(20)).expired).not.toContain(id)
    expect((await due(31)).expired).toContain(id)
    await inTransaction((tx) => forgetExpired(tx, id, daysOn(31)))
    const db = await database()
    expect(await db.reference.findUnique({ where: { id } })).toMatchObject({ text: '', contactSealed: null })
  })
})

describe('a consent that ends', () => {
  it('brings one letter thirty days before', async () => {
    const { id } = await aKeptReference(organisation, volunteer, referee())
    expect((await due(330)).ending).not.toContain(id)
    expect((await due(340)).ending).toContain(id)
    await Promise.all([1, 2].map(() => inTransaction((tx) => askToRenew(tx, id, daysOn(340)))))
    expect((await due(341)).ending).not.toContain(id)
    expect(
      (await subjects()).filter((subject) => subject === 'Samtykket ditt til en referanse går snart ut'),
    ).toHaveLength(1)
  })

  it('is forgotten a month after it ran out, and not while it stands', async () => {
    const { id } = await aKeptReference(organisation, volunteer, referee())
    expect((await due(380)).expired).not.toContain(id)
    expect((await due(400)).expired).toContain(id)
    const db = await database()
    const sealed = async () => (await db.reference.findUniqueOrThrow({ where: { id } })).contactSealed
    await inTransaction((tx) => forgetExpired(tx, id, daysOn(100)))
    expect(await sealed()).not.toBeNull()
    await inTransaction((tx) => forgetExpired(tx, id, daysOn(400)))
    expect(await sealed()).toBeNull()
  })
})
