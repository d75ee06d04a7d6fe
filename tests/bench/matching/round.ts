import { linearOptimum } from '@/tests/support/matching/highs'
import { brokenRule, type Choice, type Instance } from '@/tests/support/matching/instance'
import { shortestPaths } from '@/tests/support/matching/shortest-paths'
import type { RoundCase } from './cases'
import { ownFlags } from './child'
import { choiceOf, instanceFrom, load, marketOf, score, solve, sort, tie } from './engine'
import { firstCome } from './first-come'
import { greedy } from './greedy'
import { gatherPass } from './pass'
import { type Quality, qualityOf } from './quality'
import { Random } from './random'
import type { WorldFiles } from './world-files'

export interface RoundFigures {
  case: string
  volunteers: number
  shifts: number
  edges: number
  proven: boolean
  gapUnits: number
  gapPercent: number
  loadMs: number
  scoreMs: number
  sortMs: number
  solveMs: number
  /** The same again in the same process, as in one that has held rounds before; null where that would take long. */
  warmSolveMs: number | null
  /** Of all runs; the one in the middle is the one that counts. */
  solves: number[]
  endToEndMs: number
  passMs: number
  /** What one solve costs in passes. */
  passes: number
  rssMb: number
  primal: number
  cores: number
  flags: string[]
  methods: Method[]
}

export interface Method extends Partial<Quality> {
  name: 'engine' | 'shortestPaths' | 'linear' | 'greedy' | 'firstCome'
  milliseconds: number
  welfare: number
}

/** One round from rows to places, and the same pairs handed to whatever else can place people. */
export async function measureRound(one: RoundCase, files: WorldFiles, withOthers: boolean): Promise<RoundFigures> {
  const began = performance.now()
  const loaded = load(files, one.size.volunteers)
  const loadedAt = performance.now()
  const edges = score(loaded, one.size.seed)
  const scoredAt = performance.now()
  tie(edges, one.ties)
  const tiedAt = performance.now()
  sort(edges)
  const sortedAt = performance.now()
  const market = marketOf(loaded, edges, one)
  const solution = solve(market, one.budgetMs)
  const solvedAt = performance.now()
  const { bounds } = solution
  const solveMs = solvedAt - sortedAt
  const rssMb = process.resourceUsage().maxRSS / 1024

  const warmSolveMs = one.once ? null : warm(() => solve(market, one.budgetMs), solveMs < 200 ? 9 : 1)
  const instance = instanceFrom(market)
  const choice = choiceOf(instance, market, solution)
  const broken = brokenRule(instance, choice)
  if (broken !== null) throw new Error(`The engine broke a rule: ${broken}`)
  const passMs = gatherPass(instance)
  const engine: Method = { name: 'engine', milliseconds: solveMs, ...qualityOf(instance, choice) }
  return {
    case: one.name,
    volunteers: instance.volunteers,
    shifts: instance.shifts,
    edges: instance.edges.length,
    proven: bounds.proven,
    gapUnits: bounds.gap,
    gapPercent: (100 * bounds.gap) / bounds.primal,
    loadMs: loadedAt - began,
    scoreMs: scoredAt - loadedAt,
    sortMs: sortedAt - tiedAt,
    solveMs,
    warmSolveMs,
    solves: [solveMs],
    // Levelling the scores is no part of a round.
    endToEndMs: solvedAt - began - (tiedAt - scoredAt),
    passMs,
    passes: solveMs / passMs,
    rssMb,
    primal: bounds.primal,
    cores: 1,
    flags: ownFlags(),
    methods: withOthers ? [engine, ...(await others(instance, one))] : [engine],
  }
}

async function others(instance: Instance, { exact, size }: RoundCase): Promise<Method[]> {
  const methods: Method[] = []
  const run = (name: Method['name'], place: () => Choice) => {
    const start = performance.now()
    const choice = place()
    methods.push({ name, milliseconds: performance.now() - start, ...qualityOf(instance, choice) })
  }
  if (exact.includes('linear')) {
    const cold = await linearOptimum(instance)
    const warmed = await linearOptimum(instance)
    methods.push({ name: 'linear', ...(warmed.milliseconds < cold.milliseconds ? warmed : cold) })
  }
  if (exact.includes('shortestPaths')) run('shortestPaths', () => shortestPaths(instance).choice)
  run('greedy', () => greedy(instance))
  run('firstCome', () => firstCome(instance, new Random(`${size.seed} arrivals`)))
  return methods
}

/** Milliseconds of the run in the middle. */
function warm(run: () => void, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[runs >> 1]!
}
