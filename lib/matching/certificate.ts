import { scale } from './asks'
import type { Auction } from './auction'
import { shiftBits, shiftMask } from './edges'
import type { Market, MarketShifts, Stalls } from './market'

/** Score units. By weak duality no assignment is worth more than dual. */
export interface Bounds {
  primal: number
  dual: number
  gap: number
  proven: boolean
  placed: number
}

/** What an assignment is worth and what none can exceed, from the prices alone: anybody who has both can check it without trusting how they came about. */
export function boundsOf(market: Market, stalls: Stalls, { holder, held, price, groupPrice }: Auction): Bounds {
  let primal = 0
  let placed = 0
  let dual = 0
  for (let stall = 0; stall < stalls.count; stall++) {
    const from = stalls.place[stall]!
    const to = stalls.place[stall + 1]!
    if (from === to) continue
    let taken = 0
    for (let place = from; place < to; place++) {
      if (holder[place]! < 0) continue
      taken++
      primal += held[holder[place]!]! >>> shiftBits
    }
    placed += taken
    if (taken > 0) primal += stalls.bonus[stall]!
    // Who may go to a kept place may go to an open one: a kept one is worth no more.
    const shift = stalls.shift[stall]!
    const cheapest = stall === shift ? price[stall]! : Math.min(price[stall]!, price[shift]!)
    dual += Math.max(0, cheapest + stalls.bonus[stall]! * scale) + (to - from - 1) * Math.max(0, cheapest)
  }
  dual += profits(market, groupPrice)
  const gap = dual / scale - primal
  // Weights are whole, so nothing better lies within less than one unit.
  return { primal, dual: dual / scale, gap, proven: gap < 1, placed }
}

/** What everybody would gain at these prices, at their best; with several commitments at most one from shifts that all overlap each other. */
function profits({ edges, group, commitments, shifts }: Market, groupPrice: readonly Int32Array[]): number {
  const { start, edge, twist } = edges
  const lowest = Math.min(0, ...groupPrice.map((prices) => prices.reduce((low, value) => Math.min(low, value), 0)))
  const several = commitments.some((value) => value > 1)
  const clique = several ? cliquesOf(shifts) : null
  let sum = 0
  for (let row = 0; row < group.length; row++) {
    const prices = groupPrice[group[row]!]!
    const turn = twist[row]!
    if (commitments[row] === 0) continue
    if (clique && commitments[row]! > 1) {
      sum += severalBest(row, prices, turn, commitments[row]!, clique)
      continue
    }
    let best = 0
    for (let at = start[row + 1]! - 1; at >= start[row]!; at--) {
      const worth = (edge[at]! >>> shiftBits) * scale
      if (worth - lowest <= best) break
      const value = worth - prices[(edge[at]! & shiftMask) ^ turn]!
      if (value > best) best = value
    }
    sum += best
  }
  return sum

  function severalBest(row: number, prices: Int32Array, turn: number, number: number, clique: Int32Array): number {
    const best = [0, 0, 0]
    const from = [-1, -1, -1]
    for (let at = start[row + 1]! - 1; at >= start[row]!; at--) {
      const worth = (edge[at]! >>> shiftBits) * scale
      if (worth - lowest <= best[number - 1]!) break
      const s = (edge[at]! & shiftMask) ^ turn
      const value = worth - prices[s]!
      if (value <= best[number - 1]!) continue
      let slot = from.indexOf(clique[s]!)
      if (slot >= 0 && best[slot]! >= value) continue
      if (slot < 0) slot = number - 1
      while (slot > 0 && best[slot - 1]! < value) {
        best[slot] = best[slot - 1]!
        from[slot] = from[slot - 1]!
        slot--
      }
      best[slot] = value
      from[slot] = clique[s]!
    }
    return best[0]! + best[1]! + best[2]!
  }
}

/** Splits the shifts into groups that all overlap each other: each group holds what goes on at the first end among those left. */
function cliquesOf({ count, startsAt, endsAt }: MarketShifts): Int32Array {
  const byEnd = Int32Array.from({ length: count }, (_, s) => s).toSorted((a, b) => endsAt[a]! - endsAt[b]! || a - b)
  const clique = new Int32Array(count).fill(-1)
  // Those still without a group, by start: a group takes all of them that begin before its end, since none of them ended before.
  const byStart = Int32Array.from({ length: count }, (_, s) => s).toSorted(
    (a, b) => startsAt[a]! - startsAt[b]! || a - b,
  )
  let next = 0
  let cliques = 0
  for (const s of byEnd) {
    if (clique[s] !== -1) continue
    while (next < count && startsAt[byStart[next]!]! < endsAt[s]!) clique[byStart[next++]!] = cliques
    cliques++
  }
  return clique
}
