import fc from 'fast-check'
import type { TaskRow, VolunteerRow } from '@/lib/volunteers/rules'
import { interests } from '@/lib/volunteers/schema'
import { gains } from '@/lib/tasks/schema'

export interface World {
  volunteer: VolunteerRow
  tasks: TaskRow[]
}

// Norway's south, so that some tasks are near and some are not; four weeks around a change of the clocks.
const place = fc.record({
  latitude: fc.double({ min: 59, max: 60.5, noNaN: true }),
  longitude: fc.double({ min: 9, max: 11.5, noNaN: true }),
})
const from = Date.UTC(2026, 9, 12)
/** A moment in their second week. */
export const now = new Date(from + 7 * 24 * 3_600_000)
const period = fc
  .record({ quarter: fc.integer({ min: 0, max: 28 * 96 }), quarters: fc.integer({ min: 2, max: 48 }) })
  .map(({ quarter, quarters }) => ({
    startsAt: new Date(from + quarter * 900_000),
    endsAt: new Date(from + (quarter + quarters) * 900_000),
  }))
const blocks = fc.uniqueArray(fc.integer({ min: 0, max: 41 }), { maxLength: 20 })

const group = fc.option(fc.constantFrom('newcomer' as const, 'local' as const))
const moment = fc.option(fc.constant(new Date(from)))
const signUp = fc.record({ placedAt: moment, offeredUntil: fc.constant(null), cancelledAt: fc.constant(null) })
const holder = fc.record({ volunteerId: fc.uuid(), volunteer: fc.record({ background: group }) })

const volunteer: fc.Arbitrary<VolunteerRow> = fc.record({
  id: fc.uuid(),
  background: group,
  place: fc.option(place),
  travelRadiusKm: fc.constantFrom(20, 100, 200),
  availability: blocks,
  availabilityVaries: fc.boolean(),
  programmeTime: fc.oneof(fc.constant([]), blocks),
  interests: fc.subarray([...interests]),
  wishedGains: fc.subarray([...gains]),
  pausedAt: fc.oneof(
    { weight: 19, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(new Date(from)) },
  ),
  welcomedAt: moment,
  signUps: fc.array(
    fc
      .record({ period, shiftId: fc.uuid(), signUp })
      .map(({ period: own, shiftId, signUp: state }) => ({ ...own, shiftId, ...state })),
    { maxLength: 3 },
  ),
  proposals: fc.array(period, { maxLength: 1 }),
  certificateChecks: fc.constant([]),
  keptApart: fc.constant([]),
})

const task: fc.Arbitrary<TaskRow> = fc.record({
  id: fc.uuid(),
  organisationId: fc.uuid(),
  policeCertificate: fc.constantFrom('required' as const, 'consider' as const, 'no' as const),
  createdById: fc.option(fc.uuid()),
  inProgrammeTime: fc.boolean(),
  place,
  role: fc.record({ interests: fc.subarray([...interests]), benefits: fc.subarray([...gains]) }),
  shifts: fc.array(
    fc
      .record({
        id: fc.uuid(),
        period,
        places: fc.integer({ min: 1, max: 8 }),
        reservedNewcomers: fc.constant(0),
        reservedLocals: fc.constantFrom(0, 1),
        signUps: fc.array(
          fc.record({ signUp, holder }).map(({ signUp: state, holder: who }) => ({ ...state, ...who })),
          { maxLength: 4 },
        ),
        proposals: fc.array(holder, { maxLength: 2 }),
      })
      .map(({ period: own, ...shift }) => ({ ...shift, ...own })),
    { minLength: 1, maxLength: 3 },
  ),
})

export const world: fc.Arbitrary<World> = fc.record({
  volunteer,
  tasks: fc.uniqueArray(task, { minLength: 1, maxLength: 8, selector: ({ id }) => id }),
})
