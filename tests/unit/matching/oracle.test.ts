import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearOptimum } from '@/tests/support/matching/highs'
import { brokenRule, type Instance, instanceOf, shiftOf, welfareOf, worthOf } from '@/tests/support/matching/instance'
import { shortestPaths } from '@/tests/support/matching/shortest-paths'
import { small, tied, tiny } from './instances'

// Everything else about matching is measured against these two; so they are held against each other, and against trying everything.

describe('successive shortest paths', () => {
  it('finds what trying everything finds', () => {
    fc.assert(
      fc.property(tiny, (instance) => {
        expect(shortestPaths(instance).welfare).toBe(bestOfAll(instance))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['any worth', small],
    ['many ties', tied],
  ])('gives a choice that keeps the rules, is worth what it says and cannot be bettered: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (instance) => {
        const { welfare, bound, choice } = shortestPaths(instance)
        expect(brokenRule(instance, choice)).toBeNull()
        expect(welfareOf(instance, choice)).toBe(welfare)
        expect(bound).toBe(welfare)
      }),
      { numRuns: 300 },
    )
  })

  it('gives prices under which nobody would rather have another place', () => {
    fc.assert(
      fc.property(
        small.filter(({ commitments }) => commitments === 1),
        (instance) => {
          const { choice, price } = shortestPaths(instance)
          const less = (position: number) =>
            worthOf(instance.edges[position]!) - price[shiftOf(instance.edges[position]!)]!
          let at = 0
          for (let volunteer = 0; volunteer < instance.volunteers; volunteer++) {
            const [from, to] = [instance.offsets[volunteer]!, instance.offsets[volunteer + 1]!]
            const own = choice[at] !== undefined && choice[at]! < to ? less(choice[at++]!) : 0
            for (let position = from; position < to; position++) expect(less(position)).toBeLessThanOrEqual(own)
            expect(own).toBeGreaterThanOrEqual(0)
          }
        },
      ),
    )
  })
})

describe('HiGHS', () => {
  it('finds what successive shortest paths find', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(small, tied), async (instance) => {
        expect((await linearOptimum(instance)).welfare).toBe(shortestPaths(instance).welfare)
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})

describe('a broken rule is seen', () => {
  const everywhere = [
    { shift: 0, worth: 2 },
    { shift: 1, worth: 1 },
  ]

  it.each([
    ['too many places for one', instanceOf([everywhere], [1, 1]), [0, 1], 'volunteer 0 has 2 places'],
    ['too many people on one shift', instanceOf([everywhere, everywhere], [1, 1]), [0, 2], 'shift 0 has 2 people'],
    [
      'two places at once',
      instanceOf([everywhere], [1, 1], { commitments: 2, time: [7, 7] }),
      [0, 1],
      'volunteer 0 is at two places at once',
    ],
    ['the same pair twice', instanceOf([everywhere], [2, 2], { commitments: 2 }), [0, 0], 'pair 0 is out of order'],
  ])('%s', (_, instance, choice, sentence) => {
    expect(brokenRule(instance, Int32Array.from(choice))).toBe(sentence)
  })
})

/** Every subset of the pairs that keeps the rules, one pair at a time. */
function bestOfAll(instance: Instance): number {
  const walk = (position: number, choice: readonly number[]): number => {
    if (brokenRule(instance, Int32Array.from(choice)) !== null) return -1
    if (position === instance.edges.length) return welfareOf(instance, Int32Array.from(choice))
    return Math.max(walk(position + 1, choice), walk(position + 1, [...choice, position]))
  }
  return walk(0, [])
}
