import { type Choice, type Instance, shiftOf, worthOf } from '@/tests/support/matching/instance'

/** What a choice is worth, to the whole and to each. */
export interface Quality {
  welfare: number
  places: number
  /** Shifts that somebody could go to and nobody does. */
  emptyShifts: number
  /** 0 where everybody who could be placed has the same, 1 where one has everything. */
  gini: number
  /** Of those who could be placed, the share with a pair they would rather have and that is free or held by somebody worth less there. */
  envy: number
}

export function qualityOf(instance: Instance, choice: Choice): Quality {
  const { volunteers, shifts, offsets, edges, time, commitments } = instance
  const taken = new Int32Array(shifts)
  const least = new Int32Array(shifts).fill(0x7fffffff)
  for (const position of choice) {
    const shift = shiftOf(edges[position]!)
    taken[shift]!++
    least[shift] = Math.min(least[shift]!, worthOf(edges[position]!))
  }
  const wanted = new Uint8Array(shifts)
  const worths: number[] = []
  let envious = 0
  for (let volunteer = 0, at = 0; volunteer < volunteers; volunteer++) {
    const [from, to] = [offsets[volunteer]!, offsets[volunteer + 1]!]
    const own: number[] = []
    while (at < choice.length && choice[at]! < to) own.push(edges[choice[at++]!]!)
    if (from === to) continue
    worths.push(own.reduce((sum, edge) => sum + worthOf(edge), 0))
    const worstOwn = own.length < commitments ? 0 : Math.min(...own.map(worthOf))
    let envies = false
    for (let position = from; position < to; position++) {
      const edge = edges[position]!
      const shift = shiftOf(edge)
      wanted[shift] = 1
      if (envies || own.includes(edge)) continue
      const clash = commitments > 1 ? own.find((other) => time[shiftOf(other)] === time[shift]) : undefined
      const instead = clash === undefined ? worstOwn : worthOf(clash)
      const open = taken[shift]! < instance.capacity[shift]!
      envies = worthOf(edge) > instead && (open || least[shift]! < worthOf(edge))
    }
    if (envies) envious++
  }
  return {
    welfare: worths.reduce((sum, worth) => sum + worth, 0),
    places: choice.length,
    emptyShifts: wanted.reduce((sum, isWanted, shift) => sum + (isWanted === 1 && taken[shift] === 0 ? 1 : 0), 0),
    gini: gini(worths),
    envy: worths.length === 0 ? 0 : envious / worths.length,
  }
}

function gini(values: readonly number[]): number {
  const sorted = Float64Array.from(values).toSorted()
  const sum = sorted.reduce((total, value) => total + value, 0)
  if (sum === 0) return 0
  const weighted = sorted.reduce((total, value, rank) => total + (rank + 1) * value, 0)
  return (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length
}
