import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Pair } from '@/lib/matching/round'
import { earliestStart, openProposal, type Region } from '@/lib/rounds/rules'
import type { Transaction } from '@/lib/server/db'
import { keptApart, taskFields, volunteerFields } from '@/lib/volunteers/facts/queries'
import { around } from '@/lib/volunteers/rules'
import type { RowsRead } from './rules'

// Read by the role toveis_matcher, which may not read language levels, people's names, or what anybody wrote.

/** What a round is about: a region, or certain shifts again. */
export interface Scope {
  region: Region
  /** Only these, for places that came free after the round. */
  refill: { roundId: string; shiftIds: readonly string[] } | null
}

/** So many people at a time: reading stays in small pieces, between which everything else goes on. */
const portion = 250
/** Nobody travels further. */
const furthestKm = 200

/** The rows of a round, piece by piece: first the tasks, then everybody who could come. */
export async function* roundSnapshot(tx: Transaction, scope: Scope, now: Date): AsyncGenerator<RowsRead> {
  const shifts = ahead(scope, now)
  let square: Square | null = null
  for await (const tasks of inPortions((page) =>
    tx.task.findMany({
      ...page,
      where: { ...page.where, ...given(scope), shifts: { some: shifts } },
      select: taskFields(shifts),
    }),
  )) {
    square = tasks.reduce<Square | null>((sum, { place }) => joined(sum, around(place, furthestKm)), square)
    yield { tasks, now }
  }
  if (square === null) return
  const asksHere = { placedAt: null, cancelledAt: null, shift: { ...shifts, task: given(scope) } }
  const couldCome = {
    welcomedAt: { not: null },
    pausedAt: null,
    proposals: { none: occupied(scope) },
    OR: [{ place: square }, { signUps: { some: asksHere } }],
  } satisfies Prisma.VolunteerWhereInput
  for await (const rows of inPortions((page) =>
    tx.volunteer.findMany({ ...page, where: { ...page.where, ...couldCome }, select: volunteerFields(now) }),
  )) {
    const others = await keptApart(
      tx,
      rows.map(({ id }) => id),
    )
    yield { volunteers: rows.map((row) => ({ ...row, keptApart: others.get(row.id) ?? [] })), now }
  }
}

interface Page {
  where: { id?: { gt: string } }
  orderBy: { id: 'asc' }
  take: number
}

async function* inPortions<R extends { id: string }>(find: (page: Page) => Promise<R[]>): AsyncGenerator<R[]> {
  for (let after: string | undefined; ;) {
    const rows = await find({
      where: after === undefined ? {} : { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: portion,
    })
    if (rows.length > 0) yield rows
    if (rows.length < portion) return
    after = rows.at(-1)?.id
  }
}

/** What coordinators ask for, and what people have said no to since they last asked. */
export async function roundWishes(
  tx: Transaction,
  { refill }: Scope,
  now: Date,
): Promise<{ pins: Pair[]; forbidden: Pair[] }> {
  const pair = { volunteerId: true, shiftId: true } as const
  const coming = { shift: { startsAt: { gt: now } } }
  const wishes = await tx.placingWish.findMany({
    where: { ...coming, endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { ...pair, kind: true },
  })
  const refused = await tx.proposal.findMany({
    where: {
      startsAt: { gt: now },
      OR: [
        { declinedAt: { not: null } },
        { lapsedAt: { not: null } },
        ...(refill ? [{ roundId: refill.roundId, shiftId: { in: [...refill.shiftIds] } }] : []),
      ],
    },
    select: { ...pair, roundId: true },
  })
  const asking = await tx.signUp.findMany({
    where: { startsAt: { gt: now }, placedAt: null, cancelledAt: null },
    select: pair,
  })
  const asks = new Set(asking.map(({ volunteerId, shiftId }) => `${volunteerId} ${shiftId}`))
  const only = ({ volunteerId, shiftId }: Pair): Pair => ({ volunteerId, shiftId })
  return {
    pins: wishes.filter(({ kind }) => kind === 'pin').map(only),
    forbidden: [
      ...wishes.filter(({ kind }) => kind === 'forbid'),
      // In the round itself nobody is asked twice about the same shift.
      ...refused.filter(
        ({ volunteerId, shiftId, roundId }) => roundId === refill?.roundId || !asks.has(`${volunteerId} ${shiftId}`),
      ),
    ].map(only),
  }
}

function given({ region, refill }: Scope): Prisma.TaskWhereInput {
  const { counties, municipalityNumbers } = region
  const whole = refill !== null || counties.length + municipalityNumbers.length === 0
  return {
    clearing: 'round',
    publishedAt: { not: null },
    closedAt: null,
    OR: [{ flaggedAt: null }, { reviewedAt: { not: null } }],
    organisation: { approvedAt: { not: null } },
    ...(whole
      ? {}
      : {
          place: {
            OR: [{ county: { in: [...counties] } }, { municipalityNumber: { in: [...municipalityNumbers] } }],
          },
        }),
  }
}

const ahead = ({ refill }: Scope, now: Date) =>
  ({
    cancelledAt: null,
    startsAt: { gt: earliestStart(now) },
    ...(refill ? { id: { in: [...refill.shiftIds] } } : {}),
  }) satisfies Prisma.ShiftWhereInput

/** Whoever is asked already answers first; whoever said yes in this round lets others have their turn. */
function occupied({ refill }: Scope): Prisma.ProposalWhereInput {
  if (!refill) return openProposal
  return { OR: [openProposal, { roundId: refill.roundId, acceptedAt: { not: null } }] }
}

type Square = ReturnType<typeof around>

const joined = (one: Square | null, other: Square): Square => ({
  latitude: {
    gte: Math.min(one?.latitude.gte ?? 90, other.latitude.gte),
    lte: Math.max(one?.latitude.lte ?? -90, other.latitude.lte),
  },
  longitude: {
    gte: Math.min(one?.longitude.gte ?? 180, other.longitude.gte),
    lte: Math.max(one?.longitude.lte ?? -180, other.longitude.lte),
  },
})
