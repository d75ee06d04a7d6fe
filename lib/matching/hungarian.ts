import { scale, unpayable } from './asks'
import type { Auction } from './auction'
import { shiftBits, shiftMask } from './edges'
import { groupPrices, type Market, type Stalls } from './market'
import { seatsOf } from './seats'

const far = 0x3fffffff

/**
 * The primal-dual method for one place a row (Kuhn 1955; all shortest paths of a stage at once as in Hopcroft and Karp 1973): a stage finds how
 * much prices must rise until somebody without a place gets one or somebody's gain is nothing, raises them by so much for everything that is
 * wanted, and moves people along all ways that have become free. Exact for whole scores. As many stages as there are different sums of scores:
 * few where many scores are equal, which is where an auction climbs slowly.
 */
export function hungarian(market: Market, stalls: Stalls, stop: () => boolean): Auction {
  const { edges, group, commitments } = market
  const { start, edge, twist } = edges
  const rows = group.length
  const seats = seatsOf(market, stalls)
  const { ofShift, node: nodesOf, side, first: firstSeat, price, taken } = seats
  const nodes = price.length
  const lowest = price.reduce((low, value) => Math.min(low, value), 0)

  /** Who sits on each seat, and where each row sits. */
  const sitter = new Int32Array(firstSeat[nodes]!).fill(-1)
  const seat = new Int32Array(rows).fill(-1)
  const held = new Int32Array(rows).fill(-1)
  /** What each row gains at its best: never too little, so the bound on the whole holds at every moment. */
  const gain = Int32Array.from({ length: rows }, (_, row) => (commitments[row] === 0 ? 0 : bestGain(row)))

  const distance = new Int32Array(nodes)
  const rowDistance = new Int32Array(rows)
  const arc = new Int32Array(rows)
  const nextSeat = new Int32Array(nodes)
  const closed = new Uint8Array(nodes)
  const pathRow: number[] = []
  const pathNode: number[] = []
  const pathEdge: number[] = []

  let stages = 0
  let finished = true
  for (;;) {
    const without: number[] = []
    for (const row of edges.drawn) if (seat[row] === -1 && gain[row]! > 0) without.push(row)
    if (without.length === 0) break
    if (stop()) {
      finished = false
      break
    }
    stages++
    const reached = explore(without)
    for (const row of reached.rows) gain[row]! -= Math.max(0, reached.least - rowDistance[row]!)
    for (const node of reached.nodes) price[node]! += Math.max(0, reached.least - distance[node]!)
    for (const row of reached.rows) arc[row] = start[row + 1]! - 1
    for (const node of reached.nodes) {
      nextSeat[node] = firstSeat[node]!
      closed[node] = Number(distance[node]! > reached.least)
    }
    for (const row of without) if (gain[row]! > 0) augment(row)
  }
  return { ...settled(), bids: stages, finished }

  function bestGain(row: number): number {
    let best = 0
    for (let at = start[row + 1]! - 1; at >= start[row]!; at--) {
      const value = edge[at]! >>> shiftBits
      if (value - lowest <= best) break
      const s = (edge[at]! & shiftMask) ^ twist[row]!
      for (let n = ofShift[s]!; n < ofShift[s + 1]!; n++)
        if (side[n] === 2 || side[n] === group[row]) best = Math.max(best, value - price[nodesOf[n]!]!)
    }
    return best
  }

  /** Shortest ways, by what is lost on them, from those without a place to a free seat or to somebody who gains nothing by theirs. */
  function explore(without: readonly number[]): { least: number; rows: number[]; nodes: number[] } {
    distance.fill(far)
    let least = far
    const reachedRows: number[] = []
    const reachedNodes: number[] = []
    const buckets: number[][] = []
    for (const row of without) scan(row, 0)
    for (let d = 0; d < buckets.length && d <= least; d++) {
      const bucket = buckets[d]
      if (!bucket) continue
      for (const node of bucket) {
        if (distance[node] !== d || closed[node] === 2) continue
        closed[node] = 2
        if (taken[node]! < firstSeat[node + 1]! - firstSeat[node]!) least = Math.min(least, d)
        else for (let at = firstSeat[node]!; at < firstSeat[node + 1]!; at++) scan(sitter[at]!, d)
      }
    }
    for (const node of reachedNodes) closed[node] = 0
    return { least, rows: reachedRows, nodes: reachedNodes }

    function scan(row: number, d: number): void {
      reachedRows.push(row)
      rowDistance[row] = d
      const own = gain[row]!
      if (d + own < least) least = d + own
      for (let at = start[row + 1]! - 1; at >= start[row]!; at--) {
        const loss = d + own - (edge[at]! >>> shiftBits)
        if (loss + lowest > least) break
        const s = (edge[at]! & shiftMask) ^ twist[row]!
        for (let n = ofShift[s]!; n < ofShift[s + 1]!; n++) {
          if (side[n] !== 2 && side[n] !== group[row]) continue
          const node = nodesOf[n]!
          const to = loss + price[node]!
          if (to >= distance[node]! || to > least) continue
          if (distance[node] === far) reachedNodes.push(node)
          distance[node] = to
          ;(buckets[to] ??= []).push(node)
        }
      }
    }
  }

  /** Moves people along one way on which nothing is lost; gives up when there is none. */
  function augment(source: number): boolean {
    pathRow.length = 1
    pathRow[0] = source
    pathNode.length = 0
    pathEdge.length = 0
    while (pathRow.length > 0) {
      const depth = pathRow.length - 1
      // On the way back: the next person on the seats of the node that was tried last.
      const node = pathNode.length > depth ? pathNode[depth]! : forward(pathRow[depth]!)
      if (node === -1) {
        pathRow.pop()
        continue
      }
      if (taken[node]! < firstSeat[node + 1]! - firstSeat[node]!) {
        move(firstSeat[node]! + taken[node]!++)
        return true
      }
      if (nextSeat[node] === firstSeat[node + 1]!) {
        pathNode.pop()
        pathEdge.pop()
        continue
      }
      const at = nextSeat[node]!++
      const other = sitter[at]!
      if (gain[other] === 0) {
        seat[other] = -1
        held[other] = -1
        move(at)
        return true
      }
      pathRow.push(other)
    }
    return false
  }

  /** The next node that a row could go to without loss, put on the path and closed; −1 when there is none left. */
  function forward(row: number): number {
    for (; arc[row]! >= start[row]!; arc[row]!--) {
      const packed = edge[arc[row]!]!
      const value = packed >>> shiftBits
      if (value - lowest < gain[row]!) break
      const s = (packed & shiftMask) ^ twist[row]!
      for (let n = ofShift[s]!; n < ofShift[s + 1]!; n++) {
        if (side[n] !== 2 && side[n] !== group[row]) continue
        const node = nodesOf[n]!
        if (value - price[node]! !== gain[row]! || closed[node] !== 0 || distance[node] === far) continue
        closed[node] = 1
        pathNode.push(node)
        pathEdge.push(packed)
        return node
      }
    }
    return -1
  }

  /** Everybody on the path moves on by one, the last one to the given seat. */
  function move(to: number): void {
    for (let depth = pathRow.length - 1; depth >= 0; depth--) {
      const row = pathRow[depth]!
      const left = seat[row]!
      seat[row] = to
      sitter[to] = row
      held[row] = pathEdge[depth]!
      to = left
      // What was on the path leads on for others.
      closed[pathNode[depth]!] = 0
    }
  }

  /** The same in the words of an auction. */
  function settled(): Omit<Auction, 'bids' | 'finished'> {
    const holder = new Int32Array(stalls.place[stalls.count]!).fill(-1)
    const cheapest = new Int32Array(stalls.count).fill(unpayable)
    seats.stall.forEach((stall, node) => {
      for (let at = firstSeat[node]!; at < firstSeat[node + 1]!; at++)
        holder[seats.place[node]! + at - firstSeat[node]!] = sitter[at]!
      cheapest[stall] = Math.min(cheapest[stall]!, price[node]! * scale)
    })
    return { holder, held, price: cheapest, groupPrice: groupPrices(stalls, cheapest) }
  }
}
