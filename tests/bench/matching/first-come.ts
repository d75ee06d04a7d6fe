import { type Choice, type Instance, shiftOf, worthOf } from '@/tests/support/matching/instance'
import type { Random } from './random'

/** Volunteers come in any order and take what suits them best of what is left: a list of tasks and a button. */
export function firstCome(instance: Instance, random: Random): Choice {
  const order = random.shuffle(Int32Array.from({ length: instance.volunteers }, (_, volunteer) => volunteer))
  return arrivals(instance, order, worthOf, () => 0)
}

/** How many of a list are put in order; nobody looks further down. */
const shown = 10

/**
 * The same with a list in another order, of which not always the first is taken: `height` says how high a pair stands, `pick` which
 * of so many shown is taken.
 */
export function arrivals(
  instance: Instance,
  order: Int32Array,
  height: (edge: number) => number,
  pick: (length: number) => number,
): Choice {
  const { offsets, edges, capacity, time, commitments } = instance
  const left = capacity.slice()
  const choice: number[] = []
  const top = new Int32Array(shown)
  const heights = new Float64Array(shown)
  for (const volunteer of order) {
    const busy: number[] = []
    for (let unit = 0; unit < commitments; unit++) {
      let length = 0
      for (let position = offsets[volunteer]!; position < offsets[volunteer + 1]!; position++) {
        const edge = edges[position]!
        const shift = shiftOf(edge)
        if (left[shift] === 0 || (unit > 0 && busy.includes(time[shift]!))) continue
        const high = height(edge)
        if (length === shown && high <= heights[shown - 1]!) continue
        if (length < shown) length++
        let at = length - 1
        for (; at > 0 && heights[at - 1]! < high; at--) {
          heights[at] = heights[at - 1]!
          top[at] = top[at - 1]!
        }
        heights[at] = high
        top[at] = position
      }
      if (length === 0) break
      const taken = top[pick(length)]!
      const shift = shiftOf(edges[taken]!)
      left[shift]!--
      busy.push(time[shift]!)
      choice.push(taken)
    }
  }
  return Int32Array.from(choice).toSorted()
}
