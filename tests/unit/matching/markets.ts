import fc from 'fast-check'
import { shiftBits, shiftMask } from '@/lib/matching/edges'
import { type Market, stallsOf } from '@/lib/matching/market'
import type { Solution } from '@/lib/matching/solve'
import { type Instance, instanceOf } from '@/tests/support/matching/instance'

export interface Size {
  rows: number
  shifts: number
  /** Values are whole multiples of `unit`, up to so many. */
  values: number
  unit?: number
  commitments?: 1 | 2 | 3
  /** Whether places may be kept for one group. */
  kept?: boolean
}

/** Markets as a round makes them, of any shape. */
export function markets({ rows, shifts, values, unit = 1, commitments = 1, kept = true }: Size): fc.Arbitrary<Market> {
  const number = (max: number) => fc.integer({ min: 0, max })
  const column = (max: number) => fc.array(number(max), { minLength: shifts, maxLength: shifts })
  const reserved = kept ? fc.oneof(fc.constant(none(shifts)), column(2)) : fc.constant(none(shifts))
  const row = fc.record({
    group: number(2),
    twist: number(shiftMask),
    // Some have done what they wanted already.
    commitments: fc.oneof(
      { weight: 9, arbitrary: fc.constant(commitments) },
      { weight: 1, arbitrary: number(commitments) },
    ),
    wishes: fc.uniqueArray(fc.tuple(number(shifts - 1), number(values)), {
      selector: ([shift]) => shift,
      maxLength: shifts,
    }),
  })
  return fc
    .record({
      rows: fc.array(row, { minLength: 1, maxLength: rows }),
      open: column(3),
      newcomers: reserved,
      locals: reserved,
      bonus: fc.oneof(fc.constant(none(shifts)), column(Math.ceil(values / 3))),
      times: fc.array(fc.tuple(number(12), fc.integer({ min: 1, max: 5 })), { minLength: shifts, maxLength: shifts }),
    })
    .map((drawn) => {
      const start = [0]
      for (const { wishes } of drawn.rows) start.push(start.at(-1)! + wishes.length)
      const edge = drawn.rows.flatMap(({ wishes, twist }) =>
        wishes.map(([shift, value]) => ((value * unit) << shiftBits) | (shift ^ twist)).toSorted((a, b) => a - b),
      )
      return {
        edges: {
          volunteer: Int32Array.from(drawn.rows, (_, at) => at),
          drawn: Int32Array.from(drawn.rows, (_, at) => at),
          start: Int32Array.from(start),
          edge: Int32Array.from(edge),
          twist: Int32Array.from(drawn.rows, ({ twist }) => twist),
          count: edge.length,
        },
        group: Uint8Array.from(drawn.rows, (one) => one.group),
        commitments: Uint8Array.from(drawn.rows, (one) => one.commitments),
        shifts: {
          count: shifts,
          open: Int32Array.from(drawn.open),
          newcomers: Int32Array.from(drawn.newcomers),
          locals: Int32Array.from(drawn.locals),
          firstPlaceBonus: Int32Array.from(drawn.bonus, (value) => value * unit),
          startsAt: Float64Array.from(drawn.times, ([from]) => from),
          endsAt: Float64Array.from(drawn.times, ([from, length]) => from + length),
        },
      }
    })
}

const none = (shifts: number): number[] => Array.from({ length: shifts }, () => 0)

export interface Wish {
  shift: number
  value: number
}

export function wishesOf({ edges }: Market, row: number): Wish[] {
  return [...edges.edge.subarray(edges.start[row], edges.start[row + 1])].map((packed) => ({
    shift: (packed & shiftMask) ^ edges.twist[row]!,
    value: packed >>> shiftBits,
  }))
}

/** Whether somebody of a group may have a place of the stall. */
function mayHave(market: Market, stall: number, group: number): boolean {
  const { kept, shift } = stallsOf(market.shifts)
  return kept?.[0][shift[stall]!] === stall ? group === 0 : kept?.[1][shift[stall]!] === stall ? group === 1 : true
}

/**
 * The same market with one place a row as an oracle knows it: a place that is worth more for being the first is a shift of its own, and so
 * are places kept for a group.
 */
export function oracleInstance(market: Market): Instance {
  const { count, shift, place, bonus } = stallsOf(market.shifts)
  const places: { stall: number; seats: number; more: number }[] = []
  for (let stall = 0; stall < count; stall++) {
    const seats = place[stall + 1]! - place[stall]!
    if (seats > 0) places.push({ stall, seats: 1, more: bonus[stall]! })
    if (seats > 1) places.push({ stall, seats: seats - 1, more: 0 })
  }
  const wishes = Array.from(market.group, (group, row) =>
    market.commitments[row] === 0
      ? []
      : wishesOf(market, row).flatMap(({ shift: wished, value }) =>
          places.flatMap(({ stall, more }, at) =>
            shift[stall] === wished && mayHave(market, stall, group) ? [{ shift: at, worth: value + more }] : [],
          ),
        ),
  )
  return instanceOf(
    wishes,
    places.map(({ seats }) => seats),
  )
}

