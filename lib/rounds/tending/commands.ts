import 'server-only'
import type { RoundPlace } from '@/lib/matching/round'
import { Refusal } from '@/lib/refusal'
import { liveSchedules } from '@/lib/rounds/clearing/queries'
import { beginRound } from '@/lib/rounds/commands'
import { tellOfProposals } from '@/lib/rounds/letters/commands'
import { proposePlaces } from '@/lib/rounds/proposing/commands'
import { isDue, isStale, openProposal, runQueue } from '@/lib/rounds/rules'
import { failRound } from '@/lib/rounds/running/commands'
import type { Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { wake } from '@/lib/server/jobs'
import { offerFreePlaces } from '@/lib/signups/places/commands'
import { unended } from './queries'

/** One letter to somebody about all that they are asked and have not been told; nobody is told twice. */
export async function tellProposed(tx: Transaction, volunteerId: string): Promise<void> {
  const told = await tx.proposal.updateManyAndReturn({
    where: { volunteerId, ...openProposal, toldAt: null },
    data: { toldAt: new Date() },
    select: { id: true },
  })
  if (told.length > 0)
    await tellOfProposals(
      tx,
      told.map(({ id }) => id),
    )
}

/** Rounds that were cut short fail, and the same region is begun again. */
export async function restartStale(tx: Transaction, now: Date): Promise<void> {
  for (const round of await unended(tx)) {
    if (!isStale(round, now) || !(await failRound(tx, round.id, 'cutShort'))) continue
    const { scheduleId, counties, municipalityNumbers, policy } = round
    const { seed: _, ...own } = policy as { seed?: string }
    await begun(tx, { scheduleId, counties, municipalityNumbers, policy: own })
  }
}

/** Rounds that were begun and are known to no queue. */
export async function wakeWaiting(tx: Transaction, now: Date): Promise<void> {
  for (const { id, snapshotAt, startedAt } of await unended(tx))
    if (snapshotAt === null && now.getTime() - startedAt.getTime() > 30_000) await wake(tx, runQueue, { roundId: id })
}

/** Rounds whose hour has come. */
export async function beginDue(tx: Transaction, now: Date): Promise<void> {
  for (const schedule of await liveSchedules(tx)) {
    const last = await tx.round.findFirst({
      where: { scheduleId: schedule.id },
      orderBy: { startedAt: 'desc' },
      select: { startedAt: true },
    })
    if (isDue(schedule, last?.startedAt ?? null, now))
      await begun(tx, { ...schedule, scheduleId: schedule.id, policy: schedule.policy })
  }
}

/** Where another round still runs, it is this one's turn a minute later. */
async function begun(tx: Transaction, beginning: Parameters<typeof beginRound>[2]): Promise<void> {
  try {
    await beginRound(tx, null, beginning)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** Of these ended proposals the places that nobody has yet passed on; for the time of the transaction nobody else does. */
async function toPassOn(tx: Transaction, ids: readonly string[]): Promise<{ id: string; shiftId: string }[]> {
  await tx.$queryRaw`SELECT 1 FROM "Proposal" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
  return tx.proposal.findMany({
    where: { id: { in: [...ids] }, passedOnAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, shiftId: true },
  })
}

/** The next people are asked for places that came free; what nobody can be asked for goes to the waiting list where there is one. */
export async function passOn(
  tx: Transaction,
  roundId: string,
  endedIds: readonly string[],
  places: readonly RoundPlace[],
): Promise<void> {
  const now = new Date()
  const ended = await toPassOn(tx, endedIds)
  if (ended.length === 0) return
  const waiting = new Map<string, string[]>()
  for (const { id, shiftId } of ended) waiting.set(shiftId, [...(waiting.get(shiftId) ?? []), id])
  const proposed = await proposePlaces(
    tx,
    roundId,
    places.filter(({ shiftId }) => waiting.has(shiftId)),
    now,
    waiting,
  )
  await tx.proposal.updateMany({ where: { id: { in: ended.map(({ id }) => id) } }, data: { passedOnAt: now } })
  await record(tx, null, 'round.passedOn', {
    subjectId: roundId,
    detail: { ended: ended.length, proposed: proposed.length },
  })
  for (const shiftId of [...waiting.keys()].toSorted()) await offerFreePlaces(tx, shiftId)
}
