import 'server-only'
import { addDays, localInstant } from '@/lib/dates'
import { Prisma } from '@/lib/generated/prisma/client'
import { nextRounds } from '@/lib/rounds/clearing/queries'
import type { Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import type { TaskFilters } from '@/lib/tasks/schema'

export interface OpenShift {
  taskId: string
  shiftId: string
}

interface Wanted {
  filters?: TaskFilters
  /** The places to look in, the nearest first. */
  placeIds?: readonly number[] | undefined
  taskIds?: readonly string[]
  limit?: number
}

/** Of each open task the first shift that suits; in the order asked for, and how many tasks there are in all. */
export async function openShifts(
  _viewer: Viewer,
  { filters, placeIds, taskIds, limit }: Wanted,
  now: Date,
): Promise<{ shifts: OpenShift[]; total: number }> {
  const db = await database()
  const conditions = [
    ...open(now),
    ...(filters ? narrowed(filters, now) : []),
    ...(taskIds ? [Prisma.sql`t.id = ANY(${taskIds}::uuid[])`] : []),
    ...(placeIds ? [Prisma.sql`t."placeId" = ANY(${placeIds}::int[])`] : []),
  ]
  const nearestFirst = placeIds && filters?.sort === 'nearest'
  const rows = await db.$queryRaw<(OpenShift & { total: number })[]>`
    SELECT first.*, count(*) OVER ()::int AS total
    FROM (
      SELECT DISTINCT ON (t.id) t.id AS "taskId", s.id AS "shiftId", s."startsAt", t."placeId"
      FROM "Task" t
      JOIN "PartnerOrganisation" o ON o.id = t."organisationId"
      JOIN "VolunteerRole" r ON r.id = t."roleId"
      JOIN "Shift" s ON s."taskId" = t.id
      WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY t.id, s."startsAt", s.id
    ) first
    ORDER BY ${nearestFirst ? Prisma.sql`array_position(${placeIds}::int[], first."placeId"), ` : Prisma.empty}
             first."startsAt", first."taskId"
    LIMIT ${limit ?? null} OFFSET ${limit && filters ? limit * (filters.page - 1) : 0}`
  return { shifts: rows.map(({ taskId, shiftId }) => ({ taskId, shiftId })), total: rows[0]?.total ?? 0 }
}

function open(now: Date): Prisma.Sql[] {
  return [
    Prisma.sql`t."publishedAt" IS NOT NULL AND t."closedAt" IS NULL`,
    Prisma.sql`(t."flaggedAt" IS NULL OR t."reviewedAt" IS NOT NULL)`,
    Prisma.sql`o."approvedAt" IS NOT NULL`,
    Prisma.sql`s."cancelledAt" IS NULL AND s."startsAt" > ${now}`,
  ]
}

const localStart = Prisma.sql`(s."startsAt" AT TIME ZONE 'Europe/Oslo')`

/** A shift belongs to the part of the day, and to the day, in which it starts. */
const startsIn = {
  morning: Prisma.sql`extract(hour FROM ${localStart}) < 12`,
  day: Prisma.sql`extract(hour FROM ${localStart}) BETWEEN 12 AND 16`,
  evening: Prisma.sql`extract(hour FROM ${localStart}) >= 17`,
  weekdays: Prisma.sql`extract(isodow FROM ${localStart}) <= 5`,
  weekend: Prisma.sql`extract(isodow FROM ${localStart}) >= 6`,
}

function narrowed({ day, part, date, support, category, teach, free }: TaskFilters, now: Date): Prisma.Sql[] {
  const midnight = date === undefined ? null : localInstant(date, '00:00')
  return [
    ...[day, part].filter((chosen) => chosen.length > 0).map((chosen) => anyOf(chosen.map((one) => startsIn[one]))),
    ...(midnight ? [Prisma.sql`s."startsAt" >= ${midnight} AND s."startsAt" < ${addDays(midnight, 1)}`] : []),
    ...(support.length > 0 ? [Prisma.sql`t."supports" && ${support}::"Support"[]`] : []),
    ...(category ? [Prisma.sql`r."category" = ${category}`] : []),
    ...(teach ? [Prisma.sql`r."youTeach"`] : []),
    ...(free
      ? [
          Prisma.sql`s."places" > (SELECT count(*) FROM "SignUp" u
            WHERE u."shiftId" = s.id AND u."cancelledAt" IS NULL AND ${takesPlace(now)})
            + (SELECT count(*) FROM "Proposal" p WHERE p."shiftId" = s.id AND ${holdsPlace})`,
        ]
      : []),
  ]
}

const anyOf = (conditions: Prisma.Sql[]) => Prisma.sql`(${Prisma.join(conditions, ' OR ')})`

/** A place is taken by whoever has it, and by whoever it is held for until the offer runs out. */
const takesPlace = (now: Date) => Prisma.sql`(u."placedAt" IS NOT NULL OR coalesce(u."offeredUntil" > ${now}, false))`

/** And by whoever has not yet answered a round's proposal. */
const holdsPlace = Prisma.sql`num_nonnulls(p."acceptedAt", p."declinedAt", p."lapsedAt", p."withdrawnAt") = 0`

export type OwnPlace = 'placed' | 'offered' | 'waiting'

interface Seats {
  taken: number
  waiting: number
  /** What the viewer has on this shift. */
  mine: OwnPlace | null
}

interface Clearing {
  /** A round gives the places out, the next one then; null where whoever signs up first has the place. */
  nextRoundAt: Date | null
}

export interface ShiftView extends Seats, Clearing {
  id: string
  startsAt: Date
  endsAt: Date
  places: number
}

/** The same shifts with how full they are, and how their places are given out. */
export async function withSeats<S extends { id: string }>(
  viewer: Viewer,
  shifts: readonly S[],
  now: Date,
): Promise<(S & Seats & Clearing)[]> {
  const db = await database()
  const ids = shifts.map(({ id }) => id)
  const rows = await db.$queryRaw<(Seats & { shiftId: string })[]>`
    SELECT s.id AS "shiftId", u.waiting, u.mine, u.taken + (
             SELECT count(*) FROM "Proposal" p WHERE p."shiftId" = s.id AND ${holdsPlace}
           )::int AS taken
    FROM "Shift" s
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE ${takesPlace(now)})::int AS taken,
             count(*) FILTER (WHERE NOT ${takesPlace(now)})::int AS waiting,
             max(CASE WHEN u."volunteerId" = ${viewer?.personId ?? null}::uuid THEN
                   CASE WHEN u."placedAt" IS NOT NULL THEN 'placed'
                        WHEN u."offeredUntil" > ${now} THEN 'offered'
                        ELSE 'waiting' END
                 END) AS mine
      FROM "SignUp" u
      WHERE u."shiftId" = s.id AND u."cancelledAt" IS NULL
    ) u
    WHERE s.id = ANY(${ids}::uuid[])`
  const seats = new Map(rows.map(({ shiftId, taken, waiting, mine }) => [shiftId, { taken, waiting, mine }]))
  const times = await nextRounds(viewer, ids, now)
  return shifts.map((shift) => ({
    ...shift,
    ...(seats.get(shift.id) ?? { taken: 0, waiting: 0, mine: null }),
    nextRoundAt: times.get(shift.id) ?? null,
  }))
}
