import { randomBytes } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { myAttestations } from '@/lib/attestations/queries'
import { printedCode, shortCode } from '@/lib/attestations/rules'
import { checkAttestation } from '@/lib/attestations/verification/queries'
import type { Refusal } from '@/lib/refusal'
import { database } from '@/lib/server/db'
import { anAttested, anIssuer } from '@/tests/support/issuers'

// Somebody walks through the codes on paper. The time it takes is part of the promise: refusing costs next to nothing.

/** From one network, and as many again from a hundred. */
const guesses = 500_000
/** Tries that a network has in a quarter of an hour. */
const tries = 20

let code: string

beforeAll(async () => {
  const issuer = await anIssuer()
  const { volunteer } = await anAttested(issuer)
  const [mine] = await myAttestations(volunteer)
  code = mine!.code
})

const guess = () => printedCode(shortCode(randomBytes))

/** Guesses from these networks in turn, and how it went. */
async function guessing(networks: readonly string[], beside: () => Promise<void>) {
  const result = { answered: 0, hits: 0, refused: 0 }
  // A code of chance is dear to make so often; these are as good for whoever knows none.
  const codes = Array.from({ length: 1000 }, guess)
  for (let at = 0; at < guesses; at++) {
    try {
      const { verdict } = await checkAttestation(null, codes[at % 1000]!, networks[at % networks.length]!)
      result.answered += 1
      if (verdict !== 'unknown') result.hits += 1
    } catch (error) {
      if ((error as Refusal).code !== 'tooManyTries') throw error
      result.refused += 1
    }
    if (at % (guesses / 10) === 0) await beside()
  }
  return result
}

describe('a million guessed codes', () => {
  beforeEach((context) => {
    if (process.env.DATABASE_URL)
      context.skip('refusals come from memory: another database behind them changes nothing')
    // Nobody reads where a refusal came from, and writing it down a million times takes longer than to refuse.
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    return () => {
      Error.stackTraceLimit = stackTraceLimit
    }
  })

  it.each([
    ['one network', ['203.0.113.7']],
    ['a hundred networks', Array.from({ length: 100 }, (_, nth) => `2001:db8:0:${nth.toString(16)}::`)],
  ])(
    'from %s hit nothing, are stopped, and leave a real check beside them unharmed',
    async (_from, networks) => {
      const db = await database()
      const lookups = vi.spyOn(db.attestation, 'findUnique')
      let real = 0
      const slowest = { milliseconds: 0 }
      const result = await guessing(networks, async () => {
        const before = performance.now()
        expect((await checkAttestation(null, code, '198.51.100.20')).verdict).toBe('valid')
        slowest.milliseconds = Math.max(slowest.milliseconds, performance.now() - before)
        real += 1
      })
      expect(result).toEqual({
        answered: tries * networks.length,
        hits: 0,
        refused: guesses - tries * networks.length,
      })
      expect(real).toBe(10)
      expect(slowest.milliseconds).toBeLessThan(5000)
      // Those refused did not come near the codes.
      expect(lookups).toHaveBeenCalledTimes(tries * networks.length + real)
      lookups.mockRestore()
    },
    300_000,
  )
})

describe('a handful of guessed codes', () => {
  it('with all of them at once, one network has no more tries', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 200 }, async () => checkAttestation(null, guess(), '203.0.113.99')),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(tries)
  })

  it('a right code costs no try, however often', async () => {
    for (let time = 0; time < 2 * tries; time++)
      expect((await checkAttestation(null, code, '203.0.113.55')).verdict).toBe('valid')
    expect((await checkAttestation(null, 'ZZZZ-ZZZZ', '203.0.113.55')).verdict).toBe('unknown')
  })
})
