import { type Choice, type Instance, shiftOf, worthOf } from '@/tests/support/matching/instance'

/**
 * The worthiest pair that is still possible, again and again. As a pair is worth the same to both sides, this is also the stable
 * matching, and what b-Suitor computes. Equals go by the order of the volunteers, which is a lottery already.
 */
export function greedy(instance: Instance): Choice {
  const { volunteers, offsets, edges, capacity, time, commitments } = instance
  const left = capacity.slice()
  const next = offsets.slice(0, volunteers)
  const given = new Uint8Array(volunteers)
  const busy = commitments > 1 ? Array.from({ length: volunteers }, () => new Set<number>()) : []
  const choice: number[] = []
  // Volunteers by the worth of their next pair, in lists: the first of a list, and who comes after whom.
  const first = new Int32Array(highestWorth(instance) + 1).fill(-1)
  const after = new Int32Array(volunteers)
  const enqueue = (volunteer: number) => {
    if (next[volunteer]! >= offsets[volunteer + 1]!) return
    const worth = worthOf(edges[next[volunteer]!]!)
    after[volunteer] = first[worth]!
    first[worth] = volunteer
  }
  for (let volunteer = volunteers - 1; volunteer >= 0; volunteer--) enqueue(volunteer)
  for (let worth = first.length - 1; worth >= 0; worth--)
    while (first[worth] !== -1) {
      const volunteer = first[worth]!
      first[worth] = after[volunteer]!
      const position = next[volunteer]!++
      const shift = shiftOf(edges[position]!)
      if (left[shift]! > 0 && !busy[volunteer]?.has(time[shift]!)) {
        left[shift]!--
        busy[volunteer]?.add(time[shift]!)
        choice.push(position)
        if (++given[volunteer]! === commitments) continue
      }
      enqueue(volunteer)
    }
  return Int32Array.from(choice).toSorted()
}

function highestWorth({ edges }: Instance): number {
  let highest = 0
  for (const edge of edges) highest = Math.max(highest, worthOf(edge))
  return highest
}
