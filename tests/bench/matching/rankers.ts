import { volunteerColumns } from '@/lib/matching/columns'
import type { TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { rankTasks, rankVolunteers } from '@/lib/matching/rank'
import { indexOf, taskIndex } from '@/lib/matching/ready'
import type { ShiftPrice } from '@/lib/matching/round'
import type { RankingCase } from './cases'
import { readRows } from './rows'
import type { WorldFiles } from './world-files'

export interface Ranker {
  /** How many there are that a list can be made for. */
  lists: number
  /** Makes one of them and says how long it is. */
  rank: (row: number) => number
}

/** The lists as pages ask for them, over what they keep in memory; prices are there, as after a round. */
export function rankerOf({ kind, size }: RankingCase, files: WorldFiles): Ranker {
  const tasks = [...readRows<TaskFacts>(files.tasks)]
  const index = taskIndex(tasks)
  if (kind === 'rankTasks') {
    const volunteers = [...readRows<VolunteerFacts>(files.volunteers)]
    const prices = new Map(index.columns.ids.map((shiftId, row) => [shiftId, priceOf(shiftId, row)]))
    return { lists: size.volunteers, rank: (row) => rankTasks(volunteers[row]!, index, { prices }).length }
  }
  const rows = readRows<VolunteerFacts>(files.volunteers)
  const volunteers = indexOf(volunteerColumns(rows, size.volunteers, index.words), index.columns)
  return { lists: size.tasks, rank: (row) => rankVolunteers(index.columns.ids[row]!, volunteers).length }
}

function priceOf(shiftId: string, row: number): ShiftPrice {
  const price = (row * 7919) % 300
  return { shiftId, newcomer: price, local: price, neither: price }
}
