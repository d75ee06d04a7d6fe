import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Network, type Option } from '@/lib/support/network'

const size = { a: 1, b: 2, c: 1 } as const
const option = fc
  .record({ pool: fc.constantFrom('a', 'b', 'c'), day: fc.integer({ min: 0, max: 2 }) })
  .map(({ pool, day }): Option => ({ byId: pool, language: null, slot: `${pool}/${day}`, pool, poolSize: size[pool] }))
const seats = fc.array(fc.array(option, { maxLength: 3 }), { maxLength: 6 })

/** Tries everything. */
function canAll(wanted: readonly Option[][], slots: readonly string[] = [], pools: readonly string[] = []): boolean {
  const [first, ...rest] = wanted
  if (!first) return true
  return first.some(
    ({ slot, pool, poolSize }) =>
      !slots.includes(slot) &&
      pools.filter((one) => one === pool).length < poolSize &&
      canAll(rest, [...slots, slot], [...pools, pool]),
  )
}

it('helps whom an exhaustive search would help, the first in order first', () => {
  fc.assert(
    fc.property(seats, (all) => {
      const network = new Network<number>()
      const expected: number[] = []
      for (const [seat, options] of all.entries()) {
        network.offer(seat, options)
        const could = canAll([...expected, seat].map((one) => all[one]!))
        expect(network.help(seat)).toBe(could)
        if (could) expected.push(seat)
      }
      const chosen = all.map((_, seat) => network.chosen(seat))
      expect(chosen.map((one) => one !== undefined)).toEqual(all.map((_, seat) => expected.includes(seat)))
      const slots = chosen.flatMap((one) => one?.slot ?? [])
      expect(new Set(slots).size).toBe(slots.length)
      for (const pool of ['a', 'b', 'c'] as const)
        expect(chosen.filter((one) => one?.pool === pool).length).toBeLessThanOrEqual(size[pool])
    }),
    { numRuns: 5000 },
  )
})

it('a helper is taken only where there is room', () => {
  const network = new Network<string>()
  const only: Option = { byId: 'a', language: null, slot: 'a/1', pool: 'a', poolSize: 1 }
  for (const seat of ['one', 'two']) {
    network.offer(seat, [only])
    network.take(seat, 'a')
  }
  expect([network.chosen('one'), network.chosen('two')]).toEqual([only, undefined])
})
