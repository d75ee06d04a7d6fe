/**
 * A matching as numbers: pairs that could be placed, each with its worth. What a solver is given, and nothing it does not need.
 * A volunteer's pairs are edges[offsets[volunteer]] up to edges[offsets[volunteer + 1]], the worthiest first.
 */
export interface Instance {
  volunteers: number
  shifts: number
  offsets: Int32Array
  /** The worth in the high bits, the shift in the low eighteen. */
  edges: Int32Array
  /** Free places, by shift. */
  capacity: Int32Array
  /** Shifts of the same time cannot both be given to one volunteer. */
  time: Int32Array
  /** How many places one volunteer may be given. */
  commitments: number
}

/** Positions in `edges`, ascending: who is given what. */
export type Choice = Int32Array

const shiftBits = 18
const shiftMask = (1 << shiftBits) - 1

export const packed = (worth: number, shift: number) => (worth << shiftBits) | shift
export const worthOf = (edge: number) => edge >> shiftBits
export const shiftOf = (edge: number) => edge & shiftMask

export interface Wish {
  shift: number
  worth: number
}

/** From lists that people can read: what each volunteer could do, and how many places each shift has. */
export function instanceOf(
  wishes: readonly (readonly Wish[])[],
  capacity: readonly number[],
  {
    time = capacity.map((_, shift) => shift),
    commitments = 1,
  }: { time?: readonly number[]; commitments?: number } = {},
): Instance {
  const offsets = new Int32Array(wishes.length + 1)
  wishes.forEach((list, volunteer) => (offsets[volunteer + 1] = offsets[volunteer]! + list.length))
  const edges = wishes.flatMap((list) => list.map(({ worth, shift }) => packed(worth, shift)).toSorted((a, b) => b - a))
  return {
    volunteers: wishes.length,
    shifts: capacity.length,
    offsets,
    edges: Int32Array.from(edges),
    capacity: Int32Array.from(capacity),
    time: Int32Array.from(time),
    commitments,
  }
}

export const welfareOf = ({ edges }: Instance, choice: Choice) =>
  choice.reduce((sum, position) => sum + worthOf(edges[position]!), 0)

/** The first rule that a choice breaks, in words; null when it keeps them all. */
export function brokenRule(instance: Instance, choice: Choice): string | null {
  const taken = new Int32Array(instance.shifts)
  for (let volunteer = 0, at = 0; volunteer < instance.volunteers; volunteer++) {
    const times = new Set<number>()
    let given = 0
    for (; at < choice.length && choice[at]! < instance.offsets[volunteer + 1]!; at++) {
      if (at > 0 && choice[at]! <= choice[at - 1]!) return `pair ${choice[at]} is out of order`
      const shift = shiftOf(instance.edges[choice[at]!]!)
      if (++given > instance.commitments) return `volunteer ${volunteer} has ${given} places`
      if (++taken[shift]! > instance.capacity[shift]!) return `shift ${shift} has ${taken[shift]} people`
      if (instance.commitments > 1 && times.size === times.add(instance.time[shift]!).size)
        return `volunteer ${volunteer} is at two places at once`
    }
  }
  return null
}
