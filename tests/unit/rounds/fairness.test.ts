import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AuditedRound, type Fairness, fairness as fairnessWith } from '@/lib/rounds/fairness/rules'
import { levelGroups, storedAudit } from '@/lib/rounds/fairness/schema'
import { anAudit, anAuditedRound, nightly } from '@/tests/support/audits'

const nobody = { coPlaced: 0, buddy: 0, remoteBuddy: 0, staff: 0, material: 0 }
const fairness = (rounds: readonly AuditedRound[]) => fairnessWith(rounds, nobody)

it('before the first round there is nothing to tell', () => {
  expect(fairness([])).toEqual({ overall: null, rounds: [] })
})

describe('one round', () => {
  const only = (round: AuditedRound) => fairness([round]).rounds[0]!

  it('tells large groups, with shares and intervals', () => {
    const round = only(anAuditedRound(anAudit({ none: [40, 30], b2: [60, 45] })))
    const [none] = round.groups
    expect(none).toMatchObject({ group: 'none', able: 40, placed: 30, share: { value: 0.75 } })
    expect(none!.share!.low).toBeLessThan(0.75)
    expect(none!.share!.high).toBeGreaterThan(0.75)
    expect(round.parity?.value).toBe(1)
    expect(round).toMatchObject({ able: 100, placed: 75, changed: 0, gapShare: 0.000_01 })
  })

  it('gives no percentage for fewer than twenty', () => {
    const round = only(anAuditedRound(anAudit({ none: [19, 10], b2: [20, 10] })))
    expect(round.groups.find(({ group }) => group === 'none')).toMatchObject({ able: 19, placed: 10, share: null })
    expect(round.groups.find(({ group }) => group === 'b2')?.share).not.toBeNull()
    expect(round.parity).toBeNull()
  })

  it('hides groups of few, and a large one beside a single one of few', () => {
    const round = only(anAuditedRound(anAudit({ none: [40, 30], a1: [3, 3], b2: [60, 45] })))
    const told = Object.fromEntries(round.groups.map(({ group, able }) => [group, able]))
    expect(told['a1']).toBeNull()
    expect([told['none'], told['b2']].filter((able) => able === null)).toHaveLength(1)
    expect(round.able).toBe(103)
  })

  it('hides waiting times, exposure and inequality of few', () => {
    const waits = {
      region: { none: { people: 19, median: 3, p90: 9 }, b2: { people: 20, median: 4, p90: null } },
      everywhere: {},
    }
    const round = only(anAuditedRound(anAudit({ none: [12, 6], b2: [7, 7] }, { waits })))
    expect(round.gini).toBeNull()
    expect(round.groups.map(({ exposure }) => exposure)).toEqual(levelGroups.map(() => null))
    expect(round.groups.find(({ group }) => group === 'none')?.wait).toBeNull()
    expect(round.groups.find(({ group }) => group === 'b2')?.wait).toEqual({ median: 4, p90: null })
  })

  it('hides how many envy when it is few, or all but few', () => {
    const envious = (count: number) => only(anAuditedRound(anAudit({ none: [40, 30] }, { envious: count }))).envious
    expect([envious(0), envious(4), envious(5), envious(35), envious(37), envious(40)]).toEqual([
      0,
      null,
      5,
      35,
      null,
      40,
    ])
  })

  it('tells support when there are answers, without the few', () => {
    const support = { coPlaced: 9, buddy: 2, remoteBuddy: 0, staff: 6, material: 8 }
    const answers = { countedAt: '2026-11-04T03:00:00.000Z', support }
    const told = only(anAuditedRound(anAudit({}, { answers }))).support!
    expect(told.buddy).toBeNull()
    expect(told.remoteBuddy).toBe(0)
    expect(Object.values(told).filter((count) => count === null)).toHaveLength(2)
    expect(only(anAuditedRound(anAudit({}))).support).toBeNull()
  })
})

