/** What may be told of counts of people so that no count from 1 to 4 is told or can be worked out from what was. */
export interface Disclosure {
  /** Counts that exist from now on, told by `tell` or not at all. */
  add: (cells: Readonly<Record<string, number>>, known?: Known) => void
  /** The sum of these counts, or null when telling it would give a small one away. What was told once stays told. */
  tell: (cells: readonly string[]) => number | null
}

interface Known {
  /** Sums that every reader knows to be the same. */
  same?: readonly (readonly [readonly string[], readonly string[]])[]
  /** Sums that, when they are small, are not to be worked out either. */
  secret?: readonly (readonly string[])[]
}

export const smallest = 5
const isSmall = (count: number) => count > 0 && count < smallest

/**
 * Keeps in mind all that was told, as linear equations. Before a sum is told, it is asked of every small count and every small sum that was
 * named whether it could be worked out from the equations with the new one. Readers are taken to know which counts are zero.
 */
export function disclosure(): Disclosure {
  const values = new Map<string, number>()
  /** Equations solved for one count each, and what is left of the secrets when all that is told is taken away from them. */
  const holding = new Map<string, Set<Vector>>()
  const solved = new Map<string, Vector>()
  const secrets = new Set<Vector>()

  const vectorOf = (cells: readonly string[]): Vector =>
    new Map(cells.filter((cell) => values.get(cell)! > 0).map((cell) => [cell, 1]))
  const sumOf = (cells: Iterable<string>) => {
    let sum = 0
    for (const cell of cells) sum += values.get(cell)!
    return sum
  }
  const remember = (vector: Vector) => {
    for (const cell of vector.keys()) holding.set(cell, (holding.get(cell) ?? new Set()).add(vector))
  }
  const takeAway = (vector: Vector, times: number, from: Vector) => {
    for (const [cell, factor] of vector) {
      const left = modulo((from.get(cell) ?? 0) - modulo(times * factor))
      if (left === 0) {
        from.delete(cell)
        holding.get(cell)?.delete(from)
      } else {
        from.set(cell, left)
        holding.set(cell, (holding.get(cell) ?? new Set()).add(from))
      }
    }
  }
  const reduced = (vector: Vector): Vector => {
    const rest: Vector = new Map(vector)
    for (const [cell, factor] of vector) {
      const equation = solved.get(cell)
      if (equation)
        for (const [other, own] of equation) {
          const left = modulo((rest.get(other) ?? 0) - modulo(factor * own))
          if (left === 0) rest.delete(other)
          else rest.set(other, left)
        }
    }
    return rest
  }
  const givesAway = (news: Vector, pivot: string) => {
    for (const vector of holding.get(pivot) ?? []) if (secrets.has(vector) && parallel(vector, news, pivot)) return true
    return false
  }

  const learn = (news: Vector, pivot: string) => {
    const scale = inverse(news.get(pivot)!)
    for (const [cell, factor] of news) news.set(cell, modulo(factor * scale))
    for (const other of holding.get(pivot) ?? []) takeAway(news, other.get(pivot)!, other)
    solved.set(pivot, news)
    remember(news)
  }

  return {
    add(cells, { same = [], secret = [] } = {}) {
      for (const [cell, count] of Object.entries(cells)) values.set(cell, count)
      for (const [some, others] of same) {
        const equation = vectorOf(some)
        for (const cell of vectorOf(others).keys()) equation.set(cell, modulo((equation.get(cell) ?? 0) - 1))
        const news = reduced(equation)
        const [pivot] = news.keys()
        if (pivot !== undefined) learn(news, pivot)
      }
      for (const named of [...Object.keys(cells).map((cell) => [cell]), ...secret]) {
        if (!isSmall(sumOf(named))) continue
        const hidden = reduced(vectorOf(named))
        secrets.add(hidden)
        remember(hidden)
      }
    },
    tell(cells) {
      const sum = sumOf(cells)
      if (sum === 0) return 0
      if (isSmall(sum)) return null
      const news = reduced(vectorOf(cells))
      const [pivot] = news.keys()
      if (pivot === undefined) return sum
      if (givesAway(news, pivot)) return null
      learn(news, pivot)
      return sum
    },
  }
}

type Vector = Map<string, number>

// Whole numbers modulo a prime below 2^26: exact, and a product of two still fits a double.
const prime = 67_108_859
const modulo = (value: number) => ((value % prime) + prime) % prime

/** By Fermat's little theorem. */
function inverse(value: number): number {
  let result = 1
  for (let power = prime - 2, base = modulo(value); power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = modulo(result * base)
    base = modulo(base * base)
  }
  return result
}

function parallel(some: Vector, others: Vector, pivot: string): boolean {
  if (some.size !== others.size) return false
  const scale = modulo(some.get(pivot)! * inverse(others.get(pivot)!))
  for (const [cell, factor] of some) if (modulo((others.get(cell) ?? 0) * scale) !== factor) return false
  return true
}
