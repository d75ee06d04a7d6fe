import { lot, mixed } from './lottery'

export interface Spread {
  mean: number
  /** Between these two lie 95 of 100 means of samples drawn again from the same people. */
  low: number
  high: number
  /** The standard deviation of those means. */
  error: number
}

const draws = 1000

/** The mean of some values and how far it could have been another one: Efron's percentile bootstrap, the same for the same seed. */
export function spreadOf(values: readonly number[], seed: string): Spread {
  const random = randomOf(seed)
  const means = Array.from({ length: draws }, () => {
    let sum = 0
    for (let drawn = 0; drawn < values.length; drawn++) sum += values[Math.floor(random() * values.length)]!
    return sum / values.length
  })
  return spread(values.reduce((sum, value) => sum + value, 0) / values.length, means)
}

/**
 * The same for a share, of which the two counts are all there is to know. Of what was never seen drawing again knows nothing: when it was all
 * or none, Clopper and Pearson's bound stands for it.
 */
export function spreadOfShare(count: number, of: number, seed: string): Spread {
  const drawn = spread(count / of, sharesAgain(count / of, of, seed))
  const unseen = 1 - 0.025 ** (1 / of)
  return { ...drawn, ...(count === 0 && { high: unseen }), ...(count === of && { low: 1 - unseen }) }
}

export interface Ratio extends Spread {
  /** Below this lie 5 of 100 ratios when the groups are dealt out by lot: chance alone makes the lowest and the highest differ. */
  chance: number
}

/** The lowest share divided by the highest; 1 when all are alike. */
export function ratioOfShares(shares: readonly { count: number; of: number }[], seed: string): Ratio {
  const again = (share: (group: { count: number; of: number }) => number, name: string) => {
    const columns = shares.map((group, at) => sharesAgain(share(group), group.of, `${seed} ${name} ${at}`))
    return Array.from({ length: draws }, (_, draw) => lowestToHighest(columns.map((column) => column[draw]!)))
  }
  const total = shares.reduce((sum, { count }) => sum + count, 0) / shares.reduce((sum, { of }) => sum + of, 0)
  const own = lowestToHighest(shares.map(({ count, of }) => count / of))
  return {
    ...spread(
      own,
      again(({ count, of }) => count / of, 'again'),
    ),
    chance: quantile(sorted(again(() => total, 'chance')), 0.05),
  }
}

function lowestToHighest(shares: readonly number[]): number {
  const highest = Math.max(...shares)
  return highest === 0 ? 1 : Math.min(...shares) / highest
}

function sharesAgain(share: number, of: number, seed: string): number[] {
  const random = randomOf(seed)
  const { from, cumulative } = countsAgain(share, of)
  return Array.from({ length: draws }, () => {
    const drawn = random() * cumulative.at(-1)!
    let low = 0
    for (let high = cumulative.length - 1; low < high;) {
      const middle = (low + high) >> 1
      if (cumulative[middle]! > drawn) high = middle
      else low = middle + 1
    }
    return (from + low) / of
  })
}

/** How likely each count is when so many are drawn again: the binomial distribution from its peak outwards, until it no longer matters. */
function countsAgain(share: number, of: number): { from: number; cumulative: number[] } {
  const peak = Math.min(of, Math.floor((of + 1) * share))
  const below: number[] = []
  for (let count = peak, chance = 1; count > 0 && chance > 1e-12; count--)
    below.push((chance *= (count * (1 - share)) / ((of - count + 1) * share)))
  const above: number[] = []
  for (let count = peak, chance = 1; count < of && chance > 1e-12; count++)
    above.push((chance *= ((of - count) * share) / ((count + 1) * (1 - share))))
  let sum = 0
  return {
    from: peak - below.length,
    cumulative: [...below.toReversed(), 1, ...above].map((chance) => (sum += chance)),
  }
}

function spread(mean: number, means: readonly number[]): Spread {
  const inOrder = sorted(means)
  const middle = means.reduce((sum, value) => sum + value, 0) / means.length
  const variance = means.reduce((sum, value) => sum + (value - middle) ** 2, 0) / means.length
  return { mean, low: quantile(inOrder, 0.025), high: quantile(inOrder, 0.975), error: Math.sqrt(variance) }
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)
const quantile = (inOrder: readonly number[], share: number) =>
  inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))]!

/** Numbers from 0 up to 1 that the seed alone decides: a Weyl sequence, mixed. */
function randomOf(seed: string): () => number {
  let state = lot('bootstrap', seed)
  return () => {
    state = (state + 0x9e3779b9) | 0
    return mixed(state) / 2 ** 32
  }
}
