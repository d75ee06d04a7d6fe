import { type Instance, shiftOf } from './instance'

/**
 * The pairs of a volunteer by the time they are at: of each slot one at most can be given. Where only one place can be given anyway,
 * one slot holds them all.
 */
export interface Slots {
  /** The slots of a volunteer are start[volunteer] up to start[volunteer + 1]. */
  start: Int32Array
  /** Whose slot it is. */
  volunteer: Int32Array
  /** The pairs of a slot are position[edgeStart[slot]] up to position[edgeStart[slot + 1]], the worthiest first. */
  edgeStart: Int32Array
  position: Int32Array
}

export function slotsOf({ volunteers, offsets, edges, time, commitments }: Instance): Slots {
  const start = new Int32Array(volunteers + 1)
  const position = counting(edges.length)
  if (commitments === 1)
    return { start: counting(volunteers + 1), volunteer: counting(volunteers), edgeStart: offsets, position }
  const timeAt = (index: number) => time[shiftOf(edges[index]!)]!
  const owner: number[] = []
  const edgeStart: number[] = []
  for (let volunteer = 0; volunteer < volunteers; volunteer++) {
    const own = position.subarray(offsets[volunteer], offsets[volunteer + 1])
    own.sort((a, b) => timeAt(a) - timeAt(b) || a - b)
    own.forEach((index, at) => {
      if (at > 0 && timeAt(own[at - 1]!) === timeAt(index)) return
      owner.push(volunteer)
      edgeStart.push(offsets[volunteer]! + at)
    })
    start[volunteer + 1] = owner.length
  }
  edgeStart.push(edges.length)
  return { start, volunteer: Int32Array.from(owner), edgeStart: Int32Array.from(edgeStart), position }
}

function counting(length: number): Int32Array {
  const numbers = new Int32Array(length)
  for (let number = 0; number < length; number++) numbers[number] = number
  return numbers
}
