/** Values are compared in ten-thousandths of a score unit, as prices are. */
export const fineness = 10_000
export const fine = (value: number) => Math.round(value * fineness)

const room = 0x20_0000
/** Above all values, so that keys are never negative. */
const highest = 0x800_0000 * room
/** Up to so many equals are put in order by hand. */
const few = 32

/** Indexes by value, the highest first; among equal values by distance, the nearest first and unknown ones as if they were here; then by id. */
export function inOrder(values: Float64Array, km: Float64Array, id: (at: number) => string): Int32Array {
  // One sort of numbers: the value above, the index below.
  const keys = new Float64Array(values.length)
  for (let at = 0; at < keys.length; at++) keys[at] = highest - values[at]! * room + at
  keys.sort()
  const order = new Int32Array(keys.length)
  for (let at = 0; at < order.length; at++) order[at] = keys[at]! % room
  const before = (a: number, b: number) => {
    const difference = (km[a]! || 0) - (km[b]! || 0)
    return difference < 0 || (difference === 0 && id(a) < id(b))
  }
  for (let from = 0, to = 1; from < order.length; from = to++) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++
    if (to - from > few)
      order.set(
        order.subarray(from, to).toSorted((a, b) => (before(a, b) ? -1 : 1)),
        from,
      )
    else settle(from, to)
  }
  return order

  /** Each is moved forward among its equals until it stands right. */
  function settle(from: number, to: number): void {
    for (let at = from + 1; at < to; at++) {
      const one = order[at]!
      let slot = at
      for (; slot > from && before(one, order[slot - 1]!); slot--) order[slot] = order[slot - 1]!
      order[slot] = one
    }
  }
}
