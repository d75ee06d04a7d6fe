import { scale, unpayable } from './asks'
import { vocabularies } from './bits'
import { groups, shiftColumns, type ShiftColumns, type VolunteerColumns, volunteerColumns } from './columns'
import { boundsOf } from './certificate'
import { type Edges, edgesOf, shiftMask, sortEdges, valueMost } from './edges'
import { MatchingInputError } from './input'
import { pairKernel } from './kernel'
import { groupPrices, type Market, type MarketShifts } from './market'
import type { Settled } from './pins'
import type { RoundPolicy } from './policy'
import { reachOver } from './reach'
import type { Pair, ShiftPrice } from './round'
import type { Solution } from './solve'

export interface Prepared extends Market {
  columns: { volunteers: VolunteerColumns; shifts: ShiftColumns }
  /** Volunteers with at least one edge. */
  placeable: number
}

/** From facts to the market the auction is held on. @throws MatchingInputError that names the field. */
export function prepared(
  { volunteers, tasks, used }: Settled,
  forbidden: readonly Pair[],
  policy: RoundPolicy,
): Prepared {
  const words = vocabularies()
  const people = volunteerColumns(volunteers, volunteers.length, words)
  const shifts = shiftColumns(tasks, words)
  if (shifts.count > shiftMask) throw new MatchingInputError('tasks.shifts', `are more than ${shiftMask}`)
  const edges = edgesOf(people, shifts, pairKernel(people, shifts), reachOver(shifts), {
    seed: policy.seed,
    bonus: (v) => Math.min(policy.waitingBonusMost, people.waitingWeeks[v]! * policy.waitingBonus),
    askedBonus: policy.askedBonus,
    forbidden: never(people, shifts, forbidden),
  })
  sortEdges(edges)
  return {
    columns: { volunteers: people, shifts },
    edges,
    group: Uint8Array.from(edges.volunteer, (v) => people.group[v]!),
    commitments: Uint8Array.from(edges.volunteer, (v) => policy.commitments - (used.get(people.ids[v]!) ?? 0)),
    shifts: marketShifts(shifts, policy),
    placeable: placeable(edges),
  }
}

/** The pairs a solution gives places to. */
export function takenPlaces({ columns, edges }: Prepared, { held }: Solution): Pair[] {
  const rows = edges.volunteer.length
  const pairs: Pair[] = []
  held.forEach((edge, unit) => {
    if (edge === -1) return
    const row = unit % rows
    const shift = (edge & shiftMask) ^ edges.twist[row]!
    pairs.push({ volunteerId: columns.volunteers.ids[edges.volunteer[row]!]!, shiftId: columns.shifts.ids[shift]! })
  })
  return pairs
}

/** The same without these pairs; what came free costs nothing. */
export function without(market: Prepared, solution: Solution, pairs: readonly Pair[]): Solution {
  const { columns, edges } = market
  const gone = new Set(pairs.map(({ volunteerId, shiftId }) => `${volunteerId} ${shiftId}`))
  const rows = edges.volunteer.length
  const held = solution.held.map((edge, unit) => {
    if (edge === -1) return edge
    const volunteerId = columns.volunteers.ids[edges.volunteer[unit % rows]!]!
    const shiftId = columns.shifts.ids[(edge & shiftMask) ^ edges.twist[unit % rows]!]!
    return gone.has(`${volunteerId} ${shiftId}`) ? -1 : edge
  })
  const holder = solution.holder.map((unit) => (unit === -1 || held[unit] === -1 ? -1 : unit))
  const { stalls } = solution
  const price = solution.price.map((asked, stall) => {
    const isFree = holder.subarray(stalls.place[stall], stalls.place[stall + 1]).includes(-1)
    return isFree ? Math.min(asked, 0) : asked
  })
  const left = { ...solution, held, holder, price, groupPrice: groupPrices(stalls, price) }
  return { ...left, bounds: boundsOf(market, stalls, left) }
}

/** What a place costs where there is one, by shift id; the most that can be paid where none is open to a group. */
export function pricesOf({ columns: { shifts } }: Prepared, { groupPrice }: Solution): ShiftPrice[] {
  const inUnits = (price: number) => (price === unpayable ? valueMost : price / scale)
  return shifts.ids
    .map((shiftId, s) => {
      const [newcomer, local, neither] = groups.map((_, group) => inUnits(groupPrice[group]![s]!))
      return { shiftId, newcomer: newcomer!, local: local!, neither: neither! }
    })
    .filter((_, s) => shifts.facts[s]!.free > 0)
    .toSorted((a, b) => (a.shiftId < b.shiftId ? -1 : 1))
}

function never(people: VolunteerColumns, shifts: ShiftColumns, forbidden: readonly Pair[]) {
  if (forbidden.length === 0) return null
  const row = new Map(people.ids.map((id, index) => [id, index]))
  const at = new Map(shifts.ids.map((id, index) => [id, index]))
  const pairs = new Set(forbidden.map((pair) => row.get(pair.volunteerId)! * (shiftMask + 1) + at.get(pair.shiftId)!))
  return (v: number, s: number) => pairs.has(v * (shiftMask + 1) + s)
}

function marketShifts({ count, facts }: ShiftColumns, policy: RoundPolicy): MarketShifts {
  const whole = (of: (shift: ShiftColumns['facts'][number]) => number) => Int32Array.from(facts, of)
  return {
    count,
    open: whole(({ free, reserved }) => free - reserved.newcomer - reserved.local),
    newcomers: whole(({ reserved }) => reserved.newcomer),
    locals: whole(({ reserved }) => reserved.local),
    firstPlaceBonus: whole(({ taken }) => (taken ? 0 : policy.firstPlaceBonus)),
    startsAt: Float64Array.from(facts, ({ startsAt }) => startsAt),
    endsAt: Float64Array.from(facts, ({ endsAt }) => endsAt),
  }
}

function placeable({ start }: Edges): number {
  let rows = 0
  for (let row = 0; row + 1 < start.length; row++) if (start[row + 1]! > start[row]!) rows++
  return rows
}
