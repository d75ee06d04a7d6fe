import { type Vocabularies, vocabularies } from './bits'
import { type ShiftColumns, shiftColumns, type VolunteerColumns, volunteerColumns } from './columns'
import type { TaskFacts, VolunteerFacts } from './facts'
import { bandOf } from './grid'
import { pairKernel, type PairKernel } from './kernel'
import { type Reach, reachOver } from './reach'

/** Open tasks made ready to be ranked for one person after another. */
export interface TaskIndex {
  tasks: readonly TaskFacts[]
  columns: ShiftColumns
  reach: Reach
  words: Vocabularies
  /** Number of the task of each row of columns. */
  task: Int32Array
  // Room to work in, so that a list takes none of its own.
  found: Int32Array
  scores: Int16Array
  bestOf: Int32Array
}

/** @throws MatchingInputError that names the field. */
export function taskIndex(tasks: readonly TaskFacts[]): TaskIndex {
  const words = vocabularies()
  const columns = shiftColumns(tasks, words)
  const number = new Map(tasks.map(({ id }, at) => [id, at]))
  const task = Int32Array.from(columns.taskIds, (id) => number.get(id)!)
  return {
    tasks,
    columns,
    reach: reachOver(columns),
    words,
    task,
    found: new Int32Array(columns.count),
    scores: new Int16Array(columns.count),
    bestOf: new Int32Array(tasks.length),
  }
}

/** Volunteers made ready to be ranked for one shift after another of an index. */
export interface VolunteerIndex {
  columns: VolunteerColumns
  shifts: ShiftColumns
  row: ReadonlyMap<string, number>
  kernel: PairKernel
  /** Rows of those who said where they live, by the map; then those who did not. */
  order: Int32Array
  placed: number
  reach: Reach
  farthestKm: number
  /** Room to work in. */
  found: Int32Array
}

/** @throws MatchingInputError that names the field. */
export function volunteerIndex(volunteers: readonly VolunteerFacts[], { columns, words }: TaskIndex): VolunteerIndex {
  return indexOf(volunteerColumns(volunteers, volunteers.length, words), columns)
}

export function indexOf(columns: VolunteerColumns, shifts: ShiftColumns): VolunteerIndex {
  const { latitude, longitude, radiusKm, count } = columns
  const order = Int32Array.from({ length: count }, (_, row) => row)
  const band = (row: number) => (Number.isNaN(latitude[row]) ? Infinity : bandOf(latitude[row]!))
  const sorted = order.toSorted((a, b) => band(a) - band(b) || longitude[a]! - longitude[b]! || a - b)
  const placed = sorted.findIndex((row) => Number.isNaN(latitude[row]))
  const known = sorted.subarray(0, placed === -1 ? count : placed)
  return {
    columns,
    shifts,
    row: new Map(shifts.ids.map((id, row) => [id, row])),
    kernel: pairKernel(columns, shifts),
    order: sorted,
    placed: known.length,
    reach: reachOver({
      count: known.length,
      latitude: Float64Array.from(known, (row) => latitude[row]!),
      longitude: Float64Array.from(known, (row) => longitude[row]!),
    }),
    farthestKm: radiusKm.reduce((most, km) => Math.max(most, km), 0),
    found: new Int32Array(count),
  }
}
