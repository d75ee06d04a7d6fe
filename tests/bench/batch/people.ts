import { randomUUID } from 'node:crypto'
import { database } from '@/lib/server/db'
import type { Actor } from '@/lib/server/actors'
import { type AnOrganisation, aShift, aTask, hoursFromNow } from '@/tests/support/factories'

const shiftsEach = 8
const perShift = 100

/** So many volunteers with a few confirmed shifts each. */
export async function fillPeople(organisation: AnOrganisation, confirmer: Actor, count: number): Promise<string[]> {
  const db = await database()
  const people = Array.from({ length: count }, (_, number) => ({
    id: randomUUID(),
    email: `bench${number}@post.example`,
    name: `Oksana Melnyk ${number}`,
    adultSince: new Date(),
  }))
  const ids = people.map(({ id }) => id)
  await db.person.createMany({ data: people })
  await db.volunteer.createMany({ data: ids.map((id) => ({ id, welcomedAt: new Date() })) })
  for (let week = 0; week < shiftsEach; week++) {
    const taskId = await aTask(organisation)
    const startsAt = hoursFromNow(-24 * 7 * (week + 1))
    for (let from = 0; from < count; from += perShift)
      await confirmed(organisation, confirmer, taskId, startsAt, ids.slice(from, from + perShift))
  }
  return ids
}

async function confirmed(
  organisation: AnOrganisation,
  confirmer: Actor,
  taskId: string,
  startsAt: Date,
  volunteerIds: readonly string[],
): Promise<void> {
  const db = await database()
  const endsAt = new Date(startsAt.getTime() + 2 * 3_600_000)
  const shift = await aShift(taskId, { startsAt, endsAt, places: perShift })
  const signUps = volunteerIds.map((volunteerId) => ({ id: randomUUID(), volunteerId }))
  await db.signUp.createMany({
    data: signUps.map((one) => ({ ...one, shiftId: shift.id, startsAt, endsAt, placedAt: startsAt })),
  })
  await db.hoursEntry.createMany({
    data: signUps.map(({ id, volunteerId }) => ({
      signUpId: id,
      volunteerId,
      organisationId: organisation.id,
      minutes: 120,
      proposedById: confirmer.personId,
      confirmedById: confirmer.personId,
      confirmedAt: endsAt,
    })),
  })
}
