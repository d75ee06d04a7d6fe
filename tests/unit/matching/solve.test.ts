import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { scale } from '@/lib/matching/asks'
import { auction } from '@/lib/matching/auction'
import { boundsOf } from '@/lib/matching/certificate'
import { shiftBits, valueMost } from '@/lib/matching/edges'
import { hungarian } from '@/lib/matching/hungarian'
import { MatchingInputError } from '@/lib/matching/input'
import { type Market, stallsOf } from '@/lib/matching/market'
import { solve } from '@/lib/matching/solve'
import { linearOptimum } from '@/tests/support/matching/highs'
import { shortestPaths } from '@/tests/support/matching/shortest-paths'
import { bestOfAll, judged, leftOver, markets, oracleInstance } from './markets'

vi.setConfig({ testTimeout: 60_000 })

const plenty = { ms: 60_000, now: () => 0 }
const never = () => false
/** A clock that moves on by itself, so that time runs out after so many looks at it. */
const ticking = () => {
  let time = 0
  return () => time++
}

const single: [name: string, arbitrary: fc.Arbitrary<Market>, runs: number][] = [
  ['any values', markets({ rows: 25, shifts: 14, values: 1000 }), 300],
  ['few different values', markets({ rows: 20, shifts: 5, values: 3 }), 400],
  ['all equal', markets({ rows: 20, shifts: 4, values: 0 }).map((market) => withValue(market, 700)), 200],
  ['few values, far apart', markets({ rows: 20, shifts: 5, values: 4, unit: 100 }), 400],
  ['more people than places', markets({ rows: 50, shifts: 4, values: 1000 }), 100],
  ['more places than people', markets({ rows: 6, shifts: 20, values: 1000 }), 100],
]

describe('with one place a person', () => {
  it.each(single)(
    'a proven optimum is the optimum, and everything can be proven in time: %s',
    (_, arbitrary, numRuns) => {
      fc.assert(
        fc.property(arbitrary, (market) => {
          const { welfare } = shortestPaths(oracleInstance(market))
          const solution = solve(market, plenty)
          expect(judged(market, solution)).toEqual({ wrong: null, worth: solution.bounds.primal })
          expect(solution.bounds.primal).toBe(welfare)
          expect(solution.bounds.dual).toBeGreaterThanOrEqual(welfare)
          expect(solution.bounds.proven).toBe(true)
          expect(solution.bounds.gap).toBeLessThan(1)
          expect(solution.bounds.placed).toBe(solution.held.filter((edge) => edge >= 0).length)
        }),
        { numRuns },
      )
    },
  )

  it('it is what HiGHS finds as well', async () => {
    await fc.assert(
      fc.asyncProperty(markets({ rows: 25, shifts: 8, values: 500 }), async (market) => {
        expect(solve(market, plenty).bounds.primal).toBe((await linearOptimum(oracleInstance(market))).welfare)
      }),
      { numRuns: 30 },
    )
  })

  it.each(single)('the auction alone comes as near as its steps are short: %s', (_, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(1, scale / 100, 3 * scale), (market, step) => {
        const stalls = stallsOf(market.shifts)
        const found = auction(market, stalls, { step, bidsMost: 2_000_000, stop: never })
        const { primal, dual } = boundsOf(market, stalls, found)
        const { welfare } = shortestPaths(oracleInstance(market))
        expect(judged(market, { ...found, stalls })).toEqual({ wrong: null, worth: primal })
        expect(primal).toBeLessThanOrEqual(welfare)
        expect(dual).toBeGreaterThanOrEqual(welfare)
        const lost = (step / scale) * Math.min(market.group.length, stalls.place[stalls.count]!)
        if (found.finished) expect(primal).toBeGreaterThanOrEqual(welfare - lost)
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })

  it.each(single)('the primal-dual method alone is exact, and its prices prove it: %s', (_, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, (market) => {
        const stalls = stallsOf(market.shifts)
        const found = hungarian(market, stalls, never)
        const { primal, dual } = boundsOf(market, stalls, found)
        const { welfare } = shortestPaths(oracleInstance(market))
        expect(judged(market, { ...found, stalls })).toEqual({ wrong: null, worth: welfare })
        expect([primal, dual]).toEqual([welfare, welfare])
      }),
      { numRuns },
    )
  })
})