describe('all rounds together', () => {
  it('are summed, and the newest stands first', () => {
    const { overall, rounds } = fairness(nightly([anAudit({ none: [40, 30] }), anAudit({ none: [50, 35] })]))
    expect(overall).toMatchObject({ rounds: 2, proven: 2, able: 90, placed: 65, shifts: { total: 60, staffed: 50 } })
    expect(rounds.map(({ able }) => able)).toEqual([50, 40])
  })

  it('a fault in one round is a fault', () => {
    const bad = anAudit({ none: [40, 30] }, { redrawn: { changed: 7, sameInput: true } })
    expect(fairness(nightly([anAudit({ none: [40, 30] }), bad])).overall?.changed).toBe(7)
  })

  it('one that is not proven is not counted as proven, and its gap is told', () => {
    const rounds = [anAuditedRound(anAudit({})), anAuditedRound(anAudit({}), { id: 'b', proven: false, gap: 20 })]
    expect(fairness(rounds).overall).toMatchObject({ rounds: 2, proven: 1, largestGapShare: 0.0005 })
  })

  it('support changes from day to day and is told to the nearest five', () => {
    const support = { coPlaced: 9, buddy: 2, remoteBuddy: 0, staff: 62, material: 5 }
    expect(fairnessWith([anAuditedRound(anAudit({}))], support).overall?.support).toEqual({
      coPlaced: 10,
      buddy: null,
      remoteBuddy: 0,
      staff: 60,
      material: 5,
    })
  })

  it('exposure is weighed by people', () => {
    const spread = (mean: number) => ({ mean, low: mean, high: mean, error: 0.1 })
    const audits = [
      anAudit({}, { able: 90, groups: { none: { able: 60, placed: 0, exposure: spread(1.2) } } }),
      anAudit({}, { able: 90, groups: { none: { able: 20, placed: 0, exposure: spread(0.8) } } }),
    ]
    expect(fairness(nightly(audits)).overall?.groups[0]?.exposure?.value).toBeCloseTo(1.1)
  })
})

/** Everything that is told of people, as pairs of where and how many. */
const told = ({ overall, rounds }: Fairness) =>
  [...rounds, ...(overall ? [{ id: 'overall', ...overall }] : [])].flatMap((one) => [
    [`${one.id} people`, one.people] as const,
    [`${one.id} able`, one.able] as const,
    [`${one.id} placed`, one.placed] as const,
    [`${one.id} envious`, one.envious] as const,
    ...one.groups.flatMap(({ group, able, placed }) => [
      [`${one.id} ${group} able`, able] as const,
      [`${one.id} ${group} placed`, placed] as const,
    ]),
    ...Object.entries(one.support ?? {}).map(([rung, count]) => [`${one.id} ${rung}`, count] as const),
  ])

const isFew = (number: number | null) => number !== null && number > 0 && number < 5

const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }))
const audits = fc.array(
  fc
    .record({ none: fc.tuple(count, count), a1: fc.tuple(count, count), b2: fc.tuple(count, count), more: count })
    .map(({ none, a1, b2, more }) => {
      const pair = ([placed, unplaced]: [number, number]) => [placed + unplaced, placed] as const
      const audit = anAudit({ none: pair(none), a1: pair(a1), b2: pair(b2) })
      return { ...audit, people: audit.able + more, envious: Math.min(more, audit.able) }
    }),
  { minLength: 1, maxLength: 6 },
)

it('no number from 1 to 4 is ever told, nor left when one that is told is taken from another of its kind', () => {
  fc.assert(
    fc.property(audits, (all) => {
      const page = fairness(nightly(all))
      expect(told(page).filter(([, number]) => isFew(number))).toEqual([])
      for (const one of [...page.rounds, page.overall!]) {
        const rows = [one, ...one.groups].filter(({ able, placed }) => able !== null && placed !== null)
        expect(rows.filter(({ able, placed }) => isFew(able! - placed!))).toEqual([])
        const rest = one.groups.reduce((sum, { able }) => sum - (able ?? 0), one.able ?? 0)
        expect(one.able !== null && one !== page.overall && isFew(rest)).toBe(false)
      }
    }),
    { numRuns: 150 },
  )
}, 30_000)

it('what yesterday’s page said of all together and today’s say cannot be subtracted to a few', () => {
  fc.assert(
    fc.property(audits, (all) => {
      const rounds = nightly(all)
      const yesterday = new Map(told(fairness(rounds.slice(0, -1))))
      const few = told(fairness(rounds)).filter(([where, number]) => {
        const before = yesterday.get(where) ?? null
        return number !== null && before !== null && isFew(number - before)
      })
      expect(few).toEqual([])
    }),
    { numRuns: 150 },
  )
}, 30_000)

it('a new round changes nothing of what was told of the old ones', () => {
  fc.assert(
    fc.property(audits, (all) => {
      const rounds = nightly(all)
      expect(fairness(rounds).rounds.slice(1)).toEqual(fairness(rounds.slice(0, -1)).rounds)
    }),
    { numRuns: 50 },
  )
}, 30_000)

it('what is stored is read back as it was, and nothing else passes for it', () => {
  const audit = anAudit({ none: [4, 3] })
  expect(storedAudit.parse(JSON.parse(JSON.stringify(audit)))).toEqual(audit)
  expect(storedAudit.safeParse({ ...audit, version: 2 }).success).toBe(false)
})
