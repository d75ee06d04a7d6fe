import { scale } from './asks'
import { shiftBits, shiftMask } from './edges'
import { fits, type Market, type Stalls } from './market'
import type { Solution } from './solve'

/** Who has which place at what price, kept while single places change hands. A unit is one commitment of a row: commitment · rows + row. */
export class Ledger {
  readonly held: Int32Array
  readonly holder: Int32Array
  /** Of each stall, in ten-thousandths of a score unit. */
  readonly price: Int32Array
  /** Where each unit is, or −1. */
  readonly place: Int32Array
  readonly stallAt: Int32Array
  readonly stalls: Stalls

  constructor(
    readonly market: Market,
    { held, holder, price, stalls }: Solution,
  ) {
    this.stalls = stalls
    this.held = held.slice()
    this.holder = holder.slice()
    // Who may go to a kept place may go to an open one: a kept one costs no more.
    this.price = price.map((own, stall) => Math.min(own, price[stalls.shift[stall]!]!))
    this.place = new Int32Array(held.length).fill(-1)
    holder.forEach((unit, at) => {
      if (unit >= 0) this.place[unit] = at
    })
    this.stallAt = new Int32Array(holder.length)
    for (let stall = 0; stall < stalls.count; stall++)
      this.stallAt.fill(stall, stalls.place[stall], stalls.place[stall + 1])
  }

  rowOf(unit: number): number {
    return unit % this.market.group.length
  }

  shiftOf(row: number, packed: number): number {
    return (packed & shiftMask) ^ this.market.edges.twist[row]!
  }

  /** What an edge brings a row on a stall. */
  gain(packed: number, stall: number): number {
    return (packed >>> shiftBits) * scale - this.price[stall]!
  }

  gainOf(unit: number): number {
    return this.gain(this.held[unit]!, this.stallAt[this.place[unit]!]!)
  }

  stallsFor(row: number, shift: number): number[] {
    const { kept, place } = this.stalls
    const side = this.market.group[row]!
    const own = side < 2 ? (kept?.[side as 0 | 1][shift] ?? -1) : -1
    const open = place[shift]! < place[shift + 1]!
    return own < 0 ? (open ? [shift] : []) : open ? [own, shift] : [own]
  }

  emptyPlace(stall: number): number {
    const { place } = this.stalls
    for (let at = place[stall]!; at < place[stall + 1]!; at++) if (this.holder[at] === -1) return at
    return -1
  }

  /** What an empty place costs: less than nothing when nobody else is on the stall. */
  emptyAsk(stall: number, without = -1): number {
    const { place, bonus } = this.stalls
    for (let at = place[stall]!; at < place[stall + 1]!; at++) if (this.holder[at]! >= 0 && at !== without) return 0
    return -bonus[stall]! * scale
  }

  /** Whether a unit may stand on a shift beside the other places of its row. */
  fits(unit: number, shift: number): boolean {
    return fits(this.market, this.held, unit, shift)
  }

  leave(unit: number): void {
    this.holder[this.place[unit]!] = -1
    this.place[unit] = -1
    this.held[unit] = -1
  }

  settle(unit: number, at: number, packed: number): void {
    this.holder[at] = unit
    this.place[unit] = at
    this.held[unit] = packed
  }
}
