import { type Edges, valueMost } from './edges'
import { MatchingInputError } from './input'

/** What the auction sells and to whom: rows of edges bid for places on shifts. */
export interface Market {
  edges: Edges
  /** Index into `groups`, by row. */
  group: Uint8Array
  /** How many places a row may have, by row; 0–3. */
  commitments: Uint8Array
  shifts: MarketShifts
}

export interface MarketShifts {
  count: number
  /** Places for anybody, and places kept for one group. */
  open: Int32Array
  newcomers: Int32Array
  locals: Int32Array
  /** For the first place of a shift that nobody is on; score units. */
  firstPlaceBonus: Int32Array
  /** Minutes from any common instant; two shifts of one volunteer may not overlap. */
  startsAt: Float64Array
  endsAt: Float64Array
}

/** @throws MatchingInputError that names the field. */
export function checkMarket({ edges, group, commitments, shifts }: Market): void {
  for (const field of ['open', 'newcomers', 'locals', 'firstPlaceBonus'] as const)
    shifts[field].forEach((value, shift) => {
      if (value < 0) throw new MatchingInputError(`shifts.${field}[${shift}]`, `must not be ${value}`)
      if (field === 'firstPlaceBonus' && value > valueMost)
        throw new MatchingInputError(`shifts.${field}[${shift}]`, `must be at most ${valueMost}`)
    })
  const rows = edges.volunteer.length
  if (edges.start.length !== rows + 1) throw new MatchingInputError('edges.start', 'must have one entry more than rows')
  if (group.length !== rows) throw new MatchingInputError('group', 'must have one entry a row')
  if (commitments.length !== rows) throw new MatchingInputError('commitments', 'must have one entry a row')
  commitments.forEach((value, row) => {
    if (value > 3) throw new MatchingInputError(`commitments[${row}]`, `must be 0 to 3, not ${value}`)
  })
}

/** Who may go to a stall: an index into `groups`, or anybody. */
export const anybody = 3

/** Places that are sold as one kind of thing; the stalls of shift s stand from ofShift[s] to ofShift[s + 1]. */
export interface Stalls {
  count: number
  ofShift: Int32Array
  shift: Int32Array
  open: Uint8Array
  /** Places of stall b stand from place[b] to place[b + 1]. */
  place: Int32Array
  /** What a place costs while nobody bids: nothing, or less than that where there is a bonus; score units. */
  least: Int32Array
  /** Some stall is kept for one group. */
  kept: boolean
}

export function stallsOf({ count, open, newcomers, locals, firstPlaceBonus }: MarketShifts): Stalls {
  const ofShift = new Int32Array(count + 1)
  const stalls: { shift: number; open: number; places: number; least: number }[] = []
  for (let shift = 0; shift < count; shift++) {
    const kinds: [number, number][] = [
      [anybody, open[shift]!],
      [0, newcomers[shift]!],
      [1, locals[shift]!],
    ]
    let bonus = firstPlaceBonus[shift]!
    for (const [who, places] of kinds) {
      // The first place of a shift is a stall of its own as long as it is worth more than the others.
      if (places > 0 && bonus > 0) stalls.push({ shift, open: who, places: 1, least: -bonus })
      const left = places > 0 && bonus > 0 ? places - 1 : places
      if (places > 0) bonus = 0
      if (left > 0) stalls.push({ shift, open: who, places: left, least: 0 })
    }
    ofShift[shift + 1] = stalls.length
  }
  const place = new Int32Array(stalls.length + 1)
  stalls.forEach(({ places }, stall) => (place[stall + 1] = place[stall]! + places))
  return {
    count: stalls.length,
    ofShift,
    shift: Int32Array.from(stalls, (stall) => stall.shift),
    open: Uint8Array.from(stalls, (stall) => stall.open),
    place,
    least: Int32Array.from(stalls, (stall) => stall.least),
    kept: stalls.some((stall) => stall.open !== anybody),
  }
}

/** What a place on each shift costs a group, given what each stall costs; `unpayable` where it may not go. */
export function pricesByShift(stalls: Stalls, price: Int32Array, unpayable: number): Int32Array[] {
  const shifts = stalls.ofShift.length - 1
  const of = (group: number) =>
    Int32Array.from({ length: shifts }, (_, shift) => {
      let cheapest = unpayable
      for (let stall = stalls.ofShift[shift]!; stall < stalls.ofShift[shift + 1]!; stall++)
        if ((stalls.open[stall] === anybody || stalls.open[stall] === group) && price[stall]! < cheapest)
          cheapest = price[stall]!
      return cheapest
    })
  const all = of(2)
  return stalls.kept ? [of(0), of(1), all] : [all, all, all]
}
