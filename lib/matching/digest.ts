import { createHash } from 'node:crypto'
import type { TaskFacts, VolunteerFacts } from './facts'
import type { Pair, RoundInput } from './round'

/** SHA-256 over what a round was told, in an order of its own, in hexadecimal: rows and lists in another order have the same digest. */
export function digestOf({ volunteers, tasks, pins, forbidden, policy }: RoundInput): string {
  const hash = createHash('sha256')
  const line = (kind: string, value: unknown) => hash.update(`${kind} ${JSON.stringify(value)}\n`)
  for (const volunteer of volunteers.toSorted(byId)) line('volunteer', ofVolunteer(volunteer))
  for (const task of tasks.toSorted(byId)) line('task', ofTask(task))
  for (const pair of sortedPairs(pins)) line('pin', pair)
  for (const pair of sortedPairs(forbidden)) line('forbidden', pair)
  line('policy', entries(policy))
  return hash.digest('hex')
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const entries = (record: object) => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))
const sortedPairs = (pairs: readonly Pair[]) =>
  pairs.map(({ volunteerId, shiftId }) => `${volunteerId} ${shiftId}`).toSorted()
const periods = (list: VolunteerFacts['placed']) =>
  list
    .toSorted((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)
    .map(({ startsAt, endsAt }) => [startsAt, endsAt])

function ofVolunteer(facts: VolunteerFacts): unknown[] {
  return [
    facts.id,
    facts.group,
    facts.position && [facts.position.latitude, facts.position.longitude],
    facts.radiusKm,
    facts.available.toSorted((a, b) => a - b),
    facts.availabilityVaries,
    facts.programmeTime.toSorted((a, b) => a - b),
    facts.interests.toSorted(),
    facts.gains.toSorted(),
    facts.paused,
    periods(facts.placed),
    entries(facts.minutesByWeek),
    facts.certificates.toSorted(),
    facts.keptApart.toSorted(),
    facts.asked.toSorted(),
    facts.waitingWeeks,
  ]
}

function ofTask(facts: TaskFacts): unknown[] {
  return [
    facts.id,
    [facts.position.latitude, facts.position.longitude],
    facts.interests.toSorted(),
    facts.gains.toSorted(),
    facts.inProgrammeTime,
    facts.shifts
      .toSorted(byId)
      .map((shift) => [
        shift.id,
        shift.startsAt,
        shift.endsAt,
        shift.week,
        shift.minutes,
        entries(shift.minutesInBlock),
        shift.free,
        shift.reserved.newcomer,
        shift.reserved.local,
        shift.certificateOf,
        shift.people.toSorted(),
        shift.taken,
      ]),
  ]
}
