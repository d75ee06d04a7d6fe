import { beforeEach, describe, expect, it } from 'vitest'
import { issueItem, startBatch, takeItem } from '@/lib/attestations/batches/commands'
import { issueBatches } from '@/lib/attestations/batches/jobs'
import { batchProgress, unfinishedBatches } from '@/lib/attestations/batches/queries'
import { issueAttestation } from '@/lib/attestations/commands'
import { attestationPreview } from '@/lib/attestations/issuing/queries'
import { verification } from '@/lib/credentials/verify'
import { rotateKey } from '@/lib/issuers/keys/commands'
import { localSources } from '@/lib/issuers/queries'
import { myAttestations } from '@/lib/attestations/queries'
import type { Actor } from '@/lib/server/actors'
import { database, inTransaction } from '@/lib/server/db'
import { aCrew, batchesBy } from '@/tests/support/batches'
import { type AnOrganisation, aMember, confirmedHours } from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'

let organisation: AnOrganisation
let signatory: Actor
let coordinator: Actor
let volunteers: Actor[]

beforeEach(async () => {
  ;({ organisation, signatory, coordinator, volunteers } = await aCrew())
})

const start = () => batchesBy(signatory, organisation).start(volunteers)
const progress = async (batchId: string) => (await batchProgress(signatory, organisation.orgnr, batchId))!
const refusals = async (batchId: string) => (await progress(batchId)).refused.map(({ name, code }) => [name, code])
const standing = async (volunteer: Actor) =>
  (await myAttestations(volunteer)).filter(({ verdict }) => verdict === 'valid').length

describe('what has changed since the preview', () => {
  it('is refused for whom it concerns, and the others get theirs', async () => {
    const input = await batchesBy(signatory, organisation).posted(volunteers)
    await confirmedHours(organisation, volunteers[0]!, coordinator, { daysAgo: 2 })
    const batchId = await startBatch(signatory, input)
    const db = await database()
    await db.person.update({ where: { id: volunteers[2]!.personId }, data: { documentName: 'Olha Tkachenko-Berg' } })
    await issueBatches()
    expect(await refusals(batchId)).toEqual([
      ['Anna Bondar', 'previewOutdated'],
      ['Olha Tkachenko', 'previewOutdated'],
    ])
    expect(await progress(batchId)).toMatchObject({ issued: 1, done: 3 })
    expect(await Promise.all(volunteers.map(standing))).toEqual([0, 1, 0])
  })

  it('a signatory who lost the right leaves the rest unissued', async () => {
    const batchId = await start()
    const db = await database()
    const [batch] = await unfinishedBatches(db)
    await inTransaction(async (tx) => {
      const item = await takeItem(tx, batch!, [])
      await issueItem(tx, signatory, batch!, item!, new Date())
    })
    await db.membership.updateMany({ where: { personId: signatory.personId }, data: { roles: ['coordinator'] } })
    await issueBatches()
    expect(await progress(batchId)).toMatchObject({ issued: 1, done: 3 })
    expect((await refusals(batchId)).map(([, code]) => code)).toEqual(['signatoryLeft', 'signatoryLeft'])
  })
})

it('a key that is replaced in the middle: what was signed before and after stands', async () => {
  const batchId = await start()
  const db = await database()
  const [batch] = await unfinishedBatches(db)
  await inTransaction(async (tx) => issueItem(tx, signatory, batch!, (await takeItem(tx, batch!, []))!, new Date()))
  await inTransaction((tx) => rotateKey(tx, organisation.id, new Date(), null))
  await issueBatches()
  expect(await progress(batchId)).toMatchObject({ issued: 3, refused: [] })
  const credentials = await db.credential.findMany({ where: { organisationId: organisation.id, kind: 'attestation' } })
  expect(new Set(credentials.map(({ keyId }) => keyId)).size).toBe(2)
  const verdicts = await Promise.all(
    credentials.map(async ({ document }) => (await verification(document!, localSources())).verdict),
  )
  expect(verdicts).toEqual(['valid', 'valid', 'valid'])
})

