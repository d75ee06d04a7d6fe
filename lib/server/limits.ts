import 'server-only'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '@/lib/refusal'
import { codeHash } from './secrets'
import { database } from './db'

const limits = {
  /** Codes mailed to one address. */
  codeToAddress: { points: 5, duration: 3600 },
  /** Codes asked for from one network address; a reception centre shares one. */
  codeFromNetwork: { points: 40, duration: 3600 },
  /** Codes tried from one network address. */
  codeTriesFromNetwork: { points: 60, duration: 3600 },
  /** Attestation codes that hit nothing, from one network address. */
  verifyMisses: { points: 20, duration: 900 },
  /** Signed documents that were handed in to be checked, from one network address: each costs some arithmetic. */
  documentChecks: { points: 60, duration: 900 },
  /** Pictures that were drawn anew for one organisation. */
  logoUploads: { points: 20, duration: 3600 },
  registerLookups: { points: 20, duration: 3600 },
  /** Questions for a reference by one volunteer. */
  referenceAsks: { points: 10, duration: 86_400 },
  /** Such questions mailed to one address, whoever asks. */
  referenceLetters: { points: 3, duration: 86_400 },
  contactLinks: { points: 20, duration: 86_400 },
  /** Presses of the button that shows a referee's contact, on one link. */
  contactOpenings: { points: 30, duration: 3600 },
} as const

export type Limit = keyof typeof limits

declare global {
  var __toveisLimiters: Map<Limit, Promise<RateLimiterPrisma>> | undefined
}

/** One for each limit of this process: it remembers who was refused, so that the next refusals ask no database. */
function limiter(limit: Limit): Promise<RateLimiterPrisma> {
  const limiters = (globalThis.__toveisLimiters ??= new Map<Limit, Promise<RateLimiterPrisma>>())
  let found = limiters.get(limit)
  if (!found) {
    found = database().then(
      (storeClient) =>
        new RateLimiterPrisma({
          storeClient,
          tableName: 'rateLimit',
          keyPrefix: limit,
          // One of them sweeps for all.
          clearExpiredByTimeout: limit === 'verifyMisses',
          inMemoryBlockOnConsumed: limits[limit].points + 1,
          ...limits[limit],
        }),
    )
    limiters.set(limit, found)
  }
  return found
}

/** Counts one use; refuses when there were too many. The key is hashed: no address is stored. */
export async function consume(limit: Limit, key: string): Promise<void> {
  try {
    await (await limiter(limit)).consume(codeHash('limit', key))
  } catch (error) {
    if (error instanceof RateLimiterRes)
      throw new Refusal('tooManyTries', { minutes: Math.ceil(error.msBeforeNext / 60_000) })
    throw error
  }
}

/** Takes back a use that turned out not to count. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await (await limiter(limit)).reward(codeHash('limit', key))
}
