import { groupPrices, type Stalls } from './market'

/** Prices are counted in ten-thousandths of a score unit. */
export const scale = 10_000

/** Nobody can pay this: the price of a shift without a place for a group. */
export const unpayable = 0x7fffffff

export interface Asks {
  /** Who has each place, or −1. */
  holder: Int32Array
  /** What the cheapest place of each stall costs, in ten-thousandths of a score unit. */
  price: Int32Array
  /** The same by group and shift: the cheaper of the stalls the group may go to. */
  groupPrice: readonly Int32Array[]
  /** Gives somebody of a group a place on a shift for what they bid; returns who has to leave one, or −1. */
  sell: (unit: number, group: number, shift: number, bid: number) => number
}

/** What each place asks: a heap a stall, the cheapest place at its root. */
export function asksOf(stalls: Stalls): Asks {
  const { place, kept } = stalls
  const ask = new Int32Array(place[stalls.count]!)
  const holder = new Int32Array(ask.length).fill(-1)
  const price = new Int32Array(stalls.count).fill(unpayable)
  for (let stall = 0; stall < stalls.count; stall++) {
    if (place[stall] === place[stall + 1]) continue
    price[stall] = ask[place[stall]!] = -stalls.bonus[stall]! * scale
  }
  const groupPrice = groupPrices(stalls, price)
  return {
    holder,
    price,
    groupPrice,
    sell: (unit, group, shift, bid) => (kept ? admit(unit, group, shift, bid) : replaceCheapest(shift, bid, unit)),
  }

  /**
   * Those who bid most of a group stand on the places kept for it; the one who has to leave them competes for an open place with what they bid.
   * So nobody stands on an open place that costs more than a kept one they could have.
   */
  function admit(unit: number, g: number, s: number, bid: number): number {
    const own = g < 2 ? kept![g]![s]! : -1
    let moving = unit
    let offer = bid
    if (own >= 0 && offer > price[own]!) {
      const asked = price[own]!
      moving = replaceCheapest(own, offer, moving)
      offer = asked
    }
    if (moving >= 0 && offer > price[s]!) moving = replaceCheapest(s, offer, moving)
    for (const side of [0, 1] as const) {
      const stall = kept![side][s]!
      groupPrice[side]![s] = stall < 0 ? price[s]! : Math.min(price[s]!, price[stall]!)
    }
    return moving
  }

  /** Puts a bid in the place of the cheapest ask of a stall, which is a heap; gives who was there. */
  function replaceCheapest(stall: number, bid: number, unit: number): number {
    const from = place[stall]!
    const size = place[stall + 1]! - from
    const evicted = holder[from]!
    let slot = 0
    for (;;) {
      let child = 2 * slot + 1
      if (child >= size) break
      if (child + 1 < size && ask[from + child + 1]! < ask[from + child]!) child++
      if (ask[from + child]! >= bid) break
      ask[from + slot] = ask[from + child]!
      holder[from + slot] = holder[from + child]!
      slot = child
    }
    ask[from + slot] = bid
    holder[from + slot] = unit
    price[stall] = ask[from]!
    return evicted
  }
}
