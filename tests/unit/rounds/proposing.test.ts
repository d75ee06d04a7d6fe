import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stillPossible } from '@/lib/rounds/proposing/rules'

const day = (count: number, clock = 10) => new Date(Date.UTC(2026, 10, 23 + count, clock))
const shift = (id: string, on: number, over: Partial<{ isOpen: boolean; free: number }> = {}) => ({
  id,
  startsAt: day(on),
  endsAt: day(on, 12),
  isOpen: true,
  free: 1,
  ...over,
})
const person = (id: string, over: Partial<{ paused: boolean; periods: { startsAt: Date; endsAt: Date }[] }> = {}) => ({
  id,
  paused: false,
  periods: [],
  ...over,
})
const place = (volunteerId: string, shiftId: string, score = 500, pinned = false) => ({
  volunteerId,
  shiftId,
  taskId: 'task',
  pinned,
  score,
  parts: { interests: 0, gains: 0, distance: 0, availability: 0 },
})

describe('what a round found is proposed', () => {
  const found = [place('a', 'monday')]
  const six = (on: number) => ({ startsAt: day(on, 13), endsAt: day(on, 19) })
  it.each([
    ['when nothing has happened', [shift('monday', 0)], [person('a')], 1],
    ['not when the shift was called off', [shift('monday', 0, { isOpen: false })], [person('a')], 0],
    ['not when the shift has filled', [shift('monday', 0, { free: 0 })], [person('a')], 0],
    ['not when the shift is gone', [], [person('a')], 0],
    ['not when the person rests', [shift('monday', 0)], [person('a', { paused: true })], 0],
    ['not when the person is gone', [shift('monday', 0)], [], 0],
    [
      'not when the person is elsewhere by now',
      [shift('monday', 0)],
      [person('a', { periods: [{ startsAt: day(0, 11), endsAt: day(0, 13) }] })],
      0,
    ],
    [
      'when they are elsewhere right after',
      [shift('monday', 0)],
      [person('a', { periods: [{ startsAt: day(0, 12), endsAt: day(0, 13) }] })],
      1,
    ],
    ['not when the week is full', [shift('monday', 0)], [person('a', { periods: [0, 1, 2, 3, 4].map(six) })], 0],
    [
      'when it is the next week that is full',
      [shift('monday', 0)],
      [person('a', { periods: [7, 8, 9, 10, 11].map(six) })],
      1,
    ],
  ])('%s', (_, shifts, people, count) => {
    expect(stillPossible(found, shifts, people)).toHaveLength(count)
  })

  it('to whom an organisation asked for, then to the best fit, when places have gone', () => {
    const places = [place('a', 'monday', 900), place('b', 'monday', 100, true), place('c', 'monday', 950)]
    const people = ['a', 'b', 'c'].map((id) => person(id))
    const asked = (free: number) =>
      stillPossible(places, [shift('monday', 0, { free })], people).map(({ volunteerId }) => volunteerId)
    expect([asked(1), asked(2), asked(3)]).toEqual([['b'], ['b', 'c'], ['a', 'b', 'c']])
  })

  it('never beyond what is free, and never twice for the same hours', () => {
    const pairs = fc.uniqueArray(
      fc.record({ v: fc.integer({ min: 0, max: 5 }), s: fc.integer({ min: 0, max: 5 }), score: fc.nat(1000) }),
      { selector: ({ v, s }) => `${v} ${s}` },
    )
    const free = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(pairs, free, (all, room) => {
        const shifts = room.map((count, s) => shift(String(s), s % 3, { free: count }))
        const people = [0, 1, 2, 3, 4, 5].map((v) => person(String(v)))
        const kept = stillPossible(
          all.map(({ v, s, score }) => place(String(v), String(s), score)),
          shifts,
          people,
        )
        for (const { id, free: most } of shifts)
          expect(kept.filter(({ shiftId }) => shiftId === id).length).toBeLessThanOrEqual(most)
        const days = kept.map(({ volunteerId, shiftId }) => `${volunteerId} ${Number(shiftId) % 3}`)
        expect(new Set(days).size).toBe(days.length)
      }),
    )
  })
})
