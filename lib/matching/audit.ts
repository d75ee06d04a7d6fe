import { type Spread, spreadOf } from './bootstrap'
import { blockingPairs, type GivenPlace } from './envy'
import type { Pair, RoundInput } from './round'
import { type Standing, standings } from './standings'

/** What can be said of a round in numbers, without a word about anybody. */
export interface RoundAudit {
  /** All who were looked at. */
  people: number
  /** Of whom some place was possible for. */
  able: number
  placed: number
  groups: Record<string, GroupAudit>
  shifts: { total: number; staffedBefore: number; staffed: number }
  /** Volunteers who would have liked a place better that somebody with a smaller claim was given, or that nobody was. */
  envious: number
  /** How unevenly the score is spread over the able, 0 for no place: 0 when all have the same, 1 when one has it all. */
  gini: number
}

export interface GroupAudit {
  able: number
  placed: number
  /** The sum of a person's exposures, divided by the mean of all the able: 1 is what people have on average. */
  exposure: Spread | null
}

/**
 * The numbers of a round. `groupOf` gives each volunteer a label that means nothing here; it is asked after all places are known.
 *
 * Exposure is position bias in the sense of Singh and Joachims, «Fairness of Exposure in Rankings» (KDD 2018): whoever stands at place r of
 * a list is seen with weight 1 / log2(1 + r). The lists are those of the shifts: all who could be placed there, the best score first;
 * people with equal scores share the mean of their places. A person's exposure is the sum over all lists they stand in.
 */
export function auditRound(
  input: RoundInput,
  places: readonly GivenPlace[],
  groupOf: (volunteerId: string) => string,
  seed: string,
): RoundAudit {
  const all = standings(input)
  const scoreOf = new Map<string, number>()
  for (const { volunteerId, score } of places) scoreOf.set(volunteerId, (scoreOf.get(volunteerId) ?? 0) + score)
  const exposures = exposuresOf(all)
  const able = all.ids.flatMap((id, v) => (all.pairsOf[v]! > 0 || scoreOf.has(id) ? [v] : []))
  const average = mean(able.map((v) => exposures[v]!))
  const byGroup = Map.groupBy(able, (v) => groupOf(all.ids[v]!))
  return {
    people: all.ids.length,
    able: able.length,
    placed: scoreOf.size,
    groups: Object.fromEntries(
      [...byGroup].map(([group, members]) => [
        group,
        {
          able: members.length,
          placed: members.filter((v) => scoreOf.has(all.ids[v]!)).length,
          exposure:
            average === 0
              ? null
              : spreadOf(
                  members.map((v) => exposures[v]! / average),
                  `${seed} ${group}`,
                ),
        },
      ]),
    ),
    shifts: staffing(input, places),
    envious: blockingPairs(input, places, all),
    gini: gini(able.map((v) => scoreOf.get(all.ids[v]!) ?? 0)),
  }
}

/** The sum of 1 / log2(1 + rank) over all lists, by volunteer. */
export function exposuresOf({ ids, lists }: Pick<Standing, 'ids' | 'lists'>): Float64Array {
  const exposures = new Float64Array(ids.length)
  for (const list of lists) {
    const order = Array.from(list.volunteer, (_, at) => at).toSorted((a, b) => list.score[b]! - list.score[a]!)
    for (let from = 0; from < order.length;) {
      let to = from
      let seen = 0
      while (to < order.length && list.score[order[to]!] === list.score[order[from]!]) seen += 1 / Math.log2(2 + to++)
      for (let at = from; at < to; at++) exposures[list.volunteer[order[at]!]!]! += seen / (to - from)
      from = to
    }
  }
  return exposures
}

function staffing({ tasks }: RoundInput, places: readonly GivenPlace[]): RoundAudit['shifts'] {
  const given = new Set(places.map(({ shiftId }) => shiftId))
  const shifts = tasks.flatMap((task) => task.shifts)
  return {
    total: shifts.length,
    staffedBefore: shifts.filter(({ taken }) => taken).length,
    staffed: shifts.filter(({ id, taken }) => taken || given.has(id)).length,
  }
}

/** Half the mean difference between any two, divided by the mean. */
export function gini(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  if (sum === 0) return 0
  const weighted = values.toSorted((a, b) => a - b).reduce((total, value, at) => total + value * (at + 1), 0)
  return (2 * weighted) / (values.length * sum) - (values.length + 1) / values.length
}

/** How many pairs one result has and the other lacks, counted over both. */
export function changedPairs(some: readonly Pair[], others: readonly Pair[]): number {
  const names = (places: typeof some) => new Set(places.map(({ volunteerId, shiftId }) => `${volunteerId} ${shiftId}`))
  return names(some).symmetricDifference(names(others)).size
}

export interface Wait {
  days: number
  /** Whether the wait ended; otherwise it has lasted so long and goes on. */
  over: boolean
}

/**
 * After how many days a share of people had their first place, by Kaplan and Meier's estimate, so that those who wait still are counted
 * for as long as they have waited. Null when fewer have one by now.
 */
export function daysUntil(share: number, waits: readonly Wait[]): number | null {
  let waiting = 1
  const sorted = waits.toSorted((a, b) => a.days - b.days)
  for (let from = 0; from < sorted.length;) {
    let to = from
    while (to < sorted.length && sorted[to]!.days === sorted[from]!.days) to++
    const ended = sorted.slice(from, to).filter(({ over }) => over).length
    waiting *= 1 - ended / (sorted.length - from)
    if (waiting <= 1 - share + 1e-9) return sorted[from]!.days
    from = to
  }
  return null
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
