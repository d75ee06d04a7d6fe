import { asksOf, scale, unpayable } from './asks'
import { shiftBits, shiftMask } from './edges'
import { fits, type Market, type Stalls } from './market'

export interface Auction {
  /** Holder of each place as commitment · rows + row, or −1. */
  holder: Int32Array
  /** The edge that each commitment holds, or −1. */
  held: Int32Array
  /** What the cheapest place of each stall costs, in ten-thousandths of a score unit. */
  price: Int32Array
  /** The same by group and shift: the cheaper of the stalls the group may go to. */
  groupPrice: readonly Int32Array[]
  bids: number
  /** False when time ran out with people still bidding. */
  finished: boolean
}

export interface AuctionLimits {
  /** The least by which a bid goes up, in ten-thousandths of a score unit. */
  step: number
  bidsMost: number
  stop: () => boolean
}

/** How many of a row's best edges are remembered between its bids. */
const remembered = 8

/**
 * The forward auction for places (Bertsekas and Castañon 1989, with an outside option worth nothing): whoever has no place bids for the best one
 * what it is worth to them above the second best, plus one step; who was there before goes back into the line. All places of a stall are one
 * kind of thing. Prices only rise, so an edge that was no match for a row's remembered ones never becomes one: most bids look at eight edges.
 */
export function auction(market: Market, stalls: Stalls, limits: AuctionLimits): Auction {
  const { edges, group, commitments } = market
  const { start, edge, twist } = edges
  const rows = group.length
  const most = commitments.reduce((high, value) => Math.max(high, value), 0)
  const { holder, price, groupPrice, sell } = asksOf(stalls)
  const lowest = price.reduce((low, value) => Math.min(low, value), 0)

  const held = new Int32Array(rows * most).fill(-1)
  // A ring of commitments without a place: everybody's first before anybody's second.
  const line = new Int32Array(Math.max(1, held.length))
  let head = 0
  let waiting = 0
  for (let c = 0; c < most; c++)
    for (const row of edges.drawn) if (c < commitments[row]!) line[waiting++] = c * rows + row
  let tail = waiting === line.length ? 0 : waiting

  const memory = new Int32Array(rows * remembered)
  const memorySize = new Uint8Array(rows)
  /** No edge of the row outside its memory is worth more. */
  const beyond = new Int32Array(rows).fill(unpayable)
  const topValue = new Int32Array(remembered)
  const topEdge = new Int32Array(remembered)

  let bids = 0
  let finished = true
  while (waiting > 0) {
    if ((bids & 0xfff) === 0 && (bids >= limits.bidsMost || limits.stop())) {
      finished = false
      break
    }
    const unit = line[head]!
    if (++head === line.length) head = 0
    waiting--
    bids++
    let row = unit
    while (row >= rows) row -= rows
    const prices = groupPrice[group[row]!]!
    const turn = twist[row]!
    let best = 0
    let second = 0
    let chosen = -1
    const from = row * remembered
    for (let at = from, end = from + memorySize[row]!; at < end; at++) {
      const packed = memory[at]!
      const s = (packed & shiftMask) ^ turn
      const value = (packed >>> shiftBits) * scale - prices[s]!
      if (value > second && (most === 1 || fits(market, held, unit, s))) {
        if (value > best) {
          second = best
          best = value
          chosen = packed
        } else second = value
      }
    }
    if (second < beyond[row]!) {
      best = 0
      second = 0
      chosen = -1
      let size = 0
      let outside = -unpayable
      for (let at = start[row + 1]! - 1; at >= start[row]!; at--) {
        const packed = edge[at]!
        const worth = (packed >>> shiftBits) * scale
        const bound = worth - lowest
        if (size === remembered && bound <= topValue[remembered - 1]!) {
          if (bound > outside) outside = bound
          break
        }
        const s = (packed & shiftMask) ^ turn
        const value = worth - prices[s]!
        if (size === remembered && value <= topValue[remembered - 1]!) {
          if (value > outside) outside = value
        } else {
          if (size === remembered) {
            const gone = topValue[remembered - 1]!
            if (gone > outside) outside = gone
          } else size++
          let slot = size - 1
          while (slot > 0 && topValue[slot - 1]! < value) {
            topValue[slot] = topValue[slot - 1]!
            topEdge[slot] = topEdge[slot - 1]!
            slot--
          }
          topValue[slot] = value
          topEdge[slot] = packed
        }
        if (value > second && (most === 1 || fits(market, held, unit, s))) {
          if (value > best) {
            second = best
            best = value
            chosen = packed
          } else second = value
        }
      }
      for (let slot = 0; slot < size; slot++) memory[from + slot] = topEdge[slot]!
      memorySize[row] = size
      beyond[row] = outside
    }
    if (chosen === -1) continue
    const s = (chosen & shiftMask) ^ turn
    const evicted = sell(unit, group[row]!, s, prices[s]! + (best - second) + limits.step)
    held[unit] = chosen
    if (evicted >= 0) {
      held[evicted] = -1
      line[tail] = evicted
      if (++tail === line.length) tail = 0
      waiting++
    }
  }
  return { holder, held, price, groupPrice, bids, finished }
}
