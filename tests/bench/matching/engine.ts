import { scale } from '@/lib/matching/asks'
import { vocabularies } from '@/lib/matching/bits'
import { shiftColumns, type ShiftColumns, volunteerColumns, type VolunteerColumns } from '@/lib/matching/columns'
import { type Edges, edgesOf, shiftBits, shiftMask, sortEdges } from '@/lib/matching/edges'
import type { TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { pairKernel } from '@/lib/matching/kernel'
import type { Market } from '@/lib/matching/market'
import { reachOver } from '@/lib/matching/reach'
import { type Solution, solve as solveMarket } from '@/lib/matching/solve'
import type { Choice, Instance } from '@/tests/support/matching/instance'
import type { RoundCase, Ties } from './cases'
import { readRows } from './rows'
import type { WorldFiles } from './world-files'

// The one file that knows what the engine's own parts are called.

export interface Loaded {
  volunteers: VolunteerColumns
  shifts: ShiftColumns
}

export function load(files: WorldFiles, volunteers: number): Loaded {
  const words = vocabularies()
  return {
    volunteers: volunteerColumns(readRows<VolunteerFacts>(files.volunteers), volunteers, words),
    shifts: shiftColumns([...readRows<TaskFacts>(files.tasks)], words),
  }
}

export function score({ volunteers, shifts }: Loaded, seed: string): Edges {
  return edgesOf(volunteers, shifts, pairKernel(volunteers, shifts), reachOver(shifts), {
    seed,
    bonus: () => 0,
    askedBonus: 0,
    forbidden: null,
  })
}

export function sort(edges: Edges): void {
  sortEdges(edges)
}

export function marketOf(
  { volunteers, shifts }: Loaded,
  edges: Edges,
  { commitments }: Pick<RoundCase, 'commitments'>,
): Market {
  const minutes = (at: 'startsAt' | 'endsAt') => Float64Array.from(shifts.facts, (shift) => shift[at] / 60_000)
  return {
    edges,
    group: Uint8Array.from(edges.volunteer, (volunteer) => volunteers.group[volunteer]!),
    commitments: new Uint8Array(edges.volunteer.length).fill(commitments),
    shifts: {
      count: shifts.count,
      open: Int32Array.from(shifts.facts, ({ free }) => free),
      newcomers: new Int32Array(shifts.count),
      locals: new Int32Array(shifts.count),
      firstPlaceBonus: new Int32Array(shifts.count),
      startsAt: minutes('startsAt'),
      endsAt: minutes('endsAt'),
    },
  }
}

export const solve = (market: Market, budgetMs: number): Solution =>
  solveMarket(market, { ms: budgetMs, now: () => performance.now() })

const levelsOf: Record<Exclude<Ties, 'none'>, readonly [number, number, number]> = {
  all: [500, 500, 500],
  threeLevels: [250, 500, 750],
  // No number but one divides them all.
  threeUnevenLevels: [251, 503, 748],
}

/** What all scores would be if the facts told people apart less. */
export function tie({ edge, count }: Edges, ties: Ties): void {
  if (ties === 'none') return
  const [low, middle, high] = levelsOf[ties]
  for (let at = 0; at < count; at++) {
    const value = edge[at]! >>> shiftBits
    const level = value < 400 ? low : value < 600 ? middle : high
    edge[at] = (level << shiftBits) | (edge[at]! & shiftMask)
  }
}

/** The same pairs as the solvers that the engine is measured against read them; the engine's own are used up. */
export function instanceFrom({ edges, commitments, shifts }: Market): Instance {
  const { edge, start, twist, count } = edges
  const pairs = edge.subarray(0, count)
  for (let row = 0; row < twist.length; row++) {
    const turn = twist[row]!
    for (let front = start[row]!, back = start[row + 1]! - 1; front <= back; front++, back--) {
      const kept = pairs[front]! ^ turn
      pairs[front] = pairs[back]! ^ turn
      pairs[back] = kept
    }
  }
  return {
    volunteers: twist.length,
    shifts: shifts.count,
    offsets: start,
    edges: pairs,
    capacity: shifts.open,
    // In these worlds two shifts begin together or do not meet at all.
    time: Int32Array.from(shifts.startsAt),
    commitments: commitments[0] ?? 0,
  }
}

/** Where the pairs that the engine chose stand in the instance. */
export function choiceOf(
  { offsets, edges, volunteers }: Instance,
  { edges: { twist } }: Market,
  { held }: Solution,
): Choice {
  const choice: number[] = []
  held.forEach((packed, unit) => {
    if (packed === -1) return
    const row = unit % volunteers
    choice.push(edges.indexOf(packed ^ twist[row]!, offsets[row]))
  })
  return Int32Array.from(choice).toSorted()
}

/** What a place on each shift costs at the end, in score units. */
export const pricesOf = ({ groupPrice }: Solution) => Float64Array.from(groupPrice[2]!, (value) => value / scale)
