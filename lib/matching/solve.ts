import { scale, unpayable } from './asks'
import { type Auction, auction } from './auction'
import { type Bounds, boundsOf } from './certificate'
import { shiftBits, shiftMask, valueMost } from './edges'
import { fill } from './fill'
import { hungarian } from './hungarian'
import { MatchingInputError } from './input'
import { checkMarket, groupPrices, type Market, type Stalls, stallsOf } from './market'

export interface Solution extends Auction {
  stalls: Stalls
  bounds: Bounds
}

export interface Budget {
  ms: number
  /** Any clock that counts milliseconds. */
  now: () => number
}

/** More bids a row than this mean that equals are outbidding each other step by step; without them a row bids some thirty times. */
const bidsARow = 60
/** Up to here the primal-dual method ends within seconds whatever the scores are. */
const hungarianEdges = 500_000
/** So few different scores mean that most people are equals. */
const fewValues = 32

/**
 * The best assignment that could be found in the time, with what it is worth and what none can exceed. An auction whose steps together are less
 * than one unit is exact. Where many scores are equal its steps become a long climb: then the primal-dual method on small markets, and on large
 * ones an auction with long steps, whose prices are put back on the grid on which the best prices lie.
 * @throws MatchingInputError that names the field.
 */
export function solve(market: Market, budget: Budget): Solution {
  checkMarket(market)
  const stalls = stallsOf(market.shifts)
  const until = budget.now() + budget.ms
  const stop = () => budget.now() > until
  const rows = market.group.length
  const values = valuesOf(market, stalls)
  const few = values.size <= fewValues
  const grid = few ? [...values].reduce(greatestCommonDivisor, 0) : 1
  let best: Solution | null = null
  const consider = (ended: Auction) => {
    const result = ended.finished ? ended : fill(market, stalls, ended)
    for (const candidate of [result, ...(grid > 1 ? onGrid(result, stalls, grid * scale) : [])]) {
      const bounds = boundsOf(market, stalls, candidate)
      if (best === null || bounds.gap < best.bounds.gap) best = { ...candidate, stalls, bounds }
    }
    return best!
  }
  const held = (step: number, bidsMost: number) =>
    consider(auction(market, stalls, { step: Math.max(1, Math.round(step)), bidsMost, stop }))

  const fine = scale / (Math.min(rows * 3, stalls.place[stalls.count]!) + 1)
  const single = market.commitments.every((number) => number <= 1)
  const coarse = grid >= 20
  const tied = few && market.edges.count > hungarianEdges
  let found = held(coarse ? (grid * scale) / 10 : tied ? 20 * scale : fine, bidsARow * rows + 20_000)
  if (!found.bounds.proven && !found.finished && single && market.edges.count <= hungarianEdges && !stop())
    found = consider(hungarian(market, stalls, stop))
  for (const units of coarse ? [grid / 30, grid / 100] : found.finished && !tied ? [] : [20, 5, 1, 0.2]) {
    if (found.bounds.proven || stop()) break
    found = held(units * scale, Infinity)
  }
  return found
}

/** All different scores and bonuses, or more than a few of them. @throws MatchingInputError that names the edge. */
function valuesOf({ edges: { start, edge, twist }, shifts }: Market, stalls: Stalls): Set<number> {
  const values = new Set(stalls.bonus)
  values.delete(0)
  let last = -1
  for (let row = 0; row + 1 < start.length; row++) {
    const turn = twist[row]!
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      const packed = edge[at]!
      // The highest bit is set when a score was too high for its room, or below 0.
      if (packed < 0) throw new MatchingInputError(`edges.edge[${at}]`, `has a score outside 0 to ${valueMost}`)
      const shift = (packed & shiftMask) ^ turn
      if (shift >= shifts.count)
        throw new MatchingInputError(`edges.edge[${at}]`, `leads to shift ${shift} of ${shifts.count}`)
      const value = packed >>> shiftBits
      if (value === last || values.size > fewValues) continue
      last = value
      if (value > 0) values.add(value)
    }
  }
  return values
}

/** What every score and bonus is a multiple of: some best prices are too. */
function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b]
  return a
}

/** Long steps leave prices a little above the grid. */
function onGrid(result: Auction, stalls: Stalls, grid: number): Auction[] {
  return [0.3, 0.5].map((up) => {
    const price = result.price.map((value) => (value === unpayable ? value : Math.floor(value / grid + up) * grid))
    return { ...result, price, groupPrice: groupPrices(stalls, price) }
  })
}
