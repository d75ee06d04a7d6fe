import { describe, expect, test } from 'vitest'
import { inPetal, petal } from '@/lib/credentials/petals'
import { firstThread, hole, secondThread, wovenMark, wovenMarkCells } from '@/lib/credentials/woven-mark'

describe('petals', () => {
  test.each([
    [2, 4],
    [4, 16],
    [5, 25],
  ])('a petal of %i has %i stitches', (size, stitches) => {
    expect(petal(size)).toHaveLength(stitches)
  })

  test('the first petal begins beside the middle and ends at its tip', () => {
    expect(petal(4).at(0)).toEqual({ x: 1, y: -2 })
    expect(petal(4).at(-1)).toEqual({ x: 4, y: -8 })
  })

  test('the eight petals share no stitch', () => {
    const all = Array.from({ length: 8 }, (_, index) => petal(5).map((stitch) => inPetal(index, stitch))).flat()
    expect(new Set(all.map(({ x, y }) => `${x} ${y}`)).size).toBe(200)
  })

  test('they follow each other clockwise from the top right', () => {
    const tips = Array.from({ length: 8 }, (_, index) => inPetal(index, { x: 4, y: -8 }))
    const angles = tips.map(({ x, y }) => (Math.atan2(x, -y) * 180) / Math.PI + (x < 0 ? 360 : 0))
    expect(angles).toEqual([...angles].toSorted((a, b) => a - b))
  })
})

describe('the woven mark', () => {
  test('is the same for the same code, however it is typed', () => {
    expect(wovenMarkCells('7K4M-92XH')).toEqual(wovenMarkCells(' 7k4m92xh'))
  })

  // Printed attestations carry it: another drawing of the same code would make them look forged.
  test('never changes for a code that is already on paper', () => {
    expect(wovenMarkCells('7K4M-92XH').join('')).toBe('2021011122011112222221121')
  })

  test('differs where one character differs', () => {
    expect(wovenMarkCells('7K4M-92XH')).not.toEqual(wovenMarkCells('7K4M-92XJ'))
  })

  test('has 25 cells of holes and two threads, and draws each thread in eight petals', () => {
    const cells = wovenMarkCells('7K4M-92XH')
    expect(cells).toHaveLength(25)
    expect(cells.every((cell) => [hole, firstThread, secondThread].includes(cell))).toBe(true)
    const filled = cells.filter((cell) => cell !== hole).length
    expect(wovenMark('7K4M-92XH').reduce((sum, { stitches }) => sum + stitches.length, 0)).toBe(8 * filled)
  })
})
