import { aTown, aRoundShift, type Town } from '@/tests/support/rounds'
import { database } from '@/lib/server/db'
import { Gain, Interest } from '@/lib/generated/prisma/enums'

export interface RegionSize {
  volunteers: number
  shifts: number
}

/** A region that a round has something to do in: people who like different things, live apart and have time on different days. */
export async function fillRegion({ volunteers, shifts }: RegionSize): Promise<Town> {
  const town = await aTown()
  const db = await database()
  for (let shift = 0; shift < shifts; shift++) {
    const startsAt = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + (96 + (shift % 200)) * 3_600_000)
    const endsAt = new Date(startsAt.getTime() + 2 * 3_600_000)
    await aRoundShift(town, { startsAt, endsAt, places: 1 + (shift % 9) })
  }
  const people = Array.from({ length: volunteers }, (_, number) => ({
    id: crypto.randomUUID(),
    email: `bench${number}@post.example`,
    name: 'Oksana Melnyk',
    adultSince: new Date(),
  }))
  for (let from = 0; from < volunteers; from += 1000) {
    const some = people.slice(from, from + 1000)
    await db.person.createMany({ data: some })
    await db.volunteer.createMany({
      data: some.map(({ id }, at) => ({
        id,
        placeId: town.placeId,
        welcomedAt: new Date(),
        background: at % 3 === 0 ? ('local' as const) : ('newcomer' as const),
        travelRadiusKm: 5 + (at % 20),
        interests: someOf(Object.values(Interest), from + at),
        wishedGains: someOf(Object.values(Gain), from + at),
        availabilityVaries: true,
      })),
    })
  }
  return town
}

/** One to four of them, another choice for each number. */
function someOf<T>(all: readonly T[], number: number): T[] {
  return all.filter((_, at) => (number * 31 + at * 17) % 97 < 12 + (number % 3) * 8).slice(0, 4)
}
