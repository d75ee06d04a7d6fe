import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { type AShift, hoursFromNow } from './factories'

/** A round that was published just now and placed nobody. */
export async function aPublishedRound(over: Partial<Prisma.RoundUncheckedCreateInput> = {}): Promise<string> {
  const db = await database()
  const now = new Date()
  const { id } = await db.round.create({
    data: {
      regionName: 'Troms',
      seed: 'seed',
      policy: {},
      snapshotAt: now,
      solvedAt: now,
      publishedAt: now,
      answerBy: hoursFromNow(24),
      inputHash: '0'.repeat(64),
      primal: 0,
      dual: 0,
      gap: 0,
      proven: true,
      edges: 0,
      volunteers: 0,
      placeable: 0,
      shifts: 0,
      free: 0,
      placed: 0,
      readMs: 1,
      solveMs: 1,
      ...over,
    },
    select: { id: true },
  })
  return id
}

/** A place that is held for somebody until they answer. */
export async function aProposal(
  roundId: string,
  volunteer: Actor,
  shift: AShift,
  over: Partial<Prisma.ProposalUncheckedCreateInput> = {},
): Promise<string> {
  const db = await database()
  const { id } = await db.proposal.create({
    data: {
      roundId,
      volunteerId: volunteer.personId,
      shiftId: shift.id,
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
      score: 500,
      parts: { interests: 200, gains: 125, distance: 125, availability: 50 },
      pinned: false,
      answerBy: hoursFromNow(24),
      ...over,
    },
    select: { id: true },
  })
  return id
}