describe('exactly one each', () => {
  it('when another signatory issues to one of them while the batch runs', async () => {
    const second = await aMember(organisation, 'signatory')
    const [, , last] = volunteers as [Actor, Actor, Actor]
    const seen = await attestationPreview(second, organisation.orgnr, last.personId, plainOne, new Date())
    const batchId = await start()
    const alone = {
      orgnr: organisation.orgnr,
      volunteerId: last.personId,
      contentHash: seen!.contentHash,
      ...plainOne,
      confirmations: [],
    }
    const [single] = await Promise.allSettled([issueAttestation(second, alone), issueBatches()])
    expect(await Promise.all(volunteers.map(standing))).toEqual([1, 1, 1])
    // Whoever came second was told so.
    const { issued, refused } = await progress(batchId)
    expect(issued + refused.length).toBe(3)
    expect(single.status === 'fulfilled').toBe(refused.length === 1)
    expect(refused.map(({ code }) => code)).toEqual(single.status === 'fulfilled' ? ['alreadyDecided'] : [])
    expect(await lettersTo(last)).toHaveLength(1)
  })

  it('when two workers run', async () => {
    const batchId = await start()
    await Promise.all([issueBatches(), issueBatches(), issueBatches()])
    expect(await progress(batchId)).toMatchObject({ issued: 3, done: 3 })
    for (const volunteer of volunteers) {
      expect(await myAttestations(volunteer)).toHaveLength(1)
      expect(await lettersTo(volunteer)).toHaveLength(1)
    }
  })

  it('when the work is cut short in the middle of one and taken up again', async () => {
    const batchId = await start()
    const db = await database()
    const [batch] = await unfinishedBatches(db)
    await inTransaction(async (tx) => issueItem(tx, signatory, batch!, (await takeItem(tx, batch!, []))!, new Date()))
    const cut = inTransaction(async (tx) => {
      await issueItem(tx, signatory, batch!, (await takeItem(tx, batch!, []))!, new Date())
      throw new Error('the power went')
    })
    await expect(cut).rejects.toThrow('the power went')
    expect(await progress(batchId)).toMatchObject({ done: 1, issued: 1 })
    await issueBatches()
    expect(await progress(batchId)).toMatchObject({ done: 3, issued: 3, refused: [] })
    for (const volunteer of volunteers) {
      expect(await myAttestations(volunteer)).toHaveLength(1)
      expect(await lettersTo(volunteer)).toHaveLength(1)
    }
  })

  it('what went wrong here is tried again, and said when it goes on', async () => {
    const batchId = await start()
    const db = await database()
    // A guard of the database that no rule knows of.
    await db.$executeRawUnsafe(`
      CREATE FUNCTION "failOnce"() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW."volunteerId" = '${volunteers[0]!.personId}' THEN RAISE EXCEPTION 'broken'; END IF; RETURN NEW; END $$`)
    await db.$executeRawUnsafe(
      `CREATE TRIGGER "failOnce" BEFORE INSERT ON "Attestation" FOR EACH ROW EXECUTE FUNCTION "failOnce"()`,
    )
    await issueBatches()
    expect(await progress(batchId)).toMatchObject({ done: 2, issued: 2, finishedAt: null })
    await db.attestationBatch.update({ where: { id: batchId }, data: { startedAt: new Date(Date.now() - 3_600_000) } })
    await issueBatches()
    expect(await refusals(batchId)).toEqual([['Anna Bondar', 'ourFault']])
    expect((await progress(batchId)).finishedAt).not.toBeNull()
    await db.$executeRawUnsafe(`DROP TRIGGER "failOnce" ON "Attestation"`)
  })
})

const plainOne = { confirmations: [], ongoing: false } as const
