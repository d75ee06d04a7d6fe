import { linearOptimum } from '@/tests/support/matching/highs'
import { brokenRule, type Choice, type Instance } from '@/tests/support/matching/instance'
import { shortestPaths } from '@/tests/support/matching/shortest-paths'
import type { RoundCase } from './cases'
import { ownFlags } from './child'
import { middle, timed } from './clock'
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
  /** The same in the time of the processor, over all threads. */
  solveCpuMs: number
  /** The same again in the same process, as in one that has held rounds before; null where that would take long. */
  warmSolveMs: number | null
  /** Of all runs; the one in the middle is the one that counts. */
  solves: number[]
  endToEndMs: number
  endToEndCpuMs: number
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
  const loaded = timed(() => load(files, one.size.volunteers))
  const scored = timed(() => score(loaded.result, one.size.seed))
  // Levelling the scores is no part of a round.
  tie(scored.result, one.ties)
  const sorted = timed(() => sort(scored.result))
  const market = marketOf(loaded.result, scored.result, one)
  const solved = timed(() => solve(market, one.budgetMs))
  const rssMb = process.resourceUsage().maxRSS / 1024

  const { bounds } = solved.result
  const phases = [loaded, scored, sorted, solved]
  const again = () => middle(solved.ms < 200 ? 9 : 1, () => solve(market, one.budgetMs))
  const warmSolveMs = one.once ? null : again()
  const instance = instanceFrom(market)
  const choice = choiceOf(instance, market, solved.result)
  const broken = brokenRule(instance, choice)
  if (broken !== null) throw new Error(`The engine broke a rule: ${broken}`)
  const passMs = gatherPass(instance)
  const engine: Method = { name: 'engine', milliseconds: solved.ms, ...qualityOf(instance, choice) }
  return {
    case: one.name,
    volunteers: instance.volunteers,
    shifts: instance.shifts,
    edges: instance.edges.length,
    proven: bounds.proven,
    gapUnits: bounds.gap,
    gapPercent: (100 * bounds.gap) / bounds.primal,
    loadMs: loaded.ms,
    scoreMs: scored.ms,
    sortMs: sorted.ms,
    solveMs: solved.ms,
    solveCpuMs: solved.cpuMs,
    warmSolveMs,
    solves: [solved.ms],
    endToEndMs: phases.reduce((sum, { ms }) => sum + ms, 0),
    endToEndCpuMs: phases.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    passMs,
    passes: solved.ms / passMs,
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
    const { result, ms } = timed(place)
    methods.push({ name, milliseconds: ms, ...qualityOf(instance, result) })
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
