import { type Edges, shiftMask, valueMost } from './edges'
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
  if (edges.drawn.length !== rows) throw new MatchingInputError('edges.drawn', 'must have one entry a row')
  if (group.length !== rows) throw new MatchingInputError('group', 'must have one entry a row')
  if (commitments.length !== rows) throw new MatchingInputError('commitments', 'must have one entry a row')
  commitments.forEach((value, row) => {
    if (value > 3) throw new MatchingInputError(`commitments[${row}]`, `must be 0 to 3, not ${value}`)
  })
}

/**
 * Places that are sold as one kind of thing. Stall s holds the places of shift s that are open to anybody; stalls that are kept for one group
 * follow. Each stall is a row of places, of which the first may cost less than nothing: that is its bonus.
 */
export interface Stalls {
  count: number
  shift: Int32Array
  /** The stall kept for a group, by index into `groups` and shift; −1 when there is none. Null when nothing is kept anywhere. */
  kept: readonly [newcomers: Int32Array, locals: Int32Array] | null
  /** Places of stall b stand from place[b] to place[b + 1]. */
  place: Int32Array
  /** For the first place; score units. Where places are kept, each side's first one has it, so that both sides come. */
  bonus: Int32Array
}

export function stallsOf({ count, open, newcomers, locals, firstPlaceBonus }: MarketShifts): Stalls {
  const shift = Array.from({ length: count }, (_, s) => s)
  const places = Array.from(open)
  const bonus = Array.from(open, (number, s) =>
    number > 0 && newcomers[s] === 0 && locals[s] === 0 ? firstPlaceBonus[s]! : 0,
  )
  const keptFor = (own: Int32Array) =>
    Int32Array.from(own, (number, s) => {
      if (number === 0) return -1
      shift.push(s)
      places.push(number)
      bonus.push(firstPlaceBonus[s]!)
      return shift.length - 1
    })
  const kept = [keptFor(newcomers), keptFor(locals)] as const
  const place = new Int32Array(places.length + 1)
  places.forEach((number, stall) => (place[stall + 1] = place[stall]! + number))
  return {
    count: places.length,
    shift: Int32Array.from(shift),
    kept: places.length > count ? kept : null,
    place,
    bonus: Int32Array.from(bonus),
  }
}

/** What a place on each shift costs each group: who may go to a kept place may go to an open one too, and takes the cheaper. */
export function groupPrices({ kept }: Stalls, price: Int32Array): Int32Array[] {
  if (kept === null) return [price, price, price]
  const forSide = (own: Int32Array) =>
    Int32Array.from(own, (stall, s) => (stall < 0 ? price[s]! : Math.min(price[s]!, price[stall]!)))
  return [forSide(kept[0]), forSide(kept[1]), price]
}

/** Whether a unit, one commitment of a row, may stand on a shift beside what the row's other units hold. */
export function fits({ edges, group, shifts }: Market, held: Int32Array, unit: number, s: number): boolean {
  const rows = group.length
  const row = unit % rows
  for (let other = row; other < held.length; other += rows) {
    if (other === unit || held[other] === -1) continue
    const t = (held[other]! & shiftMask) ^ edges.twist[row]!
    if (shifts.startsAt[s]! < shifts.endsAt[t]! && shifts.startsAt[t]! < shifts.endsAt[s]!) return false
  }
  return true
}
