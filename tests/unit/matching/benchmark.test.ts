import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseNamed } from '@/tests/bench/matching/cases'
import { firstCome } from '@/tests/bench/matching/first-come'
import { greedy } from '@/tests/bench/matching/greedy'
import { qualityOf } from '@/tests/bench/matching/quality'
import { Random } from '@/tests/bench/matching/random'
import { tasksOf, volunteersOf } from '@/tests/bench/matching/world'
import { brokenRule, instanceOf, welfareOf } from '@/tests/support/matching/instance'
import { shortestPaths } from '@/tests/support/matching/shortest-paths'
import { small, tied } from './instances'

const any = fc.oneof(small, tied)
const size = { seed: 'one', volunteers: 500, tasks: 40, placesPerVolunteer: 0.9, cities: 3 }

describe('what the engine is measured against', () => {
  it('keeps the rules and is never better than the best', () => {
    fc.assert(
      fc.property(any, (instance) => {
        const { welfare } = shortestPaths(instance)
        for (const choice of [greedy(instance), firstCome(instance, new Random('arrivals'))]) {
          expect(brokenRule(instance, choice)).toBeNull()
          expect(welfareOf(instance, choice)).toBeLessThanOrEqual(welfare)
        }
      }),
    )
  })

  it('greedy leaves nobody to envy and loses half at most where each has one place', () => {
    fc.assert(
      fc.property(
        any.filter(({ commitments }) => commitments === 1),
        (instance) => {
          const choice = greedy(instance)
          expect(qualityOf(instance, choice).envy).toBe(0)
          expect(2 * welfareOf(instance, choice)).toBeGreaterThanOrEqual(shortestPaths(instance).welfare)
        },
      ),
    )
  })
})

it('quality is counted as one would by hand', () => {
  const both = [
    { shift: 0, worth: 6 },
    { shift: 1, worth: 2 },
  ]
  // The first has the second best, the second what both like best; the third could go nowhere and counts nowhere.
  const instance = instanceOf([both, both, []], [1, 1, 1])
  expect(qualityOf(instance, Int32Array.of(1, 2))).toEqual({
    welfare: 8,
    places: 2,
    emptyShifts: 0,
    gini: 0.25,
    envy: 0,
  })
  expect(qualityOf(instance, Int32Array.of(1))).toEqual({ welfare: 2, places: 1, emptyShifts: 1, gini: 0.5, envy: 1 })
})

describe('a made-up country', () => {
  it('is the same for the same seed, and another for another', () => {
    const people = (seed: string) => [...volunteersOf({ ...size, seed })]
    expect(people('one')).toEqual(people('one'))
    expect(people('one')).not.toEqual(people('two'))
  })

  it('keeps its tasks before other people', () => {
    expect([...tasksOf({ ...size, people: 'others' })]).toEqual([...tasksOf(size)])
    expect([...volunteersOf({ ...size, people: 'others' })]).not.toEqual([...volunteersOf(size)])
  })

  it('has as many places as were asked for, and none without a place', () => {
    const places = [...tasksOf(size)].flatMap(({ shifts }) => shifts.map(({ free }) => free))
    expect(places.reduce((sum, free) => sum + free, 0)).toBe(450)
    expect(Math.min(...places)).toBeGreaterThan(0)
  })
})

it('a case that is not there is answered with those that are', () => {
  expect(() => caseNamed('XXL')).toThrow(/^There is no case "XXL"\. There are: S, M, .*, L, .*online\.$/)
})
