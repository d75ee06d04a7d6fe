import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { MatchingInputError } from '@/lib/matching/input'
import type { Market } from '@/lib/matching/market'
import { repair } from '@/lib/matching/repair'
import { solve } from '@/lib/matching/solve'
import { shortestPaths } from '@/tests/support/matching/shortest-paths'
import { judged, markets, oracleInstance } from './markets'

vi.setConfig({ testTimeout: 60_000 })

const plenty = { ms: 60_000, now: () => 0 }
const optimum = (market: Market) => shortestPaths(oracleInstance(market)).welfare
const withCommitments = (market: Market, row: number, commitments: number): Market => ({
  ...market,
  commitments: market.commitments.with(row, commitments),
})
/** Everybody may have one place, but for one who is not there yet. */
const without = (market: Market, row: number): Market =>
  withCommitments({ ...market, commitments: market.commitments.map(() => 1) }, row, 0)

const kinds: [name: string, arbitrary: fc.Arbitrary<Market>][] = [
  ['any values', markets({ rows: 15, shifts: 6, values: 1000 })],
  ['few different values', markets({ rows: 15, shifts: 5, values: 3 })],
  ['many people', markets({ rows: 40, shifts: 4, values: 200, kept: false })],
].map(([name, arbitrary]) => [
  name as string,
  (arbitrary as fc.Arbitrary<Market>).filter(({ group }) => group.length > 1),
])

describe.each(kinds)('between two rounds: %s', (_, arbitrary) => {
  it('whoever comes in gets what a new round would give, and the certificate holds', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), (all, who) => {
        const row = who % all.group.length
        const market = without(all, row)
        const round = repair(market, solve(market, plenty))
        const shift = round.insertVolunteer(row)
        const solution = round.solution()
        const after = withCommitments(market, row, 1)
        expect(judged(after, solution)).toEqual({ wrong: null, worth: solution.bounds.primal })
        expect(solution.bounds.primal).toBe(optimum(after))
        expect(solution.bounds.dual).toBeGreaterThanOrEqual(solution.bounds.primal)
        expect(solution.bounds.proven).toBe(true)
        expect(shift >= 0).toBe(solution.held[row] !== -1)
      }),
      { numRuns: 300 },
    )
  })

  it('the place of whoever leaves goes to whom a new round would give it, and the certificate holds', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), (all, who) => {
        const row = who % all.group.length
        const market = { ...all, commitments: all.commitments.map(() => 1) }
        const before = solve(market, plenty)
        const round = repair(market, before)
        const moved = round.removeVolunteer(row)
        const solution = round.solution()
        const after = withCommitments(market, row, 0)
        expect(judged(after, solution)).toEqual({ wrong: null, worth: solution.bounds.primal })
        expect(solution.bounds.primal).toBe(optimum(after))
        expect(solution.bounds.proven).toBe(true)
        expect(solution.held[row]).toBe(-1)
        solution.held.forEach((edge, other) => {
          if (edge !== before.held[other]) expect([...moved, row]).toContain(other)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('a whole evening of comings and goings ends where a new round would', () => {
    fc.assert(
      fc.property(arbitrary, fc.array(fc.nat(), { minLength: 2, maxLength: 12 }), (all, turns) => {
        let market: Market = { ...all, commitments: all.commitments.map(() => 1) }
        const round = repair(market, solve(market, plenty))
        for (const turn of turns) {
          const row = turn % market.group.length
          const isThere = market.commitments[row] === 1
          if (isThere) round.removeVolunteer(row)
          else round.insertVolunteer(row)
          market = withCommitments(market, row, isThere ? 0 : 1)
          const solution = round.solution()
          expect(judged(market, solution)).toEqual({ wrong: null, worth: solution.bounds.primal })
          expect(solution.bounds.primal).toBe(optimum(market))
          expect(solution.bounds.proven).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('nobody who is fixed is moved, and the bound still holds', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), fc.nat(), fc.boolean(), (all, who, kept, leaves) => {
        const row = who % all.group.length
        const fixed = (one: number) => one !== row && (one + kept) % 3 > 0
        const market = leaves ? { ...all, commitments: all.commitments.map(() => 1) } : without(all, row)
        const before = solve(market, plenty)
        const placedBefore = before.held.slice()
        const round = repair(market, before, fixed)
        if (leaves) round.removeVolunteer(row)
        else round.insertVolunteer(row)
        const solution = round.solution()
        const after = withCommitments(market, row, leaves ? 0 : 1)
        expect(judged(after, solution)).toEqual({ wrong: null, worth: solution.bounds.primal })
        placedBefore.forEach((edge, other) => {
          if (fixed(other) && edge !== -1) expect(solution.held[other]).toBe(edge)
        })
        const best = optimum(after)
        expect(solution.bounds.primal).toBeLessThanOrEqual(best)
        expect(solution.bounds.dual).toBeGreaterThanOrEqual(best)
        expect(solution.bounds.proven).toBe(solution.bounds.gap < 1)
        // What was handed in stays as it was.
        expect(before.held).toEqual(placedBefore)
      }),
      { numRuns: 300 },
    )
  })
})

it('with several places a person nobody is at two places at once, and nobody else is moved', () => {
  const several = markets({ rows: 6, shifts: 6, values: 500, commitments: 2 }).filter(({ group }) => group.length > 1)
  fc.assert(
    fc.property(several, fc.nat(), (all, who) => {
      const row = who % all.group.length
      const market = { ...all, commitments: all.commitments.map((_, at) => (at === row ? 1 : 2)) }
      const before = solve(market, plenty)
      const round = repair(market, before)
      round.insertVolunteer(row)
      const came = round.solution()
      expect(judged(withCommitments(market, row, 2), came)).toEqual({ wrong: null, worth: came.bounds.primal })
      expect(came.bounds.primal).toBeGreaterThanOrEqual(before.bounds.primal)
      round.removeVolunteer(row)
      const left = round.solution()
      expect(judged(withCommitments(market, row, 0), left)).toEqual({ wrong: null, worth: left.bounds.primal })
    }),
    { numRuns: 300 },
  )
})

describe('a single change that makes no sense is refused', () => {
  const [drawn] = fc.sample(
    markets({ rows: 3, shifts: 2, values: 9 }).filter(({ group }) => group.length === 3),
    { numRuns: 1, seed: 1 },
  )
  const market = { ...drawn!, commitments: Uint8Array.of(1, 1, 1) }
  const round = repair(market, solve(market, plenty))
  const refused = expect.objectContaining({ name: MatchingInputError.name, field: 'row' }) as Error

  it.each([-1, 3, 0.5, NaN])('a row that is not there: %d', (row) => {
    expect(() => round.insertVolunteer(row)).toThrow(refused)
    expect(() => round.removeVolunteer(row)).toThrow(refused)
  })
  it('somebody who has all that the round allows', () => {
    expect(() => round.insertVolunteer(0)).toThrow(refused)
  })
})
