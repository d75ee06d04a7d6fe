import type { TaskFacts, VolunteerFacts } from './facts'
import { type PairScore, scorePair } from './score'

export interface RankedTask extends PairScore {
  taskId: string
}

/** The tasks that can be offered to a volunteer, the best first; the order of the input never shows. */
export function rankTasks(volunteer: VolunteerFacts, tasks: readonly TaskFacts[]): RankedTask[] {
  return tasks
    .map((task) => ({ taskId: task.id, ...scorePair(volunteer, task) }))
    .filter((task) => task.blockers.length === 0)
    .toSorted(
      (a, b) => b.score - a.score || (a.distanceKm ?? 0) - (b.distanceKm ?? 0) || (a.taskId < b.taskId ? -1 : 1),
    )
}

/** What lies nearest when nothing within reach suits: only distance may stand against it. Nothing is near when no place is known. */
export function nearestTasks(
  volunteer: VolunteerFacts,
  tasks: readonly TaskFacts[],
): (RankedTask & { distanceKm: number })[] {
  return tasks
    .map((task) => ({ taskId: task.id, ...scorePair(volunteer, task) }))
    .filter(
      (task): task is RankedTask & { distanceKm: number } =>
        task.distanceKm !== null && task.blockers.every((blocker) => blocker === 'distance'),
    )
    .toSorted((a, b) => a.distanceKm - b.distanceKm || (a.taskId < b.taskId ? -1 : 1))
}
