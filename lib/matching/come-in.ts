import { Frontier } from './frontier'
import type { Ledger } from './ledger'

/**
 * A unit that is out comes in by the shortest way over what is lost (Dijkstra, with the prices as potentials): to an empty place, to that of
 * somebody who then stays out, or back out. Returns the shift it got, or −1.
 */
export function comeIn(ledger: Ledger, unit: number, stays: (row: number) => boolean): number {
  const { market, stalls, holder, price, place, stallAt } = ledger
  const { start, edge } = market.edges
  const distance = new Map<number, number>()
  const ways = new Map<number, { unit: number; edge: number }>()
  const done = new Map<number, number>()
  const frontier = new Frontier()
  const best = bestGain(ledger, unit)
  let least = best
  let end: { stall: number; at: number } | null = null
  relax(unit, 0, best)
  while (frontier.size > 0) {
    const { number: stall, distance: d } = frontier.take()
    if (d >= least) break
    if (done.has(stall)) continue
    done.set(stall, d)
    const empty = ledger.emptyPlace(stall)
    const wait = d + ledger.emptyAsk(stall) - price[stall]!
    if (empty >= 0 && wait < least) {
      least = wait
      end = { stall, at: empty }
    }
    for (let at = stalls.place[stall]!; at < stalls.place[stall + 1]!; at++) {
      const other = holder[at]!
      if (other < 0 || stays(ledger.rowOf(other))) continue
      const lost = Math.max(0, ledger.gainOf(other))
      if (d + lost < least) {
        least = d + lost
        end = { stall, at }
      }
      relax(other, d, lost)
    }
  }
  for (const [stall, d] of done) price[stall]! += least - d
  if (!end) return -1
  let { stall, at } = end
  if (holder[at]! >= 0) ledger.leave(holder[at]!)
  for (;;) {
    const { unit: moving, edge: by } = ways.get(stall)!
    const from = place[moving]!
    ledger.settle(moving, at, by)
    if (moving === unit) return stalls.shift[stall]!
    at = from
    stall = stallAt[from]!
  }

  function relax(moving: number, d: number, most: number): void {
    const row = ledger.rowOf(moving)
    for (let e = start[row]!; e < start[row + 1]!; e++) {
      const shift = ledger.shiftOf(row, edge[e]!)
      for (const to of ledger.stallsFor(row, shift)) {
        const next = d + Math.max(0, most - ledger.gain(edge[e]!, to))
        if (next >= least || next >= (distance.get(to) ?? Infinity) || !ledger.fits(moving, shift)) continue
        distance.set(to, next)
        ways.set(to, { unit: moving, edge: edge[e]! })
        frontier.add(to, next)
      }
    }
  }
}

function bestGain(ledger: Ledger, unit: number): number {
  const { start, edge } = ledger.market.edges
  const row = ledger.rowOf(unit)
  let best = 0
  for (let e = start[row]!; e < start[row + 1]!; e++) {
    const shift = ledger.shiftOf(row, edge[e]!)
    for (const stall of ledger.stallsFor(row, shift))
      if (ledger.fits(unit, shift)) best = Math.max(best, ledger.gain(edge[e]!, stall))
  }
  return best
}
