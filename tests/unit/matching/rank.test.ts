import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nearestTasks, rankTasks, taskIndex } from '@/lib/matching/rank'
import { scorePair, weights } from '@/lib/matching/score'
import { taskFacts, volunteerFacts } from '@/lib/volunteers/rules'
import { now, world } from './worlds'

const facts = world.map(({ volunteer, tasks }) => ({
  volunteer: volunteerFacts(volunteer, now),
  tasks: tasks.map((task) => taskFacts(task, now)),
}))
const shuffled = facts.chain(({ volunteer, tasks }) =>
  fc
    .record({
      tasks: fc.shuffledSubarray(tasks, { minLength: tasks.length }),
      turned: fc.boolean(),
    })
    .map(({ tasks: order, turned }) => ({
      volunteer,
      tasks,
      other: order.map((task) => (turned ? { ...task, shifts: task.shifts.toReversed() } : task)),
    })),
)

it('the order in which tasks and shifts come from the database never shows', () => {
  fc.assert(
    fc.property(shuffled, ({ volunteer, tasks, other }) => {
      expect(rankTasks(volunteer, taskIndex(other))).toEqual(rankTasks(volunteer, taskIndex(tasks)))
      expect(nearestTasks(volunteer, taskIndex(other))).toEqual(nearestTasks(volunteer, taskIndex(tasks)))
    }),
    { numRuns: 300 },
  )
})

it('a score is the sum of its parts, each within its weight', () => {
  fc.assert(
    fc.property(facts, ({ volunteer, tasks }) => {
      for (const task of tasks) {
        const { score, parts } = scorePair(volunteer, task)
        expect(score).toBe(parts.interests + parts.gains + parts.distance + parts.availability)
        for (const part of ['interests', 'gains', 'distance', 'availability'] as const) {
          expect(parts[part]).toSatisfy(Number.isInteger)
          expect(parts[part]).toBeGreaterThanOrEqual(0)
          expect(parts[part]).toBeLessThanOrEqual(weights[part])
        }
      }
    }),
    { numRuns: 200 },
  )
})

it('what is blocked is never offered, and what is offered comes best first', () => {
  fc.assert(
    fc.property(facts, ({ volunteer, tasks }) => {
      const ranked = rankTasks(volunteer, taskIndex(tasks))
      const free = tasks.filter((task) => scorePair(volunteer, task).blockers.length === 0)
      expect(ranked.map(({ taskId }) => taskId).toSorted()).toEqual(free.map(({ id }) => id).toSorted())
      expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).toSorted((a, b) => b - a))
    }),
    { numRuns: 200 },
  )
})
