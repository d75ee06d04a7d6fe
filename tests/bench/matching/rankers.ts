import { blocked, pairKernel } from '@/lib/matching/kernel'
import { reachOver } from '@/lib/matching/reach'
import type { Loaded } from './engine'

interface Rankers {
  /** Ranks all tasks for the volunteer of a row; gives how many could be offered. */
  rankTasks: (row: number) => number
  /** Ranks all volunteers for the shift of a row; gives how many could come. */
  rankVolunteers: (row: number) => number
}

export function rankers({ volunteers, shifts }: Loaded): Rankers {
  const kernel = pairKernel(volunteers, shifts)
  const reach = reachOver(volunteers, shifts)
  const found = new Int32Array(Math.max(volunteers.count, shifts.count))
  const ranked = new Float64Array(found.length)
  const order = (near: number, score: (other: number) => number) => {
    let count = 0
    for (let at = 0; at < near; at++) {
      const value = score(found[at]!)
      if (value !== blocked) ranked[count++] = -value * 0x100_0000 + found[at]!
    }
    ranked.subarray(0, count).sort()
    return count
  }
  return {
    rankTasks: (volunteer) => {
      let near = 0
      reach(volunteer, (from, to) => {
        near = kernel.shifts(volunteer, from, to, found, near)
      })
      return order(near, (shift) => kernel.score(volunteer, shift))
    },
    rankVolunteers: (shift) => {
      const near = kernel.volunteers(shift, 0, volunteers.count, found, 0)
      return order(near, (volunteer) => kernel.score(volunteer, shift))
    },
  }
}
