import type { ShiftColumns, VolunteerColumns } from './columns'
import { bandOf } from './grid'
import { blocked, type PairKernel } from './kernel'
import { drawn, mixed } from './lottery'
import type { Reach } from './reach'

/** Bits of an edge that name the shift; the value stands above them. */
export const shiftBits = 18
export const shiftMask = (1 << shiftBits) - 1
/** The highest value that fits above the shift. */
export const valueMost = (1 << (31 - shiftBits)) - 1

/** Every pair that could be placed, a row a volunteer, the most valuable last. */
export interface Edges {
  /** Which volunteer a row belongs to; neighbours on the map are neighbours here. */
  volunteer: Int32Array
  /** The rows in the order of the lottery. */
  drawn: Int32Array
  /** Row r reaches from start[r] to start[r + 1]. */
  start: Int32Array
  /** value << 18 | (shift ^ twist of the row). */
  edge: Int32Array
  /** Turns the order of equal values differently for each row, so that not everybody runs to the same place first. */
  twist: Int32Array
  count: number
}

export interface EdgeRules {
  seed: string
  /** What is added to every score of a volunteer. */
  bonus: (volunteer: number) => number
  /** What is added for a shift the volunteer asked for. */
  askedBonus: number
  /** Null when no pair is forbidden. */
  forbidden: ((volunteer: number, shift: number) => boolean) | null
}

/** Room for so many pairs is taken at first: pages that are never written cost no memory. */
const roomAtFirst = 128_000_000

/** @returns all pairs that nothing stands against, four bytes each. */
export function edgesOf(
  volunteers: VolunteerColumns,
  shifts: ShiftColumns,
  kernel: PairKernel,
  reach: Reach,
  rules: EdgeRules,
): Edges {
  const { order: lottery, lots } = drawn(volunteers.ids, rules.seed)
  const order = byMap(volunteers)
  const start = new Int32Array(order.length + 1)
  const twist = new Int32Array(order.length)
  let edge = new Int32Array(Math.max(1024, Math.min(roomAtFirst, order.length * shifts.count)))
  const { forbidden } = rules
  const found = new Int32Array(shifts.count)
  const scores = new Int16Array(shifts.count)
  let count = 0
  for (let row = 0; row < order.length; row++) {
    const v = order[row]!
    const turn = mixed(lots[v]! ^ 0x9e3779b9) & shiftMask
    const bonus = rules.bonus(v)
    const asked = volunteers.others[v]?.asked ?? []
    const hasAsked = asked.length > 0
    if (count + shifts.count > edge.length) edge = grown(edge, count + shifts.count)
    twist[row] = turn
    let near = 0
    reach(volunteers.latitude[v]!, volunteers.longitude[v]!, volunteers.radiusKm[v]!, (from, to) => {
      near = kernel.shifts(v, from, to, found, near)
    })
    kernel.scores(v, found, near, scores)
    for (let at = 0; at < near; at++) {
      const s = found[at]!
      const score = scores[at]!
      if (score === blocked || (forbidden !== null && forbidden(v, s))) continue
      const wish = hasAsked && asked.includes(shifts.ids[s]!) ? rules.askedBonus : 0
      edge[count++] = ((score + bonus + wish) << shiftBits) | (s ^ turn)
    }
    start[row + 1] = count
  }
  const rowOf = new Int32Array(order.length)
  order.forEach((v, row) => (rowOf[v] = row))
  return { volunteer: order, drawn: lottery.map((v) => rowOf[v]!), start, edge, twist, count }
}

/** Orders each row by value; equal values by the lots of the row. */
export function sortEdges({ start, edge }: Edges): void {
  for (let row = 0; row + 1 < start.length; row++) edge.subarray(start[row], start[row + 1]).sort()
}

/** Volunteers by band of latitude, in each from west to east; those who did not say where they live come last. */
function byMap({ ids, latitude, longitude }: VolunteerColumns): Int32Array {
  const band = latitude.map((value) => (Number.isNaN(value) ? Infinity : bandOf(value)))
  return Int32Array.from(ids, (_, v) => v).toSorted(
    (a, b) => band[a]! - band[b]! || longitude[a]! - longitude[b]! || (ids[a]! < ids[b]! ? -1 : 1),
  )
}

function grown(edge: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, edge.length * 2))
  larger.set(edge)
  return larger
}