describe('the certificate', () => {
  it.each(single)(
    'bounds the optimum however early time runs out, and is called proven only when it is: %s',
    (_, arbitrary) => {
      fc.assert(
        fc.property(arbitrary, fc.integer({ min: -1, max: 6 }), (market, ms) => {
          const { welfare } = shortestPaths(oracleInstance(market))
          const solution = solve(market, { ms, now: ticking() })
          const { primal, dual, gap, proven } = solution.bounds
          expect(judged(market, solution)).toEqual({ wrong: null, worth: primal })
          expect(primal).toBeLessThanOrEqual(welfare)
          expect(dual).toBeGreaterThanOrEqual(welfare)
          expect(gap).toBe(dual - primal)
          expect(proven).toBe(gap < 1)
          if (proven) expect(primal).toBe(welfare)
          expect(leftOver(market, solution)).toEqual([])
        }),
        { numRuns: 100 },
      )
    },
  )

  it.each([
    [
      'auction',
      (market: Market, stop: () => boolean) =>
        auction(market, stallsOf(market.shifts), { step: 1, bidsMost: Infinity, stop }),
    ],
    ['primal-dual method', (market: Market, stop: () => boolean) => hungarian(market, stallsOf(market.shifts), stop)],
  ])('bounds the optimum wherever the %s was stopped', (_, method) => {
    fc.assert(
      fc.property(markets({ rows: 20, shifts: 5, values: 6 }), fc.nat(4), (market, looks) => {
        let left = looks
        const found = method(market, () => left-- === 0)
        const stalls = stallsOf(market.shifts)
        const { primal, dual } = boundsOf(market, stalls, found)
        const { welfare } = shortestPaths(oracleInstance(market))
        expect(judged(market, { ...found, stalls })).toEqual({ wrong: null, worth: primal })
        expect(primal).toBeLessThanOrEqual(welfare)
        expect(dual).toBeGreaterThanOrEqual(welfare)
      }),
      { numRuns: 300 },
    )
  })
})

describe('with several places a person', () => {
  const several = fc
    .constantFrom(2 as const, 3 as const)
    .chain((commitments) => markets({ rows: 4, shifts: 4, values: 9, unit: 100, commitments }))
  const free = markets({ rows: 4, shifts: 5, values: 500, commitments: 2 })

  it.each([
    ['ties', several],
    ['any values', free],
  ])('nobody is at two places at once, and the gap is told honestly: %s', (_, arbitrary) => {
    let near = 0
    let best = 0
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(plenty.ms, 0), (market, ms) => {
        const optimum = bestOfAll(market)
        const solution = solve(market, { ms, now: ms === 0 ? ticking() : plenty.now })
        const { primal, dual, gap, proven } = solution.bounds
        expect(judged(market, solution)).toEqual({ wrong: null, worth: primal })
        expect(primal).toBeLessThanOrEqual(optimum)
        expect(dual).toBeGreaterThanOrEqual(optimum)
        expect(gap).toBe(dual - primal)
        expect(proven).toBe(gap < 1)
        if (ms > 0) {
          near += primal
          best += optimum
        }
      }),
      { numRuns: 300 },
    )
    // Not exact, but hardly anything is lost.
    expect(near / best).toBeGreaterThan(0.97)
  })
})

it('trying everything finds what the oracle finds, where both can look', () => {
  fc.assert(
    fc.property(markets({ rows: 4, shifts: 4, values: 9 }), (market) => {
      expect(bestOfAll(market)).toBe(shortestPaths(oracleInstance(market)).welfare)
    }),
    { numRuns: 200 },
  )
})

it.each<[string, (market: Market) => Market]>([
  ['shifts.open[1]', (market) => ({ ...market, shifts: { ...market.shifts, open: Int32Array.of(1, -1) } })],
  ['shifts.newcomers[0]', (market) => ({ ...market, shifts: { ...market.shifts, newcomers: Int32Array.of(-2, 0) } })],
  ['shifts.locals[0]', (market) => ({ ...market, shifts: { ...market.shifts, locals: Int32Array.of(-2, 0) } })],
  [
    'shifts.firstPlaceBonus[0]',
    (market) => ({ ...market, shifts: { ...market.shifts, firstPlaceBonus: Int32Array.of(9000, 0) } }),
  ],
  // A score above its room, and a shift that is not there.
  ['edges.edge[0]', (market) => withOneEdge(market, valueMost + 1, 0)],
  ['edges.edge[0]', (market) => withOneEdge(market, 5, 2)],
  ['edges.start', (market) => ({ ...market, edges: { ...market.edges, start: Int32Array.of(0) } })],
  ['group', (market) => ({ ...market, group: Uint8Array.of() })],
  ['commitments', (market) => ({ ...market, commitments: Uint8Array.of(1, 1) })],
  ['commitments[0]', (market) => ({ ...market, commitments: Uint8Array.of(4) })],
])('a market with a wrong %s is refused by name', (field, spoilt) => {
  const [market] = fc.sample(
    markets({ rows: 1, shifts: 2, values: 9 }).filter(({ group }) => group.length === 1),
    { numRuns: 1, seed: 1 },
  )
  expect(() => solve(spoilt(market!), plenty)).toThrow(
    expect.objectContaining({ name: MatchingInputError.name, field }) as Error,
  )
})

function withOneEdge({ edges, ...market }: Market, value: number, shift: number): Market {
  const edge = Int32Array.of((value << shiftBits) | (shift ^ edges.twist[0]!))
  return { ...market, edges: { ...edges, start: Int32Array.of(0, 1), edge, count: 1 } }
}

function withValue(market: Market, value: number): Market {
  return { ...market, edges: { ...market.edges, edge: market.edges.edge.map((packed) => packed + (value << 18)) } }
}
