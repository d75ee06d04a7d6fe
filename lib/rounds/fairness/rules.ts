import { type Ratio, ratioOfShares, type Spread, spreadOfShare } from '@/lib/matching/bootstrap'
import { smallest } from '@/lib/rounds/disclosure/rules'
import {
  type PeopleTold,
  peopleTold,
  supportRounded,
  type SupportTold,
  supportTold,
  type Told,
} from '@/lib/rounds/told/rules'
import { type LevelGroup, levelGroups, type Rung, type StoredAudit } from './schema'

/** Below it a percentage says more about chance than about people. */
export const base = 20

export interface Region {
  counties: readonly string[]
  municipalityNumbers: readonly string[]
}

export interface AuditedRound extends Region {
  id: string
  publishedAt: Date
  proven: boolean
  /** In score units: how much better another way of giving the places could be at the very most. */
  gap: number
  /** What no way of giving them can exceed. */
  bound: number
  audit: StoredAudit
}

export interface Numbers {
  people: Told
  able: Told
  placed: Told
  share: Interval | null
  groups: GroupNumbers[]
  /** The lowest share of the groups divided by the highest. */
  parity: (Interval & { chance: number }) | null
  shifts: StoredAudit['shifts']
  envious: Told
  enviousShare: number | null
  gini: number | null
  support: SupportTold | null
}

export interface GroupNumbers {
  group: LevelGroup
  able: Told
  placed: Told
  share: Interval | null
  exposure: Interval | null
  wait: Wait | null
}

export interface Interval {
  value: number
  low: number
  high: number
}

export interface Wait {
  /** Days; null when fewer than half, or nine in ten, have had a place by now. */
  median: number | null
  p90: number | null
}

export interface FairRound extends Numbers, Region {
  id: string
  publishedAt: Date
  proven: boolean
  gap: number
  gapShare: number
  changed: number
  sameInput: boolean
}

export interface Overall extends Numbers {
  rounds: number
  proven: number
  largestGapShare: number
  changed: number
}

export interface Fairness {
  overall: Overall | null
  /** The newest first. */
  rounds: FairRound[]
}

/** What the public is told of all rounds, and of who supports people on their shifts. */
export function fairness(rounds: readonly AuditedRound[], support: Readonly<Record<Rung, number>>): Fairness {
  const people = peopleTold(rounds)
  const told = rounds
    .toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || (a.id < b.id ? 1 : -1))
    .map(({ audit, id, counties, municipalityNumbers, publishedAt, proven, gap, bound }) => ({
      id,
      counties,
      municipalityNumbers,
      publishedAt,
      proven,
      gap,
      gapShare: bound === 0 ? 0 : gap / bound,
      ...audit.redrawn,
      ...numbers([audit], people.byRound.get(id)!, audit.waits.region, id),
      support: audit.answers && supportTold(audit.answers),
    }))
  if (people.overall === null) return { overall: null, rounds: [] }
  const audits = rounds.map(({ audit }) => audit)
  const latest = audits.reduce((last, audit) => (audit.auditedAt > last.auditedAt ? audit : last))
  return {
    overall: {
      rounds: told.length,
      proven: told.filter(({ proven }) => proven).length,
      largestGapShare: Math.max(...told.map(({ gapShare }) => gapShare)),
      changed: told.reduce((sum, { changed }) => sum + changed, 0),
      ...numbers(audits, people.overall, latest.waits.everywhere, 'overall'),
      support: supportRounded(support),
    },
    rounds: told,
  }
}

function numbers(
  audits: readonly StoredAudit[],
  { all, people, envy, groups }: PeopleTold,
  waits: StoredAudit['waits']['region'],
  seed: string,
): Omit<Numbers, 'support'> {
  const rows = levelGroups.map((group) => ({
    group,
    ...groups[group],
    share: share(groups[group], `${seed} ${group}`),
    exposure: exposure(audits, group),
    wait: wait(waits[group]),
  }))
  const compared = rows.flatMap((row) => (row.share ? [{ count: row.placed!, of: row.able! }] : []))
  return {
    people,
    ...all,
    share: share(all, seed),
    groups: rows,
    parity: compared.length < 2 ? null : parity(ratioOfShares(compared, seed)),
    shifts: {
      total: sum(audits, ({ shifts }) => shifts.total),
      staffedBefore: sum(audits, ({ shifts }) => shifts.staffedBefore),
      staffed: sum(audits, ({ shifts }) => shifts.staffed),
    },
    envious: envy.envious,
    enviousShare: shareOf(envy),
    gini: gini(audits),
  }
}

function share({ able, placed }: { able: Told; placed: Told }, seed: string): Interval | null {
  return able === null || placed === null || able < base ? null : interval(spreadOfShare(placed, able, seed))
}

const shareOf = ({ envious, among }: PeopleTold['envy']) =>
  envious === null || among === null || among < base ? null : envious / among

const interval = ({ mean, low, high }: Spread): Interval => ({ value: mean, low, high })
const parity = (ratio: Ratio) => ({ ...interval(ratio), chance: ratio.chance })

/** Of rounds in which the group was not of few; each weighs by the people in it. */
function exposure(audits: readonly StoredAudit[], group: LevelGroup): Interval | null {
  const rounds = audits.flatMap(({ groups }) => {
    const { able = 0, exposure: spread = null } = groups[group] ?? {}
    return spread === null || able < smallest ? [] : [{ able, spread }]
  })
  if (sum(rounds, ({ able }) => able) < base) return null
  const [only] = rounds
  if (only && rounds.length === 1) return interval(only.spread)
  const people = sum(rounds, ({ able }) => able)
  const value = sum(rounds, ({ able, spread }) => able * spread.mean) / people
  const error = Math.sqrt(sum(rounds, ({ able, spread }) => (able * spread.error) ** 2)) / people
  return { value, low: value - 1.96 * error, high: value + 1.96 * error }
}

function wait(waits: StoredAudit['waits']['region'][LevelGroup]): Wait | null {
  return waits === undefined || waits.people < base ? null : { median: waits.median, p90: waits.p90 }
}

/** Over several rounds their mean, each weighed by its people. */
function gini(audits: readonly StoredAudit[]): number | null {
  const large = audits.filter(({ able }) => able >= base)
  return large.length === 0 ? null : sum(large, (audit) => audit.able * audit.gini) / sum(large, ({ able }) => able)
}

const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0)
