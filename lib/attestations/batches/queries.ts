import 'server-only'
import { candidateIds, inOpenBatches } from '@/lib/attestations/candidates/queries'
import { type Draft, draftAttestations } from '@/lib/attestations/issuing/queries'
import { contentHash } from '@/lib/attestations/rules'
import type { AttestationContent, Confirmation } from '@/lib/attestations/schema'
import { Refusal, type RefusalCode } from '@/lib/refusal'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { unpacked } from './rules'
import { type GoingOn, type Seen, written } from './schema'

interface Chosen {
  confirmations: readonly Confirmation[]
  goingOn: GoingOn
}

/** What a signatory sees before issuing to many, or null where it is not theirs; refuses a choice among others than there are now. */
export async function batchPreview(actor: Actor, orgnr: string, choice: string, chosen: Chosen, now: Date) {
  const membership = membershipOf(actor, orgnr, 'signatory')
  if (!membership) return null
  const { organisationId } = membership
  const db = await database()
  const ids = unpacked(choice, await candidateIds(db, organisationId))
  const waiting = await inOpenBatches(db, organisationId)
  const going = chosen.goingOn === 'upcoming' ? await withShiftsToCome(db, organisationId, ids, now) : null
  const wanted = ids.map((volunteerId) => ({
    volunteerId,
    ongoing: going ? going.has(volunteerId) : chosen.goingOn === 'all',
  }))
  const drafts = await draftAttestations(db, actor, organisationId, wanted, chosen.confirmations, now)
  const names = await namesOf(db, ids)
  const rows: { volunteerId: string; content: AttestationContent; replaces: Draft['standing'] }[] = []
  const refused: { volunteerId: string; name: string; code: RefusalCode }[] = []
  const seen: Seen[] = []
  for (const [volunteerId, draft] of drafts) {
    if (draft instanceof Refusal || waiting.has(volunteerId)) {
      const code = draft instanceof Refusal ? draft.code : 'waitsInBatch'
      refused.push({ volunteerId, name: names.get(volunteerId) ?? '', code })
      continue
    }
    const { content, standing } = draft
    rows.push({ volunteerId, content, replaces: standing })
    seen.push({
      volunteerId,
      ongoing: content.period.ongoing,
      contentHash: contentHash(content),
      replacesId: standing?.id ?? null,
    })
  }
  return {
    rows: rows.toSorted((a, b) => a.content.volunteer.name.localeCompare(b.content.volunteer.name, 'nb')),
    refused,
    items: written(seen),
  }
}
export type BatchPreview = NonNullable<Awaited<ReturnType<typeof batchPreview>>>

async function withShiftsToCome(db: Transaction, organisationId: string, volunteerIds: string[], now: Date) {
  const rows = await db.signUp.findMany({
    where: {
      volunteerId: { in: volunteerIds },
      placedAt: { not: null },
      cancelledAt: null,
      startsAt: { gt: now },
      shift: { cancelledAt: null, task: { organisationId } },
    },
    distinct: ['volunteerId'],
    select: { volunteerId: true },
  })
  return new Set(rows.map(({ volunteerId }) => volunteerId))
}

async function namesOf(db: Transaction, ids: string[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** How far each batch has come that is not finished, the newest first; the pages of an organisation show them. */
export async function openBatches(actor: Actor, orgnr: string) {
  const membership = membershipOf(actor, orgnr)
  if (!membership) return []
  const db = await database()
  const batches = await db.attestationBatch.findMany({
    where: { organisationId: membership.organisationId, finishedAt: null },
    orderBy: { startedAt: 'desc' },
    select: { id: true, startedAt: true, _count: { select: { items: true } } },
  })
  const done = await db.attestationBatchItem.groupBy({
    by: ['batchId'],
    where: { batchId: { in: batches.map(({ id }) => id) }, doneAt: { not: null } },
    _count: true,
  })
  return batches.map(({ id, startedAt, _count }) => ({
    id,
    startedAt,
    total: _count.items,
    done: done.find((one) => one.batchId === id)?._count ?? 0,
  }))
}

/** One batch for the organisation's own people: how far it is, and who was refused and why. */
export async function batchProgress(actor: Actor, orgnr: string, batchId: string) {
  const membership = membershipOf(actor, orgnr)
  if (!membership || !isId(batchId)) return null
  const db = await database()
  const batch = await db.attestationBatch.findFirst({
    where: { id: batchId, organisationId: membership.organisationId },
    select: { startedAt: true, startedById: true, finishedAt: true, _count: { select: { items: true } } },
  })
  if (!batch) return null
  const where = { batchId, doneAt: { not: null } }
  const done = await db.attestationBatchItem.count({ where })
  const refused = await db.attestationBatchItem.findMany({
    where: { ...where, refusal: { not: null } },
    orderBy: { volunteer: { person: { name: 'asc' } } },
    select: { volunteerId: true, refusal: true, volunteer: { select: { person: { select: { name: true } } } } },
  })
  const starter = await db.person.findUnique({ where: { id: batch.startedById }, select: { name: true } })
  const signs = membership.roles.includes('signatory')
  return {
    startedAt: batch.startedAt,
    startedBy: starter?.name ?? null,
    finishedAt: batch.finishedAt,
    total: batch._count.items,
    done,
    issued: done - refused.length,
    refused: refused.map(({ volunteerId, refusal, volunteer }) => ({
      volunteerId,
      name: volunteer.person.name,
      code: refusal as RefusalCode,
      canIssue: signs && volunteerId !== actor.personId,
    })),
  }
}

export interface OpenBatch {
  id: string
  orgnr: string
  startedAt: Date
  startedById: string
  confirmations: string[]
}

/** What a worker has to do, the oldest first. */
export async function unfinishedBatches(db: Transaction): Promise<OpenBatch[]> {
  const rows = await db.attestationBatch.findMany({
    where: { finishedAt: null },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      startedAt: true,
      startedById: true,
      confirmations: true,
      organisation: { select: { orgnr: true } },
    },
  })
  return rows.map(({ organisation, ...row }) => ({ ...row, orgnr: organisation.orgnr }))
}

/** What was issued and has no paper yet. */
export async function withoutPaper(db: Transaction, batchId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT item."attestationId" AS id FROM "AttestationBatchItem" item
    LEFT JOIN "AttestationPaper" paper ON paper."attestationId" = item."attestationId"
    WHERE item."batchId" = ${batchId}::uuid AND item."attestationId" IS NOT NULL AND paper."attestationId" IS NULL`
  return rows.map(({ id }) => id)
}
