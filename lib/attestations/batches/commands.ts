import 'server-only'
import { candidateIds, inOpenBatches } from '@/lib/attestations/candidates/queries'
import { issueWithin } from '@/lib/attestations/commands'
import type { Confirmation } from '@/lib/attestations/schema'
import { Refusal, type RefusalCode } from '@/lib/refusal'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { database, inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { wake } from '@/lib/server/jobs'
import type { OpenBatch } from './queries'
import { batchQueue, packed, sameDay, signedAt } from './rules'
import type { ChooseManyInput, Seen, StartBatchInput } from './schema'

/** Whom a signatory ticked, as the address of the preview names them. */
export async function chooseMany(actor: Actor, { orgnr, chosen }: ChooseManyInput): Promise<string> {
  const membership = membershipOf(actor, orgnr, 'signatory')
  if (!membership) throw new Refusal('notFound')
  if (chosen.length === 0) throw new Refusal('nobodyChosen')
  const all = new Set(await candidateIds(await database(), membership.organisationId))
  if (!chosen.every((id) => all.has(id))) throw new Refusal('choiceOutdated')
  return packed(new Set(chosen), [...all])
}

/** «Issue all of these», as they stood in the preview; each is issued later, one by one. Returns the batch's id. */
export async function startBatch(actor: Actor, input: StartBatchInput, now = new Date()): Promise<string> {
  const membership = membershipOf(actor, input.orgnr, 'signatory')
  if (!membership?.approved) throw new Refusal('notFound')
  if (input.items.length === 0) throw new Refusal('nobodyChosen')
  sameDay(input.previewedOn, now)
  const { organisationId } = membership
  const ids = input.items.map(({ volunteerId }) => volunteerId)
  return inTransaction(async (tx) => {
    // Two who press at once: the second waits here and then sees the first one's batch.
    await tx.$queryRaw`SELECT 1 FROM "PartnerOrganisation" WHERE id = ${organisationId}::uuid FOR NO KEY UPDATE`
    const here = await tx.volunteer.count({
      where: { id: { in: ids }, hoursEntries: { some: { organisationId } } },
    })
    if (here < ids.length) throw new Refusal('notFound')
    const waiting = await inOpenBatches(tx, organisationId)
    const again = ids.filter((id) => waiting.has(id)).length
    if (again > 0) throw new Refusal('inBatch', { count: again })
    const { id } = await tx.attestationBatch.create({
      data: {
        organisationId,
        startedById: actor.personId,
        startedAt: now,
        confirmations: input.confirmations,
        items: { createMany: { data: input.items } },
      },
      select: { id: true },
    })
    await record(tx, actor, 'attestation.batchStarted', {
      subjectId: id,
      organisationId,
      detail: { people: ids.length },
    })
    await wake(tx, batchQueue, {})
    return id
  })
}

/**
 * The next one in line that nobody else works on; it stays so until the transaction ends. Says also whether whoever pressed may still sign:
 * between two items somebody can leave.
 */
export async function takeItem(
  tx: Transaction,
  batch: OpenBatch,
  except: readonly string[],
): Promise<(Seen & { maySign: boolean }) | null> {
  const [item] = await tx.$queryRaw<(Seen & { maySign: boolean })[]>`
    SELECT item."volunteerId", item.ongoing, item."contentHash", item."replacesId", EXISTS (
      SELECT 1 FROM "Membership" member JOIN "PartnerOrganisation" organisation ON organisation.id = member."organisationId"
      WHERE member."personId" = ${batch.startedById}::uuid AND organisation.orgnr = ${batch.orgnr}
        AND 'signatory' = ANY(member.roles)) AS "maySign"
    FROM "AttestationBatchItem" item
    WHERE item."batchId" = ${batch.id}::uuid AND item."doneAt" IS NULL AND item."volunteerId" <> ALL(${except}::uuid[])
    ORDER BY item."volunteerId" LIMIT 1 FOR NO KEY UPDATE OF item SKIP LOCKED`
  return item ?? null
}

/** One attestation together with the note that it is done: cut short, there is neither. */
export async function issueItem(tx: Transaction, actor: Actor, batch: OpenBatch, item: Seen, now: Date): Promise<void> {
  const attestationId = await issueWithin(
    tx,
    actor,
    {
      orgnr: batch.orgnr,
      volunteerId: item.volunteerId,
      confirmations: batch.confirmations as Confirmation[],
      ongoing: item.ongoing,
      contentHash: item.contentHash,
      ...(item.replacesId === null ? {} : { replaces: item.replacesId }),
    },
    signedAt(batch.startedAt, now),
  )
  await tx.attestationBatchItem.update({
    where: { batchId_volunteerId: { batchId: batch.id, volunteerId: item.volunteerId } },
    data: { doneAt: now, attestationId },
  })
}

/** Why these are not issued; without names, all that are left. */
export async function refuseItems(
  tx: Transaction,
  batchId: string,
  refusal: RefusalCode,
  now: Date,
  volunteerIds?: readonly string[],
): Promise<void> {
  await tx.attestationBatchItem.updateMany({
    where: { batchId, doneAt: null, ...(volunteerIds ? { volunteerId: { in: [...volunteerIds] } } : {}) },
    data: { doneAt: now, refusal },
  })
}

/** Says that nothing is left to do, once nothing is. */
export async function finishBatch(tx: Transaction, batchId: string, now: Date): Promise<void> {
  await tx.attestationBatch.updateMany({
    where: { id: batchId, finishedAt: null, items: { every: { doneAt: { not: null } } } },
    data: { finishedAt: now },
  })
}
