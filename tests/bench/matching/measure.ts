import type { Case } from './cases'
import { ownOrder } from './child'
import { measureOnline, type OnlineFigures } from './online'
import { measureRanking, type RankingFigures } from './ranking'
import { measureRound, type RoundFigures } from './round'
import type { WorldFiles } from './world-files'

export interface Order {
  one: Case
  files: WorldFiles
  /** The same tasks before other people, the last round first. */
  earlier: readonly WorldFiles[]
  withOthers: boolean
}

export type Figures = RoundFigures | RankingFigures | OnlineFigures

console.log(JSON.stringify(await measure(ownOrder() as Order)))

async function measure({ one, files, earlier, withOthers }: Order): Promise<Figures> {
  if (one.kind === 'round') return measureRound(one, files, withOthers)
  if (one.kind === 'online') return measureOnline(one, files, earlier)
  return measureRanking(one, files)
}
