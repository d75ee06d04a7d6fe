import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Disclosure, disclosure } from '@/lib/rounds/disclosure/rules'

describe('one round', () => {
  const told = (cells: Record<string, number>, sums: readonly string[][], secret: readonly string[][] = []) => {
    const ledger = disclosure()
    ledger.add(cells, { secret })
    return sums.map((sum) => ledger.tell(sum))
  }

  it('tells large counts and zero, and never one from 1 to 4', () => {
    expect(told({ a: 5, b: 0, c: 1, d: 4 }, [['a'], ['b'], ['c'], ['d']])).toEqual([5, 0, null, null])
  })

  it('hides a second count when the sum would give the first away', () => {
    expect(told({ a: 3, b: 20, c: 30 }, [['a', 'b', 'c'], ['c'], ['b'], ['a']])).toEqual([53, 30, null, null])
  })

  it('hides the sum when a single count makes it up', () => {
    expect(told({ a: 3, b: 0 }, [['a', 'b']])).toEqual([null])
  })

  it('hides what would leave a few people together, where that is asked for', () => {
    const sums = [['a', 'b', 'c', 'd'], ['c'], ['d']]
    expect(told({ a: 1, b: 2, c: 30, d: 6 }, sums)).toEqual([39, 30, 6])
    expect(told({ a: 1, b: 2, c: 30, d: 6 }, sums, [['a', 'b']])).toEqual([39, 30, null])
  })

  it('hides what two margins would give away together', () => {
    const cells = { ap: 3, aq: 10, bp: 9, bq: 12 }
    const sums = [['ap', 'aq', 'bp', 'bq'], ['ap', 'bp'], ['bp', 'bq'], ['bq'], ['aq']]
    expect(told(cells, sums)).toEqual([34, 12, 21, null, null])
  })
})

it('what is known to be the same is not told twice in two ways', () => {
  const ledger = disclosure()
  ledger.add(
    { a: 30, b: 9, happy: 36, sad: 3 },
    {
      same: [
        [
          ['a', 'b'],
          ['happy', 'sad'],
        ],
      ],
    },
  )
  expect(ledger.tell(['happy'])).toBe(36)
  expect(ledger.tell(['a', 'b'])).toBeNull()
  expect(ledger.tell(['a'])).toBe(30)
  expect(ledger.tell(['b'])).toBeNull()
})

describe('one round after another', () => {
  it('what all rounds together would give away about one is not told', () => {
    const ledger = disclosure()
    ledger.add({ a1: 3 })
    expect(ledger.tell(['a1'])).toBeNull()
    ledger.add({ a2: 9 })
    expect(ledger.tell(['a1', 'a2'])).toBe(12)
    expect(ledger.tell(['a2'])).toBeNull()
    ledger.add({ a3: 2 })
    expect(ledger.tell(['a1', 'a2', 'a3'])).toBeNull()
    ledger.add({ a4: 6 })
    expect(ledger.tell(['a1', 'a2', 'a3', 'a4'])).toBe(20)
    expect(ledger.tell(['a4'])).toBeNull()
  })
})

/** Rounds × groups × outcomes, told as the page tells them: the whole, the margins, then the cells. */
const rounds = fc.array(fc.array(fc.tuple(count(), count()), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 2,
})

function count() {
  return fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 7 }))
}

type Tables = readonly (readonly (readonly [number, number])[])[]

function published(tables: Tables, ledger = disclosure()) {
  const values: Record<string, number> = {}
  const equations: { cells: string[]; sum: number }[] = []
  const tell = (cells: string[]) => {
    const sum = ledger.tell(cells)
    if (sum !== null) equations.push({ cells, sum })
  }
  const cell = (round: number, group: number, outcome: number) => `${round}.${group}.${outcome}`
  tables.forEach((table, round) => {
    const own = Object.fromEntries(
      table.flatMap((pair, group) => pair.map((value, outcome) => [cell(round, group, outcome), value])),
    )
    Object.assign(values, own)
    ledger.add(own, { secret: table.map((_, group) => [cell(round, group, 0), cell(round, group, 1)]) })
    const groups = table.map((_, group) => group)
    const far = tables.slice(0, round + 1).map((_, index) => index)
    for (const group of groups) {
      tell(far.flatMap((index) => [cell(index, group, 0), cell(index, group, 1)]))
      tell(far.map((index) => cell(index, group, 0)))
    }
    tell(groups.flatMap((group) => [cell(round, group, 0), cell(round, group, 1)]))
    tell(groups.map((group) => cell(round, group, 0)))
    for (const group of groups) {
      tell([cell(round, group, 0), cell(round, group, 1)])
      tell([cell(round, group, 0)])
    }
  })
  return { values, equations }
}

/** The values a count has in the tables that fit all that was told, found by trying; `enough` different ones end the search. */
function possible(name: string, names: readonly string[], equations: ReturnType<typeof published>['equations']) {
  const found = new Set<number>()
  const order = [name, ...names.filter((other) => other !== name)]
  const left = equations.map(({ sum }) => sum)
  const within = order.map((cell) => equations.flatMap(({ cells }, index) => (cells.includes(cell) ? [index] : [])))
  const last = equations.map(({ cells }) => Math.max(...cells.map((cell) => order.indexOf(cell))))
  const fits = (at: number): boolean => {
    if (at === order.length) return true
    const most = Math.min(10, ...within[at]!.map((index) => left[index]!))
    for (let value = 0; value <= most; value++) {
      for (const index of within[at]!) left[index]! -= value
      const open = within[at]!.every((index) => last[index]! > at || left[index] === 0)
      const fit = open && fits(at + 1)
      for (const index of within[at]!) left[index]! += value
      if (fit && at > 0) return true
      if (fit) found.add(value)
      if (found.size > 1) return true
    }
    return false
  }
  fits(0)
  return found
}

/** Small counts that only one number fits. */
function givenAway({ values, equations }: ReturnType<typeof published>): string[] {
  const small = Object.entries(values).filter(([, value]) => value > 0 && value < 5)
  return small.map(([name]) => name).filter((name) => possible(name, Object.keys(values), equations).size === 1)
}

it('no count from 1 to 4 is the only one that fits what was told, in any of 2,000 tables', () => {
  fc.assert(
    fc.property(rounds, (tables) => {
      expect(givenAway(published(tables))).toEqual([])
    }),
    { numRuns: 2000, seed: 42 },
  )
}, 30_000)

it('hiding the small counts alone is caught', () => {
  const onlySmall = (): Disclosure => {
    const values: Record<string, number> = {}
    return {
      add: (cells) => void Object.assign(values, cells),
      tell(cells) {
        const sum = cells.reduce((total, cell) => total + values[cell]!, 0)
        return sum > 0 && sum < 5 ? null : sum
      },
    }
  }
  const safe = fc.property(rounds, (tables) => givenAway(published(tables, onlySmall())).length === 0)
  expect(fc.check(safe, { numRuns: 2000, seed: 42 }).failed).toBe(true)
}, 30_000)

it('tables with enough people in every cell are told whole', () => {
  const large = fc.integer({ min: 5, max: 60 })
  const table = fc.array(fc.tuple(large, large), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (tables) => {
      const { equations } = published(tables)
      expect(equations.length).toBe(tables.length * (6 + 2 + 6))
    }),
  )
}, 30_000)
