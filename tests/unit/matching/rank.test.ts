import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { VolunteerFacts } from '@/lib/matching/facts'
import { nearestTasks, rankTasks, rankVolunteers } from '@/lib/matching/rank'
import { taskIndex, volunteerIndex } from '@/lib/matching/ready'
import type { ShiftPrice } from '@/lib/matching/round'
import { kilometres, scorePair, scoreShift, weights } from '@/lib/matching/score'
import { taskFacts, volunteerFacts } from '@/lib/volunteers/rules'
import { inOtherOrder, type Town, town } from './towns'
import { now, world } from './worlds'

vi.setConfig({ testTimeout: 60_000 })

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

const shiftsOf = ({ tasks }: Town) => tasks.flatMap((task) => task.shifts.map((shift) => ({ task, shift })))
const km = ({ position }: VolunteerFacts, place: { latitude: number; longitude: number }) =>
  position === null ? null : kilometres(position, place)
const round = (distance: number | null) => (distance === null ? null : Math.round(distance * 1e6))

describe('a list for a volunteer', () => {
  const priced = town.chain((world) =>
    fc.record({
      world: fc.constant(world),
      prices: fc.uniqueArray(
        fc.record({
          shiftId: fc.constantFrom(...shiftsOf(world).map(({ shift }) => shift.id)),
          newcomer: fc.integer({ min: -300, max: 900 }),
          local: fc.integer({ min: -300, max: 900 }),
          neither: fc.integer({ min: -300, max: 900 }),
        }),
        { selector: ({ shiftId }) => shiftId },
      ),
      except: fc.subarray(shiftsOf(world).map(({ shift }) => shift.id)),
    }),
  )

  it('goes by score less what a place costs their side; of a task the shift that is best so', () => {
    let turned = 0
    fc.assert(
      fc.property(priced, ({ world, prices, except }) => {
        const byShift = new Map<string, ShiftPrice>(prices.map((price) => [price.shiftId, price]))
        const index = taskIndex(world.tasks)
        for (const volunteer of world.volunteers) {
          const value = (shiftId: string, score: number) =>
            score - (byShift.get(shiftId)?.[volunteer.group ?? 'neither'] ?? 0)
          // One by one, by the scoring table.
          const expected = world.tasks
            .flatMap((task) => {
              const [best] = task.shifts
                .filter(({ id }) => !except.includes(id))
                .map((shift) => ({ shift, ...scoreShift(volunteer, task, shift) }))
                .filter(({ blockers }) => blockers.length === 0)
                .toSorted(
                  (a, b) =>
                    value(b.shift.id, b.score) - value(a.shift.id, a.score) ||
                    a.shift.startsAt - b.shift.startsAt ||
                    (a.shift.id < b.shift.id ? -1 : 1),
                )
              return best
                ? [{ taskId: task.id, shiftId: best.shift.id, score: best.score, km: km(volunteer, task.position) }]
                : []
            })
            .toSorted(
              (a, b) =>
                value(b.shiftId, b.score) - value(a.shiftId, a.score) ||
                (a.km ?? 0) - (b.km ?? 0) ||
                (a.taskId < b.taskId ? -1 : 1),
            )
          const ranked = rankTasks(volunteer, index, { prices: byShift, except: new Set(except) })
          expect(ranked.map(({ distanceKm, ...one }) => ({ ...one, km: round(distanceKm) }))).toEqual(
            expected.map((one) => ({ ...one, km: round(one.km) })),
          )
          const plain = rankTasks(volunteer, index, { except: new Set(except) })
          turned += Number(plain.map(({ shiftId }) => shiftId).join() !== ranked.map(({ shiftId }) => shiftId).join())
        }
      }),
      { numRuns: 500 },
    )
    expect(turned).toBeGreaterThan(50)
  })
})

describe('a list for a shift', () => {
  it('holds everybody whom it can be offered to, as scoring them one by one does, the best first', () => {
    let offered = 0
    fc.assert(
      fc.property(town, fc.string(), (world, order) => {
        const tasks = taskIndex(world.tasks)
        const index = volunteerIndex(world.volunteers, tasks)
        const other = inOtherOrder(world, order)
        const otherIndex = volunteerIndex(other.volunteers, taskIndex(other.tasks))
        for (const { task, shift } of shiftsOf(world)) {
          const expected = world.volunteers
            .map((volunteer) => ({
              volunteerId: volunteer.id,
              ...scoreShift(volunteer, task, shift),
              km: km(volunteer, task.position),
            }))
            .filter(({ blockers }) => blockers.length === 0)
            .toSorted(
              (a, b) => b.score - a.score || (a.km ?? 0) - (b.km ?? 0) || (a.volunteerId < b.volunteerId ? -1 : 1),
            )
          const ranked = rankVolunteers(shift.id, index)
          expect(ranked.map(({ volunteerId, score }) => `${volunteerId} ${score}`)).toEqual(
            expected.map(({ volunteerId, score }) => `${volunteerId} ${score}`),
          )
          expect(ranked.map(({ distanceKm }) => round(distanceKm))).toEqual(expected.map((one) => round(one.km)))
          expect(rankVolunteers(shift.id, otherIndex)).toEqual(ranked)
          offered += ranked.length
        }
      }),
      { numRuns: 500 },
    )
    expect(offered).toBeGreaterThan(500)
  })

  it('is empty for a shift that nobody knows', () => {
    const tasks = taskIndex([])
    expect(rankVolunteers('nothing', volunteerIndex([], tasks))).toEqual([])
  })
})
