import { expect, it } from 'vitest'
import { drawn, lot } from '@/lib/matching/lottery'

const ids = Array.from(
  { length: 200_000 },
  (_, number) => `${lot(String(number), 'one')}-${lot(String(number), 'other')}`,
)

it('equal lots are settled by the ids, whatever order those come in', () => {
  const first = new Map<number, string>()
  const equal = ids.flatMap((id) => {
    const other = first.get(lot(id, 'seed'))
    first.set(lot(id, 'seed'), id)
    return other === undefined ? [] : [[other, id]]
  })
  expect(equal.length).toBeGreaterThan(0)
  for (const [one = '', other = ''] of equal) {
    const order = (rows: string[]) => [...drawn(rows, 'seed').order].map((row) => rows[row])
    expect(order([other, one, 'somebody'])).toEqual(order([one, 'somebody', other]))
  }
})

it('everybody has the same chance, and neither the id nor another seed says anything about it', () => {
  const three = ['a', 'b', 'c']
  const orders = new Map<string, number>()
  for (let seed = 0; seed < 6000; seed++) {
    const order = [...drawn(three, `round ${seed}`).order].join('')
    orders.set(order, (orders.get(order) ?? 0) + 1)
  }
  expect(orders.size).toBe(6)
  // A thousand each are expected; a hundred and fifty are five standard deviations.
  for (const times of orders.values()) expect(Math.abs(times - 1000)).toBeLessThan(150)
})
