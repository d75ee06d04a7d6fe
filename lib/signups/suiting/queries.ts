import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Position, VolunteerFacts } from '@/lib/matching/facts'
import { nextRounds } from '@/lib/rounds/clearing/queries'
import { openProposal } from '@/lib/rounds/rules'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { openTaskFacts } from '@/lib/tasks/open/queries'
import { openTask } from '@/lib/tasks/open/rules'
import { allPlaces } from '@/lib/tasks/places/queries'
import { placesNear } from '@/lib/tasks/places/rules'
import { keptApart, taskFields, volunteerFields } from '@/lib/volunteers/facts/queries'
import { taskFacts, volunteerFacts } from '@/lib/volunteers/rules'
import { radii } from '@/lib/volunteers/schema'
import { countedMost, suitedTo, toldCount } from './rules'

export interface Suiting {
  /** Ids of the sign-ups that wait, those first whom the shift suits best; null where they are served in the order they came. */
  asking: string[] | null
  /** How many others could come, in steps; nobody is named before they sign up. Null where no place is free. */
  others: number | null
}

/** Whom a shift ahead may suit; null for whoever does not coordinate it. */
export async function suiting(actor: Actor, orgnr: string, shiftId: string, now: Date): Promise<Suiting | null> {
  const organisationId = membershipOf(actor, orgnr, 'coordinator', 'owner')?.organisationId
  if (organisationId === undefined || !isId(shiftId)) return null
  const db = await database()
  const row = await db.task.findFirst({
    where: { ...openTask, organisationId, shifts: { some: { id: shiftId, cancelledAt: null, startsAt: { gt: now } } } },
    select: taskFields({ id: shiftId }),
  })
  const task = row && taskFacts(row, now)
  const [shift] = task?.shifts ?? []
  if (!task || !shift) return null
  const { prices } = await openTaskFacts(actor, now)
  const ranked = (volunteers: VolunteerFacts[]) => suitedTo(task, shiftId, volunteers, prices.get(shiftId))
  const [rounds, waiting] = await Promise.all([
    nextRounds(actor, [shiftId], now),
    db.signUp.findMany({
      where: { shiftId, cancelledAt: null, placedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, volunteerId: true },
    }),
  ])
  return {
    asking: rounds.has(shiftId)
      ? inOrder(waiting, ranked(await factsOf({ id: { in: waiting.map(({ volunteerId }) => volunteerId) } }, now)))
      : null,
    others:
      shift.free === 0
        ? null
        : toldCount(await countOthers(shiftId, await withinReach(actor, task.position), ranked, now)),
  }
}

/** Whoever cannot come after all stands last, as they came. */
function inOrder(waiting: readonly { id: string; volunteerId: string }[], ranked: readonly string[]): string[] {
  const place = (volunteerId: string) => (ranked.includes(volunteerId) ? ranked.indexOf(volunteerId) : ranked.length)
  return waiting.toSorted((a, b) => place(a.volunteerId) - place(b.volunteerId)).map(({ id }) => id)
}

/** People who would travel that far, as a condition for the database. */
async function withinReach(actor: Actor, position: Position): Promise<Prisma.VolunteerWhereInput> {
  const places = placesNear(await allPlaces(actor), position, Math.max(...radii))
  return {
    OR: radii.map((radius) => ({
      travelRadiusKm: radius,
      placeId: { in: places.filter(({ km }) => km <= radius).map(({ id }) => id) },
    })),
  }
}

const portion = 250

/** Counted in portions, and no further than is told. */
async function countOthers(
  shiftId: string,
  reach: Prisma.VolunteerWhereInput,
  ranked: (volunteers: VolunteerFacts[]) => string[],
  now: Date,
): Promise<number> {
  const others = {
    ...reach,
    welcomedAt: { not: null },
    pausedAt: null,
    signUps: { none: { shiftId, cancelledAt: null } },
    proposals: { none: { shiftId, ...openProposal } },
  }
  let count = 0
  for (let after = ''; count < countedMost;) {
    const facts = await factsOf({ ...others, ...(after === '' ? {} : { id: { gt: after } }) }, now, portion)
    count += ranked(facts).length
    if (facts.length < portion) break
    after = facts.at(-1)!.id
  }
  return count
}

async function factsOf(where: Prisma.VolunteerWhereInput, now: Date, take?: number): Promise<VolunteerFacts[]> {
  const db = await database()
  const rows = await db.volunteer.findMany({
    where,
    orderBy: { id: 'asc' },
    select: volunteerFields(now),
    ...(take === undefined ? {} : { take }),
  })
  const apart = await keptApart(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => volunteerFacts({ ...row, keptApart: apart.get(row.id) ?? [] }, now))
}
