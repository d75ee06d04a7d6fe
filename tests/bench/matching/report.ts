import { type Goal, goalsOf } from './goals'
import type { Figures } from './measure'
import type { OnlineFigures, Ranking } from './online'
import type { RankingFigures } from './ranking'
import type { Method, RoundFigures } from './round'
import { type Column, duration, percent, table, times, whole } from './table'

export function report(all: readonly Figures[], markdown: boolean): string {
  const rounds = all.filter((figures) => 'primal' in figures)
  const lists = all.filter((figures) => 'p99Ms' in figures)
  const online = all.filter((figures) => 'rankings' in figures)
  const goals = all.flatMap(goalsOf)
  const heading = (words: string) => (markdown ? `### ${words}` : words)
  const parts = [
    rounds.length > 0 && [heading('A round, from rows to places'), roundTable(rounds, markdown)],
    rounds.length > 0 && [heading('The same pairs in other hands'), methodTable(rounds, markdown)],
    lists.length > 0 && [heading('One list'), listTable(lists, markdown)],
    online.length > 0 && [heading('One by one, without a round'), onlineTable(online, markdown)],
    goals.length > 0 && [heading('What was to be reached'), goalTable(goals, markdown)],
  ]
  return parts.flatMap((part) => part || []).join('\n\n')
}

const right = (heading: string): Column => [heading, 'right']
const left = (heading: string): Column => [heading, 'left']

function roundTable(rounds: readonly RoundFigures[], markdown: boolean): string {
  const columns = [
    left('case'),
    ...['volunteers', 'shifts', 'pairs', 'places', 'gap', 'load', 'score', 'sort'].map(right),
    ...[
      'solve',
      'its CPU',
      'all solves',
      'warm',
      'end to end',
      'its CPU',
      'floor pass',
      'passes',
      'memory',
      'cores',
    ].map(right),
    left('flags'),
  ]
  const rows = rounds.map((one) => [
    one.case,
    whole(one.volunteers),
    whole(one.shifts),
    whole(one.edges),
    whole(one.methods[0]?.places ?? 0),
    one.proven ? 'optimal' : percent(one.gapPercent, 4),
    duration(one.loadMs),
    duration(one.scoreMs),
    duration(one.sortMs),
    duration(one.solveMs),
    duration(one.solveCpuMs),
    one.solves.length > 1 ? `${duration(Math.min(...one.solves))}–${duration(Math.max(...one.solves))}` : '',
    one.warmSolveMs === null ? '' : duration(one.warmSolveMs),
    duration(one.endToEndMs),
    duration(one.endToEndCpuMs),
    duration(one.passMs),
    one.passes.toFixed(0),
    `${one.rssMb.toFixed(0)} MB`,
    String(one.cores),
    one.flags.join(' '),
  ])
  return table(columns, rows, markdown)
}

const methodNames: Record<Method['name'], string> = {
  engine: 'auction',
  shortestPaths: 'shortest paths',
  linear: 'HiGHS',
  greedy: 'greedy (stable)',
  firstCome: 'first come',
}

function methodTable(rounds: readonly RoundFigures[], markdown: boolean): string {
  const columns = [
    left('case'),
    left('method'),
    ...['worth', 'to the best', 'places', 'nobody there', 'Gini', 'envy', 'time', 'to the auction'].map(right),
  ]
  const rows = rounds.flatMap((one) => one.methods.map((method) => [one.case, ...methodRow(method, one)]))
  return table(columns, rows, markdown)
}

function methodRow(method: Method, { methods, solveMs }: RoundFigures): string[] {
  const best = Math.max(...methods.map(({ welfare }) => welfare))
  const known = (value: number | undefined, words: (value: number) => string) =>
    value === undefined ? '' : words(value)
  return [
    methodNames[method.name],
    whole(method.welfare),
    method.welfare === best ? 'same' : percent(100 * (method.welfare / best - 1), 2),
    known(method.places, whole),
    known(method.emptyShifts, whole),
    known(method.gini, (value) => value.toFixed(3)),
    known(method.envy, (value) => percent(100 * value, 0)),
    duration(method.milliseconds),
    times(method.milliseconds / solveMs),
  ]
}

function listTable(lists: readonly RankingFigures[], markdown: boolean): string {
  const columns = [left('case'), ...['ranked', 'possible', 'runs', 'median', '99 of 100', 'slowest'].map(right)]
  const rows = lists.map((one) => [
    one.case,
    whole(one.ranked),
    whole(one.found),
    whole(one.runs),
    ...[one.p50Ms, one.p99Ms, one.mostMs].map((value) => `${value.toFixed(3)} ms`),
  ])
  return table(columns, rows, markdown)
}

const rankingNames: Record<Ranking['by'], string> = {
  score: 'score',
  scoreLessPrice: 'score less price',
  scoreLessMeanPrice: 'score less mean price of four rounds',
}
const lookNames: Record<Ranking['look'], string> = { first: 'the first', firstTen: 'one of the first ten' }

function onlineTable(online: readonly OnlineFigures[], markdown: boolean): string {
  const columns = [
    left('list goes by'),
    left('people take'),
    right('worth, of hindsight'),
    right('places, of hindsight'),
  ]
  const rows = online.flatMap(({ rankings }) =>
    rankings.map((one) => [
      rankingNames[one.by],
      lookNames[one.look],
      percent(one.welfarePercent, 1),
      percent(one.placesPercent, 1),
    ]),
  )
  return table(columns, rows, markdown)
}

function goalTable(goals: readonly Goal[], markdown: boolean): string {
  const rows = goals.map((one) => [one.case, one.goal, one.measured, one.reached ? 'yes' : 'no'])
  return table([left('case'), left('goal'), right('measured'), left('reached')], rows, markdown)
}
