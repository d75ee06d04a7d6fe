/** What a round may be told; all bonuses are score units. */
export interface RoundPolicy {
  /** Orders ties: a fair lottery. The same seed gives the same bytes. */
  seed: string
  /** How many places one volunteer may be given in one round. */
  commitments: 1 | 2 | 3
  /** For the first place of a shift that nobody is on yet. */
  firstPlaceBonus: number
  /** For every whole week without a place, on all that the volunteer could get; at most waitingBonusMost. */
  waitingBonus: number
  waitingBonusMost: number
  /** For a shift that the volunteer asked for. */
  askedBonus: number
  /** Milliseconds after which the best found so far is taken. */
  budgetMs: number
}

export const usualPolicy = {
  commitments: 1,
  firstPlaceBonus: 300,
  waitingBonus: 10,
  waitingBonusMost: 100,
  askedBonus: 200,
  budgetMs: 20_000,
} as const satisfies Omit<RoundPolicy, 'seed'>
