import type { Prisma } from '@/lib/generated/prisma/client'
import { offerEnd } from '@/lib/signups/places/rules'
import { earlier, hoursAfter, later } from './calendar'
import { Diaries } from './diaries'
import { coordinatorOf } from './organisations'
import { isDemoPerson } from './people'
import type { Random } from './random'
import type { DemoShift } from './shifts'
import { type Standing, type Told, toldSignUps } from './told-signups'
import type { DemoVolunteer } from './volunteers'

export interface DemoSignUp {
  row: ReturnType<typeof signUpRow>
  standing: Standing
  shift: DemoShift
  volunteer: DemoVolunteer
}

/** Fills the shifts in the order they take place, after the ones that tell a story. */
export function demoSignUps(
  random: Random,
  volunteers: readonly DemoVolunteer[],
  shifts: readonly DemoShift[],
  now: Date,
): DemoSignUp[] {
  const diaries = new Diaries(random, volunteers, now)
  const crews = new Map<string, DemoVolunteer[]>()
  // What she has is told, nothing of it drawn.
  const others = volunteers.filter(({ person }) => !isDemoPerson(person, 'newcomer'))
  const takesPart = shifts.filter(({ task }) => !['draft', 'held', 'keptBack'].includes(task.state))
  const told = toldSignUps(takesPart, volunteers, diaries)
  for (const { shift, volunteer, standing } of told) if (standing === 'placed') diaries.note(volunteer, shift)
  const drawn = takesPart
    .filter((shift) => !told.some((one) => one.shift === shift))
    .flatMap((shift) => {
      const { id } = shift.task.row
      const crew = crews.get(id) ?? crewOf(random, others, shift, diaries)
      crews.set(id, crew)
      return fill(random, shift, crew, diaries)
    })
  return [...told, ...drawn].map((one) => ({ ...one, row: signUpRow(random, one, now) }))
}

/** Everybody for whom the task is possible, those whom it suits best first, with some chance in it. */
function crewOf(
  random: Random,
  volunteers: readonly DemoVolunteer[],
  shift: DemoShift,
  diaries: Diaries,
): DemoVolunteer[] {
  return volunteers
    .flatMap((volunteer) => {
      const score = diaries.fit(volunteer, shift)
      return score === null ? [] : [{ volunteer, rank: score + random.integer(0, 400) }]
    })
    .toSorted((a, b) => b.rank - a.rank || (a.volunteer.row.id < b.volunteer.row.id ? -1 : 1))
    .map(({ volunteer }) => volunteer)
}

function fill(random: Random, shift: DemoShift, crew: readonly DemoVolunteer[], diaries: Diaries): Told[] {
  const { places } = shift.row
  const free = crew.filter((volunteer) => diaries.fit(volunteer, shift) !== null && diaries.hasTime(volunteer, shift))
  const wanted = Math.max(
    1,
    Math.round(places * (shift.isPast ? 0.55 + 0.45 * random.next() : random.pick([0.2, 0.4, 0.6, 0.85, 1]))),
  )
  // Mostly the regulars, now and then somebody else.
  const coming = free
    .slice(0, wanted + 2)
    .filter(() => random.chance(0.85))
    .slice(0, wanted)
  const rest = free.filter((volunteer) => !coming.includes(volunteer))
  const isFull = coming.length === places && !shift.isPast
  const queue = isFull ? rest.slice(0, random.integer(1, 3)) : []
  const others = rest.filter((volunteer) => !queue.includes(volunteer))
  // Whoever gave up a place left it to the first in line.
  const gaveUp =
    isFull && places > 1 && random.chance(0.2) ? coming.slice(-1) : random.chance(0.15) ? others.slice(-1) : []
  const placed = coming.filter((volunteer) => !gaveUp.includes(volunteer))
  const isOffered = placed.length < coming.length
  const as = (standing: Standing, list: readonly DemoVolunteer[]): Told[] =>
    list.map((volunteer) => ({ shift, volunteer, standing }))
  if (shift.row.cancelledAt !== null) return as('released', placed)
  for (const volunteer of placed) diaries.note(volunteer, shift)
  return [
    ...as('placed', placed),
    ...as('cancelled', gaveUp),
    ...queue.flatMap((volunteer, index) => as(isOffered && index === 0 ? 'offered' : 'waiting', [volunteer])),
    ...(shift.isPast && random.chance(0.05)
      ? as('lapsed', others.filter((volunteer) => !gaveUp.includes(volunteer)).slice(0, 1))
      : []),
  ]
}

/** Somebody asks days before, or has just asked; those who wait asked after the last place went. */
function signUpRow(random: Random, { shift, volunteer, standing }: Told, now: Date) {
  const queues = ['waiting', 'offered', 'lapsed'].includes(standing)
  const earliest = later(shift.row.createdAt, volunteer.person.createdAt)
  const latest = later(
    earlier(hoursAfter(now, -7), hoursAfter(shift.row.startsAt, -30), hoursAfter(shift.row.cancelledAt ?? now, -3)),
    hoursAfter(earliest, 0.5),
  )
  const span = latest.getTime() - later(earliest, hoursAfter(latest, -24 * 12)).getTime()
  const createdAt = new Date(
    latest.getTime() - Math.floor(span * (queues ? 0.1 * random.next() : 0.2 + 0.8 * random.next())),
  )
  const cancelledAt =
    standing === 'released'
      ? shift.row.cancelledAt
      : ['cancelled', 'lapsed'].includes(standing)
        ? hoursAfter(latest, 2)
        : null
  return {
    id: random.id(createdAt),
    volunteerId: volunteer.row.id,
    shiftId: shift.row.id,
    startsAt: shift.row.startsAt,
    endsAt: shift.row.endsAt,
    createdAt,
    placedAt: queues ? null : createdAt,
    offeredUntil:
      standing === 'offered'
        ? offerEnd(shift.row.startsAt, hoursAfter(now, -4))
        : standing === 'lapsed'
          ? cancelledAt
          : null,
    cancelledAt,
    cancelledById:
      standing === 'cancelled'
        ? volunteer.row.id
        : standing === 'released'
          ? coordinatorOf(shift.task.organisation).person.id
          : null,
    absentAt: null as Date | null,
    absentById: null as string | null,
  } satisfies Prisma.SignUpCreateManyInput
}
