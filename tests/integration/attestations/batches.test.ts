import { beforeEach, describe, expect, it } from 'vitest'
import { chooseMany, startBatch } from '@/lib/attestations/batches/commands'
import { issueBatches } from '@/lib/attestations/batches/jobs'
import { batchPreview, batchProgress, openBatches, withoutPaper } from '@/lib/attestations/batches/queries'
import type { GoingOn } from '@/lib/attestations/batches/schema'
import { attestationCandidates } from '@/lib/attestations/candidates/queries'
import { myAttestations } from '@/lib/attestations/queries'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { aCrew, batchesBy } from '@/tests/support/batches'
import {
  actorOf,
  type AnOrganisation,
  aMember,
  anOrganisation,
  aShift,
  aSignUp,
  aTask,
  aVolunteer,
  confirmedHours,
} from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'

let organisation: AnOrganisation
let signatory: Actor
let coordinator: Actor
let volunteers: Actor[]

beforeEach(async () => {
  ;({ organisation, signatory, coordinator, volunteers } = await aCrew())
})

const by = (actor = signatory) => batchesBy(actor, organisation)
const start = (people: readonly Actor[] = volunteers) => by().start(people)
const progress = async (batchId: string) => (await batchProgress(signatory, organisation.orgnr, batchId))!

