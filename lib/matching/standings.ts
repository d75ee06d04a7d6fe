import { vocabularies } from './bits'
import { shiftColumns, volunteerColumns } from './columns'
import { blocked, pairKernel } from './kernel'
import { reachOver } from './reach'
import type { RoundInput } from './round'

/** Who could be placed where and how well it suits, by the engine's own kernel and limits. */
export interface Standing {
  /** Volunteers by row. */
  ids: readonly string[]
  /** How many shifts are possible, by row. */
  pairsOf: Int32Array
  lists: readonly ShiftList[]
}

export interface ShiftList {
  shiftId: string
  /** Rows of the volunteers who could be placed there, and their scores. */
  volunteer: Int32Array
  score: Int32Array
}

export function standings({ volunteers, tasks, forbidden }: RoundInput): Standing {
  const words = vocabularies()
  const people = volunteerColumns(volunteers, volunteers.length, words)
  const shifts = shiftColumns(tasks, words)
  const kernel = pairKernel(people, shifts)
  const reach = reachOver(shifts)
  const never = new Set(forbidden.map(({ volunteerId, shiftId }) => `${volunteerId} ${shiftId}`))
  const pairsOf = new Int32Array(people.count)
  const lists = shifts.ids.map(() => ({ volunteer: [] as number[], score: [] as number[] }))
  for (let v = 0; v < people.count; v++) {
    reach(people.latitude[v]!, people.longitude[v]!, people.radiusKm[v]!, (from, to) => {
      for (let s = from; s < to; s++) {
        const score = kernel.score(v, s)
        if (score === blocked || shifts.facts[s]!.free === 0) continue
        if (never.size > 0 && never.has(`${people.ids[v]!} ${shifts.ids[s]!}`)) continue
        pairsOf[v]!++
        lists[s]!.volunteer.push(v)
        lists[s]!.score.push(score)
      }
    })
  }
  return {
    ids: people.ids,
    pairsOf,
    lists: lists.map(({ volunteer, score }, s) => ({
      shiftId: shifts.ids[s]!,
      volunteer: Int32Array.from(volunteer),
      score: Int32Array.from(score),
    })),
  }
}
