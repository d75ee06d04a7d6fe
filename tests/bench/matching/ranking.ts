import type { RankingCase } from './cases'
import { rankerOf } from './rankers'
import { Random } from './random'
import type { WorldFiles } from './world-files'

export interface RankingFigures {
  case: string
  /** How many are ranked each time. */
  ranked: number
  runs: number
  /** How many could be placed, on average. */
  found: number
  p50Ms: number
  p99Ms: number
  mostMs: number
}

const warmUps = 1000
const runs = 4000

/** One list after the other, each for somebody else; what the first thousand take while the machine warms up is not counted. */
export function measureRanking(one: RankingCase, files: WorldFiles): RankingFigures {
  const { lists, rank } = rankerOf(one, files)
  const random = new Random(`${one.size.seed} ${one.name}`)
  for (let run = 0; run < warmUps; run++) rank(random.whole(0, lists - 1))
  const times = new Float64Array(runs)
  let found = 0
  for (let run = 0; run < runs; run++) {
    const row = random.whole(0, lists - 1)
    const start = performance.now()
    found += rank(row)
    times[run] = performance.now() - start
  }
  times.sort()
  const quantile = (share: number) => times[Math.ceil(share * runs) - 1]!
  return {
    case: one.name,
    ranked: one.kind === 'rankTasks' ? one.size.tasks : one.size.volunteers,
    runs,
    found: found / runs,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    mostMs: quantile(1),
  }
}
