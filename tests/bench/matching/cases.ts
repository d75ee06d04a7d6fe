import type { WorldSize } from './world'

export type Ties = 'none' | 'all' | 'threeLevels' | 'threeUnevenLevels'

export interface RoundCase {
  kind: 'round'
  name: string
  size: WorldSize
  commitments: 1 | 2 | 3
  ties: Ties
  /** The exact solvers that are run beside the engine. */
  exact: readonly ('shortestPaths' | 'linear')[]
  /** What the engine may take; it answers with the best it has. */
  budgetMs: number
  /** Too long to be run several times. */
  once: boolean
}

export interface RankingCase {
  kind: 'rankTasks' | 'rankVolunteers'
  name: string
  size: WorldSize
}

export interface OnlineCase {
  kind: 'online'
  name: string
  size: WorldSize
}

export type Case = RoundCase | RankingCase | OnlineCase

const small: WorldSize = { seed: 'toveis', volunteers: 2000, tasks: 200, placesPerVolunteer: 0.9, cities: 6 }
const medium: WorldSize = { ...small, volunteers: 10_000, tasks: 1000, cities: 20 }
const large: WorldSize = { ...small, volunteers: 100_000, tasks: 10_000, cities: 115 }
/** Ten times L in a country ten times as large. */
const huge: WorldSize = { ...small, volunteers: 1_000_000, tasks: 100_000, cities: 1150, areas: 10 }

const round = (name: string, size: WorldSize, rest: Partial<RoundCase> = {}): RoundCase => ({
  kind: 'round',
  name,
  size,
  commitments: 1,
  ties: 'none',
  exact: [],
  budgetMs: 20_000,
  once: false,
  ...rest,
})

const variant = (name: string, placesPerVolunteer: number, rest: Partial<RoundCase> = {}) =>
  round(`L-${name}`, { ...large, placesPerVolunteer }, { budgetMs: 4500, ...rest })

export const cases: readonly Case[] = [
  round('S', small, { exact: ['shortestPaths', 'linear'] }),
  round('M', medium, { exact: ['shortestPaths', 'linear'] }),
  round(
    'M-two-commitments',
    { ...medium, placesPerVolunteer: 1.5 },
    { commitments: 2, exact: ['shortestPaths', 'linear'] },
  ),
  round('M-three-uneven-levels', medium, { ties: 'threeUnevenLevels', exact: ['shortestPaths', 'linear'] }),
  round('L', large, { exact: ['shortestPaths'] }),
  variant('few-places', 0.3),
  variant('many-places', 2),
  variant('one-commitment', 1.5),
  variant('two-commitments', 1.5, { commitments: 2 }),
  variant('three-commitments', 1.5, { commitments: 3 }),
  variant('all-tied', 0.9, { ties: 'all' }),
  variant('three-levels', 0.9, { ties: 'threeLevels' }),
  variant('three-uneven-levels', 0.9, { ties: 'threeUnevenLevels' }),
  round('XL', huge, { budgetMs: 60_000, once: true }),
  { kind: 'rankTasks', name: 'rank-tasks', size: large },
  { kind: 'rankVolunteers', name: 'rank-volunteers', size: large },
  { kind: 'online', name: 'online', size: large },
]

/** @throws Error with a sentence for whoever typed the name. */
export function caseNamed(name: string): Case {
  const found = cases.find((one) => one.name === name)
  if (found) return found
  throw new Error(`There is no case "${name}". There are: ${cases.map((one) => one.name).join(', ')}.`)
}
