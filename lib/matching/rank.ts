import { type Vocabularies, vocabularies } from './bits'
import { groups, type ShiftColumns, shiftColumns, type VolunteerColumns, volunteerColumns } from './columns'
import type { TaskFacts, VolunteerFacts } from './facts'
import { bandOf } from './grid'
import { blocked, pairKernel, type PairKernel } from './kernel'
import { type Reach, reachOver } from './reach'
import type { ShiftPrice } from './round'
import { scorePair, straightLine } from './score'

/** Open tasks made ready to be ranked for one person after another. */
export interface TaskIndex {
  tasks: readonly TaskFacts[]
  columns: ShiftColumns
  reach: Reach
  words: Vocabularies
  /** Number of the task of each row of columns. */
  task: Int32Array
}

/** @throws MatchingInputError that names the field. */
export function taskIndex(tasks: readonly TaskFacts[]): TaskIndex {
  const words = vocabularies()
  const columns = shiftColumns(tasks, words)
  const number = new Map(tasks.map(({ id }, at) => [id, at]))
  const task = Int32Array.from(columns.taskIds, (id) => number.get(id)!)
  return { tasks, columns, reach: reachOver(columns), words, task }
}

export interface RankedTask {
  taskId: string
  /** The shift of the task that suits best. */
  shiftId: string
  /** 0–1000. */
  score: number
  /** As the crow flies; null when it is not known where the person lives. */
  distanceKm: number | null
}

export interface RankingRules {
  /** Of the last round: the list goes by score less what a place costs the person's side, so that it leads to where somebody is missing. */
  prices?: ReadonlyMap<string, ShiftPrice>
  /** Shifts that are left out. */
  except?: ReadonlySet<string>
}

/** The tasks that can be offered to a volunteer, the best first; the order of the input never shows. */
export function rankTasks(volunteer: VolunteerFacts, index: TaskIndex, rules: RankingRules = {}): RankedTask[] {
  const { columns, task } = index
  const own = volunteerColumns([volunteer], 1, index.words)
  const kernel = pairKernel(own, columns)
  const found = new Int32Array(columns.count)
  let near = 0
  index.reach(own.latitude[0]!, own.longitude[0]!, own.radiusKm[0]!, (from, to) => {
    near = kernel.shifts(0, from, to, found, near)
  })
  const scores = new Int16Array(near)
  kernel.scores(0, found, near, scores)
  const side = groups[own.group[0]!]!
  const best = new Map<number, { row: number; score: number; value: number }>()
  for (let at = 0; at < near; at++) {
    const row = found[at]!
    const score = scores[at]!
    if (score === blocked || rules.except?.has(columns.ids[row]!)) continue
    const value = score - (rules.prices?.get(columns.ids[row]!)?.[side] ?? 0)
    const other = best.get(task[row]!)
    if (!other || value > other.value || (value === other.value && isEarlier(columns, row, other.row)))
      best.set(task[row]!, { row, score, value })
  }
  return [...best.values()]
    .map(({ row, score, value }) => ({ row, score, value, km: distance(own, 0, columns, row) }))
    .toSorted(
      (a, b) =>
        b.value - a.value || (a.km ?? 0) - (b.km ?? 0) || (columns.taskIds[a.row]! < columns.taskIds[b.row]! ? -1 : 1),
    )
    .map(({ row, score, km }) => ({
      taskId: columns.taskIds[row]!,
      shiftId: columns.ids[row]!,
      score,
      distanceKm: km,
    }))
}

/** What lies nearest when nothing within reach suits: only distance may stand against it. Nothing is near when no place is known. */
export function nearestTasks(
  volunteer: VolunteerFacts,
  { tasks }: TaskIndex,
  except: ReadonlySet<string> = new Set(),
): (RankedTask & { distanceKm: number })[] {
  return tasks
    .map((task) => ({
      taskId: task.id,
      ...scorePair(volunteer, { ...task, shifts: task.shifts.filter(({ id }) => !except.has(id)) }),
    }))
    .flatMap(({ taskId, shiftId, score, distanceKm, blockers }) =>
      shiftId !== null && distanceKm !== null && blockers.every((blocker) => blocker === 'distance')
        ? { taskId, shiftId, score, distanceKm }
        : [],
    )
    .toSorted((a, b) => a.distanceKm - b.distanceKm || (a.taskId < b.taskId ? -1 : 1))
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
  }
}

export interface RankedVolunteer {
  volunteerId: string
  /** 0–1000. */
  score: number
  distanceKm: number | null
}

/** The volunteers whom a shift can be offered to, the best first; none for a shift that is not in the index. */
export function rankVolunteers(shiftId: string, index: VolunteerIndex): RankedVolunteer[] {
  const { columns, shifts, kernel, order } = index
  const shift = index.row.get(shiftId)
  if (shift === undefined) return []
  const found = new Int32Array(columns.count)
  let length = 0
  const take = (from: number, to: number) => {
    found.set(order.subarray(from, to), length)
    length += to - from
  }
  index.reach(shifts.latitude[shift]!, shifts.longitude[shift]!, index.farthestKm, take)
  take(index.placed, columns.count)
  const near = kernel.volunteers(shift, found, length)
  const ranked: (RankedVolunteer & { volunteer: number })[] = []
  for (let at = 0; at < near; at++) {
    const volunteer = found[at]!
    const score = kernel.score(volunteer, shift)
    if (score === blocked) continue
    const distanceKm = distance(columns, volunteer, shifts, shift)
    ranked.push({ volunteer, volunteerId: columns.ids[volunteer]!, score, distanceKm })
  }
  return ranked
    .toSorted(
      (a, b) =>
        b.score - a.score || (a.distanceKm ?? 0) - (b.distanceKm ?? 0) || (a.volunteerId < b.volunteerId ? -1 : 1),
    )
    .map(({ volunteerId, score, distanceKm }) => ({ volunteerId, score, distanceKm }))
}

function isEarlier({ facts, ids }: ShiftColumns, row: number, other: number): boolean {
  const difference = facts[row]!.startsAt - facts[other]!.startsAt
  return difference < 0 || (difference === 0 && ids[row]! < ids[other]!)
}

function distance(volunteers: VolunteerColumns, volunteer: number, shifts: ShiftColumns, shift: number): number | null {
  const point = ({ x, y, z }: VolunteerColumns | ShiftColumns, row: number) => [x[row]!, y[row]!, z[row]!] as const
  const home = point(volunteers, volunteer)
  return Number.isNaN(home[0]) ? null : straightLine(home, point(shifts, shift))
}
