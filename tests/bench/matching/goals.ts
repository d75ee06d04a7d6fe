import type { Figures } from './measure'
import type { OnlineFigures } from './online'
import type { RankingFigures } from './ranking'
import type { Method, RoundFigures } from './round'

export interface Goal {
  case: string
  goal: string
  measured: string
  reached: boolean
}

/** What each case has to reach, and whether it did. */
export function goalsOf(figures: Figures): Goal[] {
  if ('rankings' in figures) return goalsOnline(figures)
  if ('p99Ms' in figures) return goalsOfList(figures)
  return goalsOfRound(figures)
}

function goalsOfRound(figures: RoundFigures): Goal[] {
  const { gapPercent, solveMs, endToEndMs, rssMb, passes, proven } = figures
  const goal = (words: string, measured: string, reached: boolean): Goal => ({
    case: figures.case,
    goal: words,
    measured,
    reached,
  })
  const gap = proven ? 'optimal' : `${gapPercent.toFixed(4)} %`
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
  const memory = `${rssMb.toFixed(0)} MB`
  switch (figures.case) {
    case 'S':
    case 'M':
      return goalsBesideHighs(figures, goal)
    case 'L':
      return [
        goal('the optimum is proven', gap, proven),
        goal('solve in 70 floor passes', passes.toFixed(0), passes <= 70),
        goal('end to end in 2.5 s', seconds(endToEndMs), endToEndMs <= 2500),
        goal('200 MB', memory, rssMb <= 200),
      ]
    case 'XL':
      return [
        goal('certificate within 0.04 %', gap, proven || gapPercent <= 0.04),
        goal('end to end in 60 s', seconds(endToEndMs), endToEndMs <= 60_000),
        goal('1 GB', memory, rssMb <= 1024),
      ]
    default:
      return [
        goal('certificate within 0.05 %', gap, proven || gapPercent <= 0.05),
        goal('solve in 5 s', seconds(solveMs), solveMs <= 5000),
      ]
  }
}

function goalsBesideHighs(
  { primal, methods, solveMs, warmSolveMs }: RoundFigures,
  goal: (words: string, measured: string, reached: boolean) => Goal,
): Goal[] {
  const named = (name: Method['name']) => methods.find((method) => method.name === name)
  const highs = named('linear')
  const paths = named('shortestPaths')
  if (!highs || !paths) return []
  const ratio = highs.milliseconds / (warmSolveMs ?? solveMs)
  return [
    goal('as good as HiGHS, to the unit', String(primal - highs.welfare), primal === highs.welfare),
    goal('as good as shortest paths, to the unit', String(primal - paths.welfare), primal === paths.welfare),
    goal('50 times as fast as HiGHS', `${ratio.toFixed(0)} ×`, ratio >= 50),
  ]
}

const listGoals: Record<string, number> = { 'rank-tasks': 0.3, 'rank-volunteers': 1.5 }

function goalsOfList({ case: name, p99Ms }: RankingFigures): Goal[] {
  const most = listGoals[name]
  if (most === undefined) return []
  return [
    { case: name, goal: `99 of 100 within ${most} ms`, measured: `${p99Ms.toFixed(3)} ms`, reached: p99Ms <= most },
  ]
}

function goalsOnline({ case: name, rankings }: OnlineFigures): Goal[] {
  const first = (by: 'score' | 'scoreLessMeanPrice') =>
    rankings.find((one) => one.by === by && one.look === 'first')?.welfarePercent ?? 0
  const priced = first('scoreLessMeanPrice')
  const gained = priced - first('score')
  return [
    { case: name, goal: '93 % of hindsight', measured: `${priced.toFixed(1)} %`, reached: priced >= 93 },
    { case: name, goal: '5 points above score alone', measured: gained.toFixed(1), reached: gained >= 5 },
  ]
}
