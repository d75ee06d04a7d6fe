import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, addMonths, startOfLocalDay } from '@/lib/dates'
import {
  declineReference,
  disownReference,
  endConsent,
  reopenReference,
  sendReference,
  writeReference,
} from '@/lib/references/answering/commands'
import { askedReference } from '@/lib/references/answering/queries'
import { askForReference } from '@/lib/references/asking/commands'
import { referenceJobs } from '@/lib/references/jobs'
import { discardReference } from '@/lib/references/own/commands'
import { myReference, myReferences } from '@/lib/references/own/queries'
import { askToRenew, eraseDraft, forgetReference, remindReferee } from '@/lib/references/tending/commands'
import { dueReferences } from '@/lib/references/tending/queries'
import type { Actor } from '@/lib/server/actors'
import { database, inTransaction } from '@/lib/server/db'
import { type AnOrganisation, aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { lettersAt } from '@/tests/support/letters'
import {
  type AReference,
  aKeptReference,
  anAskedReference,
  answer,
  aWrittenReference,
} from '@/tests/support/references'

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

  it('brings none when it was opened again for writing', async () => {
    const { id, token } = await aWrittenReference(organisation, volunteer, referee())
    await reopenReference(null, { token }, daysOn(5))
    await inTransaction((tx) => remindReferee(tx, id, daysOn(11)))
    expect(await subjects()).toEqual(['Kan du være referanse?'])
  })

  it('leaves no draft behind when nobody sent it', async () => {
    const { id, token } = await anAskedReference(organisation, volunteer, referee())
    await writeReference(null, { token, ...answer })
    expect((await due(20)).unsent).not.toContain(id)
    expect((await due(31)).unsent).toContain(id)
    await inTransaction((tx) => eraseDraft(tx, id, daysOn(31)))
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
})

/** Everything that the table still tells about a question. */
async function stored(id: string): Promise<string | null> {
  const db = await database()
  const row = await db.reference.findUnique({ where: { id } })
  return row && JSON.stringify(row)
}

describe('what is over is forgotten a month later, with name and address', () => {
  it.each<[string, (reference: AReference) => Promise<unknown>, overOn: () => Date]>([
    ['a no', ({ token }) => declineReference(null, { token }), () => daysOn(0)],
    ['no answer', async () => {}, () => daysOn(30)],
    ['a consent that was ended', ({ token }) => writeAnd(token, () => endConsent(null, { token })), () => daysOn(0)],
    ['what the volunteer discarded', ({ id, token }) => writeAnd(token, () => discard(id)), () => daysOn(0)],
    ['a consent that ran out', ({ token }) => writeAnd(token, async () => {}), () => addMonths(new Date(), 12)],
  ])('%s', async (_what, end, overOn) => {
    const { id, token } = await anAskedReference(organisation, volunteer, referee())
    await end({ id, token })
    const morning = startOfLocalDay(addDays(overOn(), 30))
    const evening = new Date(morning.getTime() - 1)
    const db = await database()
    expect((await dueReferences(db, evening)).over).not.toContain(id)
    await inTransaction((tx) => forgetReference(tx, id, evening))
    expect(await stored(id)).toContain(referee().email)
    expect((await askedReference(null, token, 'nb', evening))?.forgottenOn).toEqual(morning)

    expect((await dueReferences(db, morning)).over).toContain(id)
    await Promise.all([1, 2].map(() => inTransaction((tx) => forgetReference(tx, id, morning))))
    expect(await stored(id)).toBeNull()
    expect(await myReferences(volunteer)).toEqual([])
    expect(await askedReference(null, token, 'nb')).toBeNull()
  })

  it('but nothing that is open or in use', async () => {
    const kept = await aKeptReference(organisation, volunteer, referee())
    const asked = await anAskedReference(organisation, volunteer, other())
    for (const { id } of [kept, asked]) {
      expect((await due(29)).over).not.toContain(id)
      await inTransaction((tx) => forgetReference(tx, id, daysOn(29)))
      expect(await stored(id)).not.toBeNull()
    }
    expect((await due(300)).over).not.toContain(kept.id)
  })

  it('by the job that runs each morning', async () => {
    const { id, token } = await anAskedReference(organisation, volunteer, referee(), daysOn(-40))
    await declineReference(null, { token }, daysOn(-31))
    const job = referenceJobs.find(({ name }) => name === 'references.tend')
    await (job as unknown as { run: () => Promise<void> }).run()
    expect(await stored(id)).toBeNull()
  })
})

describe('somebody who does not know the volunteer', () => {
  it('is forgotten as well, and still never written to by them, under whatever spelling', async () => {
    const { id, token } = await anAskedReference(organisation, volunteer, referee())
    await disownReference(null, { token })
    for (let twice = 0; twice < 2; twice++) {
      await inTransaction((tx) => forgetReference(tx, id, daysOn(30)))
      const left = await stored(id)
      for (const known of [referee().name, referee().email, token]) expect(left).not.toContain(known)
    }
    expect((await due(400)).over).not.toContain(id)
    expect(await myReferences(volunteer)).toEqual([])
    expect(await myReference(volunteer, id, 'uk')).toBeNull()
    const spelt = referee().email.replace('@', '+hei@')
    await expect(ask({ name: 'Solveig', email: spelt }, daysOn(90))).rejects.toThrow('refereeUnwilling')
    await expect(ask(other(), daysOn(90))).resolves.toBeDefined()
  })
})

const other = () => ({ name: 'Nils Berg', email: `nils.${organisation.orgnr}@post.example` })
const discard = (referenceId: string) => discardReference(volunteer, { referenceId })

async function writeAnd(token: string, then: () => Promise<unknown>): Promise<void> {
  await writeReference(null, { token, ...answer })
  await sendReference(null, { token, months: 12 })
  await then()
}

const ask = (who: { name: string; email: string }, now: Date) =>
  askForReference(
    volunteer,
    { orgnr: organisation.orgnr, referee: who, relation: 'buddy', greeting: '', language: 'nb' },
    now,
  )
