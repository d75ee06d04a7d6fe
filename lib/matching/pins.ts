import type { Group, ShiftFacts, TaskFacts, VolunteerFacts } from './facts'
import type { Pair, RoundInput } from './round'
import { type Blocker, scoreShift } from './score'

export interface Settled {
  volunteers: VolunteerFacts[]
  tasks: TaskFacts[]
  pinned: Pair[]
  /** Places given by pins, by volunteer. */
  used: ReadonlyMap<string, number>
}

/** A coordinator may ask somebody from further away or at another time of the week; every other limit holds for a pin too. */
const overruled: readonly Blocker[] = ['distance', 'availability']

/** Pins first, as if they had been placed before the round: a pin that nothing forbids takes a free place and one commitment. */
export function settlePins({ volunteers, tasks, pins, forbidden, policy }: RoundInput): Settled {
  const people = new Map(mutual(volunteers).map((volunteer) => [volunteer.id, volunteer]))
  const shifts = new Map(tasks.flatMap((task) => task.shifts.map((shift) => [shift.id, { task, shift }] as const)))
  const used = new Map<string, number>()
  const never = new Set(forbidden.map(({ volunteerId, shiftId }) => `${volunteerId} ${shiftId}`))
  const pinned: Pair[] = []
  for (const pair of pins.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))) {
    const { task, shift } = shifts.get(pair.shiftId)!
    const volunteer = people.get(pair.volunteerId)!
    const own = used.get(volunteer.id) ?? 0
    const { blockers } = scoreShift(volunteer, task, shift)
    if (never.has(key(pair)) || shift.free === 0 || own === policy.commitments) continue
    if (blockers.some((blocker) => !overruled.includes(blocker))) continue
    used.set(volunteer.id, own + 1)
    pinned.push({ volunteerId: volunteer.id, shiftId: shift.id })
    people.set(volunteer.id, onShift(volunteer, shift))
    shifts.set(shift.id, { task, shift: withPerson(shift, volunteer) })
  }
  return {
    volunteers: volunteers.map(({ id }) => people.get(id)!),
    tasks: tasks.map((task) => ({ ...task, shifts: task.shifts.map(({ id }) => shifts.get(id)!.shift) })),
    pinned,
    used,
  }
}

/** Whoever is kept apart from somebody, that person is kept apart from them. */
function mutual(volunteers: readonly VolunteerFacts[]): readonly VolunteerFacts[] {
  const others = new Map<string, Set<string>>()
  for (const { id, keptApart } of volunteers)
    for (const other of keptApart) others.set(other, (others.get(other) ?? new Set()).add(id))
  if (others.size === 0) return volunteers
  return volunteers.map((volunteer) => {
    const more = others.get(volunteer.id)
    return more ? { ...volunteer, keptApart: [...more.union(new Set(volunteer.keptApart))] } : volunteer
  })
}

const key = ({ volunteerId, shiftId }: Pair) => `${volunteerId} ${shiftId}`

function onShift(volunteer: VolunteerFacts, { startsAt, endsAt, week, minutes }: ShiftFacts): VolunteerFacts {
  return {
    ...volunteer,
    placed: [...volunteer.placed, { startsAt, endsAt }],
    minutesByWeek: { ...volunteer.minutesByWeek, [week]: (volunteer.minutesByWeek[week] ?? 0) + minutes },
  }
}

/** Somebody for whom a place is kept takes that one; an open one is left for anybody. */
function withPerson(shift: ShiftFacts, { id, group }: VolunteerFacts): ShiftFacts {
  const free = shift.free - 1
  const reserved = { ...shift.reserved }
  if (group !== null && reserved[group] > 0) reserved[group]--
  else {
    const other: Group = reserved.newcomer > reserved.local ? 'newcomer' : 'local'
    if (reserved.newcomer + reserved.local > free) reserved[other]--
  }
  return { ...shift, free, reserved, people: [...shift.people, id], taken: true }
}
