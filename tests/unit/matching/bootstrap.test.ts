import { describe, expect, it } from 'vitest'
import { ratioOfShares, spreadOf, spreadOfShare } from '@/lib/matching/bootstrap'

describe('intervals', () => {
  it('are the same for the same seed, and lie around the mean', () => {
    const values = Array.from({ length: 50 }, (_, at) => at % 7)
    expect(spreadOf(values, 'a')).toEqual(spreadOf(values, 'a'))
    expect(spreadOf(values, 'a')).not.toEqual(spreadOf(values, 'b'))
    const { mean, low, high } = spreadOf(values, 'a')
    expect(low).toBeLessThan(mean)
    expect(high).toBeGreaterThan(mean)
  })

  it('hold the true share in about 95 of 100 samples', () => {
    let held = 0
    for (let sample = 0; sample < 400; sample++) {
      const hits = Array.from({ length: 100 }, (_, at) => Number(fraction(sample * 100 + at) < 0.7))
      const { low, high } = spreadOfShare(
        hits.reduce((sum, hit) => sum + hit, 0),
        100,
        String(sample),
      )
      if (low <= 0.7 && high >= 0.7) held++
    }
    expect(held / 400).toBeGreaterThan(0.9)
    expect(held / 400).toBeLessThan(0.99)
  })

  // Even enough, and the same everywhere.
  const fraction = (at: number) => Math.abs((Math.sin(at * 12.9898) * 43_758.5453) % 1)

  it.each([
    [30, 40],
    [7, 20],
    [75_000, 100_000],
  ])('of %d of %d are as wide as the binomial distribution is', (count, of) => {
    const share = count / of
    expect(spreadOfShare(count, of, 'seed').error / Math.sqrt((share * (1 - share)) / of)).toBeCloseTo(1, 1)
  })

  it('of all or none leave room for what was not seen', () => {
    expect(spreadOfShare(20, 20, 'seed')).toMatchObject({ mean: 1, high: 1 })
    expect(spreadOfShare(20, 20, 'seed').low).toBeCloseTo(0.832, 3)
    expect(spreadOfShare(0, 20, 'seed')).toMatchObject({ mean: 0, low: 0 })
    expect(spreadOfShare(0, 20, 'seed').high).toBeCloseTo(0.168, 3)
  })

  it('the lowest share is held against the highest, and against what chance would do', () => {
    const alike = ratioOfShares(
      [
        { count: 90, of: 100 },
        { count: 45, of: 50 },
      ],
      'seed',
    )
    expect(alike.mean).toBe(1)
    expect(alike.chance).toBeLessThan(1)
    const apart = ratioOfShares(
      [
        { count: 90, of: 100 },
        { count: 20, of: 50 },
      ],
      'seed',
    )
    expect(apart.mean).toBeCloseTo(0.4 / 0.9)
    expect(apart.high).toBeLessThan(apart.chance)
  })
})
