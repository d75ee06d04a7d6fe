import type { Choice, Instance } from '@/tests/support/matching/instance'
import { shiftOf, welfareOf, worthOf } from '@/tests/support/matching/instance'
import type { OnlineCase, RoundCase } from './cases'
import { choiceOf, instanceFrom, load, marketOf, pricesOf, score, solve, sort } from './engine'
import { arrivals } from './first-come'
import { Random } from './random'
import type { WorldFiles } from './world-files'

export interface OnlineFigures {
  case: string
  volunteers: number
  shifts: number
  edges: number
  rankings: Ranking[]
}

export interface Ranking {
  by: 'score' | 'scoreLessPrice' | 'scoreLessMeanPrice'
  /** How far down a list people look before they take something. */
  look: 'first' | 'firstTen'
  /** Of what everybody together could have had, had all been known beforehand. */
  welfarePercent: number
  placesPercent: number
}

/**
 * Volunteers come one by one in any order, see a list and take something of it. The list goes by score, or by score less what a place on
 * the shift cost in the last round, or on average in several, in each of which other people took part. Beside it stands the round that
 * knows everybody beforehand.
 */
export function measureOnline(one: OnlineCase, today: WorldFiles, earlier: readonly WorldFiles[]): OnlineFigures {
  const past = earlier.map((files) => placed(one, files).price)
  const last = past[0]!
  const mean = last.map((_, shift) => past.reduce((sum, price) => sum + price[shift]!, 0) / past.length)
  const { instance, choice: best } = placed(one, today)
  const self = Int32Array.from({ length: instance.volunteers }, (_, volunteer) => volunteer)
  const order = new Random(`${one.size.seed} arrivals`).shuffle(self)
  const hindsight = { welfare: welfareOf(instance, best), places: best.length }
  const prices = { score: last.map(() => 0), scoreLessPrice: last, scoreLessMeanPrice: mean }
  const ranking = (by: Ranking['by'], look: Ranking['look']): Ranking => {
    const price = prices[by]
    const choice = arrivals(instance, order, (edge) => worthOf(edge) - price[shiftOf(edge)]!, pickOf(one, look))
    return {
      by,
      look,
      welfarePercent: (100 * welfareOf(instance, choice)) / hindsight.welfare,
      placesPercent: (100 * choice.length) / hindsight.places,
    }
  }
  return {
    case: one.name,
    volunteers: instance.volunteers,
    shifts: instance.shifts,
    edges: instance.edges.length,
    rankings: (['first', 'firstTen'] as const).flatMap((look) =>
      (['score', 'scoreLessPrice', 'scoreLessMeanPrice'] as const).map((by) => ranking(by, look)),
    ),
  }
}

function placed({ size }: OnlineCase, files: WorldFiles): { instance: Instance; choice: Choice; price: Float64Array } {
  const round: Pick<RoundCase, 'commitments'> = { commitments: 1 }
  const loaded = load(files, size.volunteers)
  const edges = score(loaded, size.seed)
  sort(edges)
  const market = marketOf(loaded, edges, round)
  const solution = solve(market, 60_000)
  const instance = instanceFrom(market)
  return { instance, choice: choiceOf(instance, market, solution), price: pricesOf(solution) }
}

/** Which of a list of so many is taken: the first, or one of the first ten, the k-th with a chance in proportion to 1/k. */
function pickOf({ size }: OnlineCase, look: Ranking['look']): (length: number) => number {
  if (look === 'first') return () => 0
  const random = new Random(`${size.seed} looks`)
  return (length) => {
    const seen = Math.min(10, length)
    let all = 0
    for (let rank = 1; rank <= seen; rank++) all += 1 / rank
    let lot = random.unit() * all
    for (let rank = 1; rank < seen; rank++) {
      lot -= 1 / rank
      if (lot < 0) return rank - 1
    }
    return seen - 1
  }
}
