import type { Auction } from './auction'
import { shiftMask } from './edges'
import { fits, type Market, type Stalls } from './market'

/** What is left empty when time runs out goes to those still in the line, each to the best that is empty; prices stay as they are. */
export function fill(market: Market, stalls: Stalls, found: Auction): Auction {
  const { edges, group, commitments } = market
  const { place, kept } = stalls
  const holder = found.holder.slice()
  const held = found.held.slice()
  const rows = group.length
  const empty = Array.from({ length: stalls.count }, (_, stall): number[] => {
    const places: number[] = []
    for (let at = place[stall]!; at < place[stall + 1]!; at++) if (holder[at] === -1) places.push(at)
    return places
  })
  for (let unit = 0; unit < held.length; unit += rows)
    for (const row of edges.drawn)
      if (unit / rows < commitments[row]! && held[unit + row] === -1) settle(unit + row, row)
  return { ...found, holder, held }

  function settle(unit: number, row: number): void {
    for (let at = edges.start[row + 1]! - 1; at >= edges.start[row]!; at--) {
      const s = (edges.edge[at]! & shiftMask) ^ edges.twist[row]!
      const own = group[row]! < 2 ? (kept?.[group[row] as 0 | 1][s] ?? -1) : -1
      const stall = own >= 0 && empty[own]!.length > 0 ? own : s
      if (empty[stall]!.length === 0 || !fits(market, held, unit, s)) continue
      holder[empty[stall]!.shift()!] = unit
      held[unit] = edges.edge[at]!
      return
    }
  }
}
