import 'server-only'
import type { RoundResult } from '@/lib/matching/round'
import { proposePlaces } from '@/lib/rounds/proposing/commands'
import { answerBy, auditQueue, tendQueue } from '@/lib/rounds/rules'
import { keepWhyNots } from '@/lib/rounds/why-not/commands'
import { type NotPlaced, stillTrue } from '@/lib/rounds/why-not/rules'
import type { Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { wake } from '@/lib/server/jobs'
import { roundNumbers } from './rules'

/** The round, if nobody has begun to run it; from now on it is this process's to finish. */
export async function claimRound(tx: Transaction, roundId: string, now: Date) {
  const round = await runningRound(tx, roundId)
  if (!round || round.snapshotAt !== null) return null
  await tx.round.update({ where: { id: roundId }, data: { snapshotAt: now } })
  return round
}

export interface Finished extends RoundResult {
  reasons: readonly NotPlaced[]
  solvedAt: Date
  readMs: number
  solveMs: number
}

/** Everything a round found, at once or not at all. What can no longer be proposed is left out; the certificate is of what was found. */
export async function publishRound(tx: Transaction, roundId: string, finished: Finished): Promise<boolean> {
  const round = await runningRound(tx, roundId)
  if (!round) return false
  const { places, prices, certificate, reasons, inputHash, solvedAt, readMs, solveMs } = finished
  const publishedAt = new Date()
  const proposed = await proposePlaces(tx, roundId, places, publishedAt)
  for (const some of inPortions(prices))
    await tx.roundPrice.createMany({ data: some.map((price) => ({ roundId, ...price })) })
  for (const some of inPortions(stillTrue(reasons, places, proposed))) await keepWhyNots(tx, roundId, some)
  await tx.round.update({
    where: { id: roundId },
    data: {
      ...roundNumbers({ places, certificate }),
      inputHash,
      solvedAt,
      readMs,
      solveMs,
      publishedAt,
      answerBy: answerBy(publishedAt, new Date(8.64e15)),
    },
  })
  await record(tx, null, 'round.published', {
    subjectId: roundId,
    detail: { placed: places.length, proposed: proposed.length },
  })
  await wake(tx, tendQueue, {})
  await wake(tx, auditQueue, {})
  return true
}

export type Failure = 'cutShort' | 'badInput' | 'error'

/** Nothing of it was written; it can be begun again. */
export async function failRound(tx: Transaction, roundId: string, failure: Failure): Promise<boolean> {
  const round = await runningRound(tx, roundId)
  if (!round) return false
  await tx.round.update({ where: { id: roundId }, data: { failedAt: new Date(), failure } })
  await record(tx, null, 'round.failed', { subjectId: roundId, detail: { failure } })
  return true
}

/** The round while nobody else can end it; null when it has ended. */
async function runningRound(tx: Transaction, roundId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Round" WHERE id = ${roundId}::uuid FOR UPDATE`
  return tx.round.findFirst({
    where: { id: roundId, publishedAt: null, failedAt: null },
    select: {
      id: true,
      scheduleId: true,
      counties: true,
      municipalityNumbers: true,
      policy: true,
      seed: true,
      snapshotAt: true,
    },
  })
}

/** Written in small pieces, between which everything else goes on. */
function* inPortions<T>(rows: readonly T[], size = 500): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}
