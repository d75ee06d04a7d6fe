import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { openProposal } from '@/lib/rounds/rules'
import type { Transaction } from '@/lib/server/db'
import { rememberedSince } from '@/lib/volunteers/rules'

const signUp = { placedAt: true, offeredUntil: true, cancelledAt: true } as const
const holder = { volunteerId: true, volunteer: { select: { background: true } } } as const

/** What `volunteerFacts` is made from, but for whom they are kept apart from. */
export function volunteerFields(now: Date) {
  return {
    id: true,
    background: true,
    place: { select: { latitude: true, longitude: true } },
    travelRadiusKm: true,
    availability: true,
    availabilityVaries: true,
    programmeTime: true,
    interests: true,
    wishedGains: true,
    pausedAt: true,
    welcomedAt: true,
    signUps: {
      where: { cancelledAt: null, startsAt: { gte: rememberedSince(now) } },
      select: { ...signUp, shiftId: true, startsAt: true, endsAt: true },
    },
    proposals: { where: openProposal, select: { startsAt: true, endsAt: true } },
    certificateChecks: { select: { organisationId: true } },
  } as const satisfies Prisma.VolunteerSelect
}

/** What `taskFacts` is made from, with the shifts that are wanted. */
export function taskFields<W extends Prisma.ShiftWhereInput>(shifts: W) {
  return {
    id: true,
    organisationId: true,
    inProgrammeTime: true,
    policeCertificate: true,
    createdById: true,
    place: { select: { latitude: true, longitude: true } },
    role: { select: { interests: true, benefits: true } },
    shifts: {
      where: shifts,
      select: {
        id: true,
        startsAt: true,
        endsAt: true,
        places: true,
        reservedNewcomers: true,
        reservedLocals: true,
        signUps: { where: { cancelledAt: null }, select: { ...signUp, ...holder } },
        proposals: { where: openProposal, select: holder },
      },
    },
  } as const satisfies Prisma.TaskSelect
}

/** Whom each of these people is kept apart from. */
export async function keptApart(db: Transaction, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db.keptApart.findMany({
    where: { OR: [{ personId: { in: [...ids] } }, { otherId: { in: [...ids] } }] },
    select: { personId: true, otherId: true },
  })
  const others = new Map<string, string[]>()
  const note = (one: string, other: string) => others.set(one, [...(others.get(one) ?? []), other])
  for (const { personId, otherId } of rows) {
    note(personId, otherId)
    note(otherId, personId)
  }
  return others
}
