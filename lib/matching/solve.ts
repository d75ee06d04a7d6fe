import { type Auction, auction, scale } from './auction'
import { type Bounds, boundsOf } from './certificate'
import { checkMarket, type Market, type Stalls, stallsOf } from './market'

export interface Solution extends Auction {
  stalls: Stalls
  bounds: Bounds
}

export interface Budget {
  ms: number
  /** Any clock that counts milliseconds. */
  now: () => number
}

/** More bids a row than this mean that equals are outbidding each other step by step. */
const bidsARow = 100

/**
 * The best assignment that could be found in the time, with what it is worth and what none can exceed.
 * A step of less than one unit over all places makes the result exact; where equals outbid each other for too long, larger steps come to an end in
 * time, and the certificate tells what they may have lost.
 * @throws MatchingInputError that names the field.
 */
export function solve(market: Market, budget: Budget): Solution {
  checkMarket(market)
  const stalls = stallsOf(market.shifts)
  const until = budget.now() + budget.ms
  const rows = market.group.length
  const sold = Math.min(rows * 3, stalls.place[stalls.count]!)
  let best: Solution | null = null
  for (const step of [Math.floor(scale / (sold + 1)), 5 * scale, 20 * scale]) {
    const result = auction(market, stalls, {
      step: Math.max(1, step),
      bidsMost: bidsARow * rows + 100_000,
      stop: () => best !== null && budget.now() > until,
    })
    const solution = { ...result, stalls, bounds: boundsOf(market, stalls, result) }
    if (best === null || solution.bounds.gap < best.bounds.gap) best = solution
    if (result.finished || budget.now() > until) break
  }
  return best!
}
