import { groups, type ShiftColumns, type VolunteerColumns, volunteerColumns } from './columns'
import type { VolunteerFacts } from './facts'
import { blocked, pairKernel } from './kernel'
import { fine, fineness, inOrder } from './order'
import type { TaskIndex, VolunteerIndex } from './ready'
import type { ShiftPrice } from './round'
import { scorePair } from './score'

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
  const { columns, task, found, scores, bestOf } = index
  const own = volunteerColumns([volunteer], 1, index.words)
  const kernel = pairKernel(own, columns)
  let near = 0
  index.reach(own.latitude[0]!, own.longitude[0]!, own.radiusKm[0]!, (from, to) => {
    near = kernel.shifts(0, from, to, found, near)
  })
  kernel.scores(0, found, near, scores)
  const side = groups[own.group[0]!]!
  const values = new Float64Array(near)
  let tasks = 0
  // Of each task one shift stays, moved to the front.
  for (let at = 0; at < near; at++) {
    const row = found[at]!
    const score = scores[at]!
    if (score === blocked || rules.except?.has(columns.ids[row]!)) continue
    const value = fine(score - (rules.prices?.get(columns.ids[row]!)?.[side] ?? 0))
    const other = bestOf[task[row]!]!
    const slot = other < tasks && task[found[other]!] === task[row] ? other : tasks
    if (slot < tasks && !(value > values[slot]! || (value === values[slot]! && isEarlier(columns, row, found[slot]!))))
      continue
    bestOf[task[row]!] = slot
    found[slot] = row
    scores[slot] = score
    values[slot] = value
    if (slot === tasks) tasks++
  }
  const km = new Float64Array(tasks)
  for (let at = 0; at < tasks; at++) km[at] = distance(own, 0, columns, found[at]!)
  const ranked: RankedTask[] = []
  for (const at of inOrder(values.subarray(0, tasks), km, (one) => columns.taskIds[found[one]!]!)) {
    const row = found[at]!
    const taskId = columns.taskIds[row]!
    ranked.push({ taskId, shiftId: columns.ids[row]!, score: scores[at]!, distanceKm: known(km[at]!) })
  }
  return ranked
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

export interface RankedVolunteer {
  volunteerId: string
  /** 0–1000. */
  score: number
  distanceKm: number | null
}

/** The volunteers whom a shift can be offered to, the best first; none for a shift that is not in the index. */
export function rankVolunteers(shiftId: string, index: VolunteerIndex): RankedVolunteer[] {
  const { columns, shifts, kernel, order, found } = index
  const shift = index.row.get(shiftId)
  if (shift === undefined) return []
  let length = 0
  const take = (from: number, to: number) => {
    for (let at = from; at < to; at++) found[length++] = order[at]!
  }
  index.reach(shifts.latitude[shift]!, shifts.longitude[shift]!, index.farthestKm, take)
  take(index.placed, columns.count)
  const near = kernel.volunteers(shift, found, length)
  const values = new Float64Array(near)
  const km = new Float64Array(near)
  let able = 0
  for (let at = 0; at < near; at++) {
    const volunteer = found[at]!
    const score = kernel.score(volunteer, shift)
    if (score === blocked) continue
    found[able] = volunteer
    km[able] = distance(columns, volunteer, shifts, shift)
    values[able++] = fine(score)
  }
  const ranked: RankedVolunteer[] = []
  for (const at of inOrder(values.subarray(0, able), km, (one) => columns.ids[found[one]!]!))
    ranked.push({
      volunteerId: columns.ids[found[at]!]!,
      score: values[at]! / fineness,
      distanceKm: known(km[at]!),
    })
  return ranked
}

function isEarlier({ facts, ids }: ShiftColumns, row: number, other: number): boolean {
  const difference = facts[row]!.startsAt - facts[other]!.startsAt
  return difference < 0 || (difference === 0 && ids[row]! < ids[other]!)
}

function distance(volunteers: VolunteerColumns, volunteer: number, shifts: ShiftColumns, shift: number): number {
  const x = volunteers.x[volunteer]! - shifts.x[shift]!
  const y = volunteers.y[volunteer]! - shifts.y[shift]!
  const z = volunteers.z[volunteer]! - shifts.z[shift]!
  return Math.sqrt(x * x + y * y + z * z)
}

const known = (km: number) => (Number.isNaN(km) ? null : km)
