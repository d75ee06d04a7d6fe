import { shiftMask } from './edges'
import { Frontier } from './frontier'
import type { Ledger } from './ledger'
import type { Market } from './market'

interface Way {
  /** Who goes on to the place, and by which edge. */
  unit: number
  edge: number
}

/**
 * Who takes a place that came free, by the shortest way over what is lost: somebody without one, or somebody whose own is then taken by the next,
 * until one is best left empty. Returns the rows that moved, the one on the free place first.
 */
export function refill(ledger: Ledger, free: number, stays: (row: number) => boolean, wishes: Wishes): number[] {
  const { market, stalls, price, place, stallAt } = ledger
  const first = stallAt[free]!
  const distance = new Map([[first, 0]])
  const ways = new Map<number, Way & { to: number }>()
  const done = new Map<number, number>()
  const frontier = new Frontier()
  frontier.add(first, 0)
  let least = Infinity
  let end: { stall: number; taker: Way | null } = { stall: first, taker: null }
  while (frontier.size > 0) {
    const { number: stall, distance: d } = frontier.take()
    if (d >= least) break
    if (done.has(stall)) continue
    done.set(stall, d)
    const freed = stall === first ? free : place[ways.get(stall)!.unit]!
    const left = d + Math.max(0, price[stall]! - ledger.emptyAsk(stall, freed))
    if (left < least) {
      least = left
      end = { stall, taker: null }
    }
    offer(stall, d)
  }
  for (const [stall, d] of done) price[stall]! -= least - d
  return settled(ledger, free, end, ways)

  function offer(stall: number, d: number): void {
    const shift = stalls.shift[stall]!
    for (let wish = wishes.start[shift]!; wish < wishes.start[shift + 1]!; wish++) {
      const row = wishes.row[wish]!
      if (stall !== shift && !ledger.stallsFor(row, shift).includes(stall)) continue
      const edge = market.edges.edge[wishes.edge[wish]!]!
      for (let c = 0; c < market.commitments[row]!; c++) {
        const unit = c * market.group.length + row
        const at = place[unit]!
        if (at >= 0 && (stays(row) || stallAt[at] === stall)) continue
        const next = d + Math.max(0, (at < 0 ? 0 : ledger.gainOf(unit)) - ledger.gain(edge, stall))
        if (next >= least || !ledger.fits(unit, shift)) continue
        if (at < 0) {
          least = next
          end = { stall, taker: { unit, edge } }
        } else if (next < (distance.get(stallAt[at]!) ?? Infinity)) {
          distance.set(stallAt[at]!, next)
          ways.set(stallAt[at]!, { unit, edge, to: stall })
          frontier.add(stallAt[at]!, next)
        }
      }
    }
  }
}

/** Backwards along the way: whoever moves on makes room for the one behind. */
function settled(
  ledger: Ledger,
  free: number,
  end: { stall: number; taker: Way | null },
  ways: ReadonlyMap<number, Way & { to: number }>,
): number[] {
  const moved: number[] = []
  let { stall, taker } = end
  for (;;) {
    const way = stall === ledger.stallAt[free] ? undefined : ways.get(stall)
    const at = way ? ledger.place[way.unit]! : free
    if (way) ledger.leave(way.unit)
    if (taker) {
      ledger.settle(taker.unit, at, taker.edge)
      moved.unshift(ledger.rowOf(taker.unit))
    }
    if (!way) return moved
    taker = way
    stall = way.to
  }
}

/** For each shift the rows that have an edge to it, and which. */
export interface Wishes {
  start: Int32Array
  row: Int32Array
  edge: Int32Array
}

export function wishesByShift({ edges, group, shifts }: Market): Wishes {
  const shiftAt = (row: number, at: number) => (edges.edge[at]! & shiftMask) ^ edges.twist[row]!
  const start = new Int32Array(shifts.count + 1)
  for (let row = 0; row < group.length; row++)
    for (let at = edges.start[row]!; at < edges.start[row + 1]!; at++) start[shiftAt(row, at) + 1]!++
  for (let shift = 0; shift < shifts.count; shift++) start[shift + 1]! += start[shift]!
  const next = start.slice()
  const wishes = { start, row: new Int32Array(edges.count), edge: new Int32Array(edges.count) }
  for (let row = 0; row < group.length; row++)
    for (let at = edges.start[row]!; at < edges.start[row + 1]!; at++) {
      const slot = next[shiftAt(row, at)]!++
      wishes.row[slot] = row
      wishes.edge[slot] = at
    }
  return wishes
}
