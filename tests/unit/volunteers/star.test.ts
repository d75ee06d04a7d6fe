import { expect, it } from 'vitest'
import { fullPetal, stitches, stitchesToCome } from '@/lib/volunteers/star/rules'

const petal = (star: ReturnType<typeof stitches>, wanted: string) => star.find(({ gain }) => gain === wanted)

it('each confirmed shift sews one stitch for each gain, each booked one outlines one', () => {
  const star = stitches([['work', 'language'], ['work']], [['language']])
  expect(petal(star, 'work')).toEqual({ gain: 'work', filled: 2, booked: 0 })
  expect(petal(star, 'language')).toEqual({ gain: 'language', filled: 1, booked: 1 })
  expect(petal(star, 'culture')).toEqual({ gain: 'culture', filled: 0, booked: 0 })
})

it('mental health is never sewn from shifts', () => {
  expect(petal(stitches([['wellbeing']], [['wellbeing']]), 'wellbeing')).toEqual({
    gain: 'wellbeing',
    filled: 0,
    booked: 0,
  })
})

it('the petals stand clockwise from the top right', () => {
  expect(stitches([], []).map(({ gain }) => gain)).toEqual([
    'language',
    'work',
    'culture',
    'experience',
    'network',
    'references',
    'wellbeing',
    'attestations',
  ])
})

it('a full petal takes no more stitches', () => {
  const star = stitches(
    Array.from({ length: fullPetal }, () => ['work'] as const),
    [],
  )
  expect(stitchesToCome(star, ['work', 'culture', 'wellbeing'])).toBe(1)
})
