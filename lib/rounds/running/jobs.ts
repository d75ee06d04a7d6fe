import 'server-only'
import { MatchingInputError } from '@/lib/matching/input'
import { type Region, roundPolicy, runQueue } from '@/lib/rounds/rules'
import type { NotPlaced } from '@/lib/rounds/why-not/rules'
import { inSnapshot, inTransaction } from '@/lib/server/db'
import type { Job } from '@/lib/server/jobs'
import { log } from '@/lib/server/log'
import { newThread } from '@/lib/server/threads'
import type { RoundPolicy } from '@/lib/matching/policy'
import { claimRound, failRound, publishRound } from './commands'
import { roundSnapshot, roundWishes, type Scope } from './queries'
import type * as solving from './rules'

export const runJob: Job<{ roundId: string }> = { name: runQueue.name, run: ({ roundId }) => runRound(roundId) }

/** Reads, weighs and publishes one round. Cut short anywhere, it leaves nothing behind but that it had begun. */
export async function runRound(roundId: string): Promise<void> {
  const began = new Date()
  const round = await inTransaction((tx) => claimRound(tx, roundId, began))
  if (!round) return
  try {
    const policy = roundPolicy(round.policy as Partial<RoundPolicy>, round.seed)
    const { result, reasons, ...times } = await solved({ region: round satisfies Region, refill: null }, policy, began)
    await inTransaction((tx) => publishRound(tx, roundId, { ...result, ...times, reasons, solvedAt: new Date() }), {
      timeout: 5 * 60_000,
    })
    log.info({ roundId, ...times, placed: result.certificate.placed }, 'a round')
  } catch (error) {
    const { name, message, stack } = error as Error
    log.error({ roundId, err: { name, message, stack } }, 'a round failed')
    await inTransaction((tx) => failRound(tx, roundId, name === MatchingInputError.name ? 'badInput' : 'error'))
  }
}

/** What the engine finds for a scope as it is now, on a thread of its own. */
export async function solved(
  scope: Scope,
  policy: RoundPolicy,
  now: Date,
  most?: ReadonlyMap<string, number>,
): Promise<solving.Solved & { reasons: NotPlaced[]; readMs: number }> {
  const thread = newThread<typeof solving>('lib/rounds/running/rules.ts', { mostMs: policy.budgetMs + 8 * 60_000 })
  try {
    const wishes = await inSnapshot('toveis_matcher', async (tx) => {
      for await (const rows of roundSnapshot(tx, scope, now)) await thread.call('read', rows)
      return roundWishes(tx, scope, now)
    })
    const readMs = Date.now() - now.getTime()
    const found = await thread.call('solve', { ...wishes, policy, ...(most ? { most } : {}) })
    const reasons = scope.refill ? [] : await thread.call('explain', {})
    return { ...found, reasons, readMs }
  } finally {
    await thread.end()
  }
}
