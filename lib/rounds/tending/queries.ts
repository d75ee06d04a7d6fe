import 'server-only'
import { openProposal } from '@/lib/rounds/rules'
import type { Transaction } from '@/lib/server/db'

/** Rounds that are neither published nor failed. */
export async function unended(tx: Transaction) {
  return tx.round.findMany({
    where: { publishedAt: null, failedAt: null },
    orderBy: { startedAt: 'asc' },
    select: {
      id: true,
      scheduleId: true,
      counties: true,
      municipalityNumbers: true,
      policy: true,
      startedAt: true,
      snapshotAt: true,
    },
  })
}

/** Open proposals whose time is up. */
export async function overdue(db: Transaction, now: Date): Promise<{ id: string; volunteerId: string }[]> {
  return db.proposal.findMany({
    where: { ...openProposal, answerBy: { lte: now } },
    orderBy: { answerBy: 'asc' },
    select: { id: true, volunteerId: true },
  })
}

/** Some who are asked something and do not know yet. */
export async function untold(db: Transaction, most: number): Promise<string[]> {
  const rows = await db.proposal.findMany({
    where: { ...openProposal, toldAt: null },
    distinct: ['volunteerId'],
    orderBy: { volunteerId: 'asc' },
    take: most,
    select: { volunteerId: true },
  })
  return rows.map(({ volunteerId }) => volunteerId)
}

export interface Freed {
  id: string
  shiftId: string
}

/** By round, the proposals that ended without a yes and whose places have not gone on. */
export async function freed(db: Transaction): Promise<Map<string, Freed[]>> {
  const rows = await db.proposal.findMany({
    where: {
      passedOnAt: null,
      OR: [{ declinedAt: { not: null } }, { lapsedAt: { not: null } }, { withdrawnAt: { not: null } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true, shiftId: true, roundId: true },
  })
  return Map.groupBy(rows, ({ roundId }) => roundId)
}