describe('a signatory issues to many', () => {
  it('each gets an attestation of their own, as it stood in the preview, and one letter', async () => {
    const batchId = await start()
    expect(await progress(batchId)).toMatchObject({ total: 3, done: 0, finishedAt: null })
    await issueBatches()
    expect(await progress(batchId)).toMatchObject({ total: 3, done: 3, issued: 3, refused: [] })
    expect((await progress(batchId)).finishedAt).not.toBeNull()
    for (const volunteer of volunteers) {
      const [mine, ...more] = await myAttestations(volunteer)
      expect(more).toEqual([])
      expect(mine).toMatchObject({ verdict: 'valid', content: { minutes: 150, signer: { title: 'daglig leder' } } })
      expect(mine?.content.confirmations.nb).toEqual(['Har vært pålitelig og møtt som avtalt'])
      expect((await lettersTo(volunteer)).map(({ subject }) => subject)).toEqual(['Ви отримали довідку'])
    }
    expect(await lettersTo(signatory)).toEqual([])
  })

  it('and the papers lie ready', async () => {
    const batchId = await start()
    await issueBatches()
    const db = await database()
    expect(await withoutPaper(db, batchId)).toEqual([])
    const paper = await db.attestationPaper.findFirstOrThrow({
      where: { attestation: { volunteerId: volunteers[0]!.personId } },
    })
    expect(Buffer.from(paper.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('the preview says who, how much and instead of what, and who cannot and why', async () => {
    const [first, second] = volunteers as [Actor, Actor, Actor]
    await issueBatchOf([first])
    await confirmedHours(organisation, first, coordinator, { minutes: 60, daysAgo: 3 })
    await confirmedHours(organisation, await itself(signatory), coordinator)
    const preview = await by().preview([first, second, await actorOf(signatory.personId)])
    expect(preview.rows.map(({ content, replaces }) => [content.volunteer.name, content.minutes, !!replaces])).toEqual([
      ['Anna Bondar', 210, true],
      ['Iryna Koval', 150, false],
    ])
    expect(preview.refused.map(({ code }) => code)).toEqual(['ownAttestation'])
  })

  it('«still a volunteer» is said of those who have a shift to come, of all or of nobody', async () => {
    const shift = await aShift(await aTask(organisation))
    await aSignUp(volunteers[1]!, shift)
    const ongoing = async (goingOn: GoingOn) =>
      (await by().preview(volunteers, goingOn)).rows.map(({ content }) => content.period.ongoing)
    expect(await ongoing('upcoming')).toEqual([false, true, false])
    expect(await ongoing('all')).toEqual([true, true, true])
    expect(await ongoing('nobody')).toEqual([false, false, false])
  })

  it('those whose turn has not come are shown as waiting, and an open batch to everybody in the organisation', async () => {
    const batchId = await start(volunteers.slice(0, 2))
    const waiting = (await attestationCandidates(signatory, organisation.orgnr))!.rows.filter(({ waits }) => waits)
    expect(waiting.map(({ name }) => name).toSorted()).toEqual(['Anna Bondar', 'Iryna Koval'])
    expect(await openBatches(coordinator, organisation.orgnr)).toMatchObject([{ id: batchId, total: 2, done: 0 }])
    await issueBatches()
    expect(await openBatches(coordinator, organisation.orgnr)).toEqual([])
  })

  it('what happened is written down', async () => {
    const batchId = await start()
    const db = await database()
    expect(await db.event.findFirst({ where: { subjectId: batchId } })).toMatchObject({
      name: 'attestation.batchStarted',
      actorId: signatory.personId,
      detail: { people: 3 },
    })
  })
})

async function issueBatchOf(people: readonly Actor[]): Promise<void> {
  await start(people)
  await issueBatches()
}

async function itself(actor: Actor): Promise<Actor> {
  const db = await database()
  await db.volunteer.create({ data: { id: actor.personId, welcomedAt: new Date() } })
  return actorOf(actor.personId)
}

describe('starting is refused', () => {
  it('without the right to sign', async () => {
    const input = await by().posted(volunteers)
    await expect(startBatch(coordinator, input)).rejects.toThrow('notFound')
    await expect(
      chooseMany(coordinator, { orgnr: organisation.orgnr, chosen: volunteers.map(({ personId }) => personId) }),
    ).rejects.toThrow('notFound')
    expect(await batchPreview(coordinator, organisation.orgnr, 'x.x', plain, new Date())).toBeNull()
  })

  it("for somebody else's organisation, and with somebody else's volunteers", async () => {
    const input = await by().posted(volunteers)
    const elsewhere = await anOrganisation()
    const stranger = await aMember(elsewhere, 'signatory')
    await expect(startBatch(stranger, input)).rejects.toThrow('notFound')
    await expect(startBatch(stranger, { ...input, orgnr: elsewhere.orgnr })).rejects.toThrow('notFound')
    const batchId = await startBatch(signatory, input)
    expect(await batchProgress(stranger, organisation.orgnr, batchId)).toBeNull()
    expect(await batchProgress(stranger, elsewhere.orgnr, batchId)).toBeNull()
    expect(await openBatches(stranger, organisation.orgnr)).toEqual([])
  })

  it('with nobody, and when the day has changed since the preview', async () => {
    await expect(chooseMany(signatory, { orgnr: organisation.orgnr, chosen: [] })).rejects.toThrow('nobodyChosen')
    const input = await by().posted(volunteers)
    await expect(startBatch(signatory, { ...input, items: [] })).rejects.toThrow('nobodyChosen')
    await expect(startBatch(signatory, { ...input, previewedOn: '2026-01-01' })).rejects.toThrow('previewOutdated')
  })

  it('when others can be chosen than could be then', async () => {
    const who = await chooseMany(signatory, {
      orgnr: organisation.orgnr,
      chosen: volunteers.map(({ personId }) => personId),
    })
    await confirmedHours(organisation, await aVolunteer(), coordinator)
    await expect(batchPreview(signatory, organisation.orgnr, who, plain, new Date())).rejects.toThrow('choiceOutdated')
  })

  it('with somebody who is in one that runs, also when two press at once', async () => {
    const second = await aMember(organisation, 'signatory')
    const inputs = [await by().posted(volunteers), await by(second).posted(volunteers.slice(1))] as const
    const results = await Promise.allSettled([startBatch(signatory, inputs[0]), startBatch(second, inputs[1])])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')?.reason.message).toBe('inBatch')
    const [open] = await openBatches(signatory, organisation.orgnr)
    expect((await by().preview(volunteers)).refused.map(({ code }) => code)).toEqual(
      Array.from({ length: open!.total }, () => 'waitsInBatch'),
    )
    await issueBatches()
    expect((await by().preview(volunteers)).refused).toEqual([])
  })
})

const plain = { confirmations: [], goingOn: 'nobody' } as const