/** The first thing that is wrong with a solution, in words; and what it is worth, counted from its pairs alone. */
export function judged(market: Market, { stalls, holder, held }: Pick<Solution, 'stalls' | 'holder' | 'held'>) {
  const rows = market.group.length
  const own = new Map<number, number[]>()
  let worth = 0
  let seated = 0
  for (let stall = 0; stall < stalls.count; stall++) {
    const units = [...holder.subarray(stalls.place[stall], stalls.place[stall + 1])].filter((unit) => unit >= 0)
    if (units.length > 0) worth += stalls.bonus[stall]!
    for (const unit of units) {
      seated++
      const row = unit % rows
      const wish = wishesOf(market, row)[
        [...market.edges.edge.subarray(market.edges.start[row], market.edges.start[row + 1])].indexOf(held[unit]!)
      ]
      if (wish === undefined) return { wrong: `row ${row} has a place it has no edge to`, worth }
      if (wish.shift !== stalls.shift[stall]) return { wrong: `row ${row} sits at another shift than it holds`, worth }
      if (!mayHave(market, stall, market.group[row]!))
        return { wrong: `row ${row} sits on a place kept for others`, worth }
      own.set(row, [...(own.get(row) ?? []), wish.shift])
      worth += wish.value
    }
  }
  if (held.filter((edge) => edge >= 0).length !== seated)
    return { wrong: 'somebody holds an edge and has no place', worth }
  for (const [row, shifts] of own) {
    if (shifts.length > market.commitments[row]!) return { wrong: `row ${row} has ${shifts.length} places`, worth }
    for (const [at, one] of shifts.entries())
      for (const other of shifts.slice(at + 1))
        if (meets(market, one, other)) return { wrong: `row ${row} is at two places at once`, worth }
  }
  return { wrong: null, worth }
}

/** Who has nothing although a place they wish for is empty; a wish worth nothing is as good as none. */
export function leftOver(
  market: Market,
  { stalls, holder, held }: Pick<Solution, 'stalls' | 'holder' | 'held'>,
): number[] {
  const isEmpty = (stall: number) => holder.subarray(stalls.place[stall], stalls.place[stall + 1]).includes(-1)
  return Array.from(market.group, (_, row) => row).filter(
    (row) =>
      market.commitments[row] === 1 &&
      held[row] === -1 &&
      wishesOf(market, row).some(({ shift: wished, value }) =>
        [...stalls.shift].some(
          (shift, stall) =>
            value > 0 && shift === wished && mayHave(market, stall, market.group[row]!) && isEmpty(stall),
        ),
      ),
  )
}

function meets({ shifts: { startsAt, endsAt } }: Market, one: number, other: number): boolean {
  return startsAt[one]! < endsAt[other]! && startsAt[other]! < endsAt[one]!
}

/** The best of everything there is, with several places a row, by trying it all. */
export function bestOfAll(market: Market): number {
  const { open, newcomers, locals, firstPlaceBonus } = market.shifts
  const taken = Array.from({ length: market.shifts.count }, () => [0, 0, 0])
  const bonuses = (): number =>
    taken.reduce((sum, [n = 0, l = 0, others = 0], s) => {
      const keptOnes = [Math.min(n, newcomers[s]!), Math.min(l, locals[s]!)]
      const onOpen = n + l + others - keptOnes[0]! - keptOnes[1]!
      const firsts = keptOnes.filter((number) => number > 0).length
      const plain = newcomers[s] === 0 && locals[s] === 0 && onOpen > 0 ? 1 : 0
      return sum + (firsts + plain) * firstPlaceBonus[s]!
    }, 0)
  const fits = (s: number) => {
    const [n = 0, l = 0, others = 0] = taken[s]!
    return Math.max(0, n - newcomers[s]!) + Math.max(0, l - locals[s]!) + others <= open[s]!
  }
  const walk = (row: number, from: number, own: readonly number[], sum: number): number => {
    if (row === market.group.length) return sum + bonuses()
    const wishes = wishesOf(market, row)
    let best = walk(row + 1, 0, [], sum)
    if (own.length === market.commitments[row]) return best
    for (let at = from; at < wishes.length; at++) {
      const { shift, value } = wishes[at]!
      if (own.some((other) => meets(market, shift, other))) continue
      taken[shift]![market.group[row]!]!++
      if (fits(shift)) best = Math.max(best, walk(row, at + 1, [...own, shift], sum + value))
      taken[shift]![market.group[row]!]!--
    }
    return best
  }
  return walk(0, 0, [], 0)
}
