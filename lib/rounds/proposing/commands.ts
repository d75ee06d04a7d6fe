import 'server-only'
import { isoWeekBounds } from '@/lib/dates'
import type { RoundPlace } from '@/lib/matching/round'
import { answerBy, openProposal } from '@/lib/rounds/rules'
import type { Transaction } from '@/lib/server/db'
import { freePlaces } from '@/lib/signups/places/rules'
import { signUpState } from '@/lib/signups/rules'
import { taskState } from '@/lib/tasks/rules'
import { type PersonNow, type ShiftNow, stillPossible } from './rules'

/** Proposes what can still be, and gives back whom it asked; the letters follow. `refillOf`: whose place each one fills, by shift. */
export async function proposePlaces(
  tx: Transaction,
  roundId: string,
  places: readonly RoundPlace[],
  now: Date,
  refillOf: ReadonlyMap<string, string[]> = new Map(),
): Promise<RoundPlace[]> {
  const volunteerIds = [...new Set(places.map(({ volunteerId }) => volunteerId))].toSorted()
  const shiftIds = [...new Set(places.map(({ shiftId }) => shiftId))].toSorted()
  // All locks at once, in the one order: people before shifts, each by their ids.
  await tx.$queryRaw`SELECT 1 FROM "Volunteer" WHERE id = ANY(${volunteerIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT 1 FROM "Shift" WHERE id = ANY(${shiftIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  const shifts = await shiftsNow(tx, shiftIds, now)
  const times = new Map(shifts.map((shift) => [shift.id, shift]))
  const possible = stillPossible(places, shifts, await peopleNow(tx, volunteerIds, now))
  for (let from = 0; from < possible.length; from += portion)
    await tx.proposal.createMany({
      data: possible.slice(from, from + portion).map(({ volunteerId, shiftId, score, parts, pinned }) => {
        const { startsAt, endsAt } = times.get(shiftId)!
        return {
          roundId,
          volunteerId,
          shiftId,
          startsAt,
          endsAt,
          score,
          parts: { ...parts },
          pinned,
          proposedAt: now,
          answerBy: answerBy(now, startsAt),
          refillOf: refillOf.get(shiftId)?.shift() ?? null,
        }
      }),
    })
  return possible
}

/** Written in small pieces, between which everything else goes on. */
const portion = 250

async function shiftsNow(tx: Transaction, ids: readonly string[], now: Date): Promise<ShiftNow[]> {
  const rows = await inPortions(ids, (some) =>
    tx.shift.findMany({
      where: { id: { in: some } },
      select: {
        id: true,
        startsAt: true,
        endsAt: true,
        places: true,
        cancelledAt: true,
        task: {
          select: {
            publishedAt: true,
            flaggedAt: true,
            reviewedAt: true,
            closedAt: true,
            organisation: { select: { approvedAt: true } },
          },
        },
        signUps: { where: { cancelledAt: null }, select: signUp },
        proposals: { where: openProposal, select: { id: true } },
      },
    }),
  )
  return rows.map(({ task: { organisation, ...task }, cancelledAt, ...shift }) => ({
    id: shift.id,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    isOpen:
      cancelledAt === null &&
      answerBy(now, shift.startsAt) > now &&
      taskState({ ...task, organisationApprovedAt: organisation.approvedAt }) === 'open',
    free: freePlaces(shift, now),
  }))
}

async function peopleNow(tx: Transaction, ids: readonly string[], now: Date): Promise<PersonNow[]> {
  const { from } = isoWeekBounds(now)
  const period = { startsAt: true, endsAt: true } as const
  const rows = await inPortions(ids, (some) =>
    tx.volunteer.findMany({
      where: { id: { in: some } },
      select: {
        id: true,
        pausedAt: true,
        signUps: { where: { cancelledAt: null, startsAt: { gte: from } }, select: { ...signUp, ...period } },
        proposals: { where: openProposal, select: period },
      },
    }),
  )
  return rows.map(({ id, pausedAt, signUps, proposals }) => ({
    id,
    paused: pausedAt !== null,
    periods: [...signUps.filter((one) => ['placed', 'offered'].includes(signUpState(one, now))), ...proposals],
  }))
}

const signUp = { placedAt: true, offeredUntil: true, cancelledAt: true } as const

async function inPortions<R>(ids: readonly string[], find: (some: string[]) => Promise<R[]>): Promise<R[]> {
  const rows: R[] = []
  for (let from = 0; from < ids.length; from += portion) rows.push(...(await find(ids.slice(from, from + portion))))
  return rows
}
