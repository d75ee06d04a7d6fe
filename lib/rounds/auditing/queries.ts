import 'server-only'
import type { LevelGroup } from '@/lib/rounds/fairness/schema'
import { type Rung, rungs } from '@/lib/rounds/fairness/schema'
import { openProposal } from '@/lib/rounds/rules'
import type { Transaction } from '@/lib/server/db'
import type { Welcomed } from './rules'

/** What people said of their Norwegian. Besides support only the audit reads it, when all places have been given; it leaves as counts. */
export async function levelGroupsOf(db: Transaction): Promise<Map<string, LevelGroup>> {
  const rows = await db.languageLevel.findMany({
    where: { language: 'nb' },
    select: { volunteerId: true, level: true },
  })
  return new Map(rows.map(({ volunteerId, level }) => [volunteerId, level]))
}

/** Everybody who was welcomed, with their first place. */
export async function welcomed(db: Transaction): Promise<Welcomed[]> {
  return db.$queryRaw<Welcomed[]>`
    SELECT v."id", v."welcomedAt", min(s."placedAt") AS "firstPlaceAt"
    FROM "Volunteer" v LEFT JOIN "SignUp" s ON s."volunteerId" = v."id"
    WHERE v."welcomedAt" IS NOT NULL
    GROUP BY v."id"`
}

/** Published rounds that nobody has looked at yet, the oldest first. */
export async function unaudited(db: Transaction) {
  const rounds = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Round" WHERE "publishedAt" IS NOT NULL AND "audit" IS NULL ORDER BY "publishedAt", "id"`
  return db.round.findMany({
    where: { id: { in: rounds.map(({ id }) => id) } },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      counties: true,
      municipalityNumbers: true,
      policy: true,
      seed: true,
      snapshotAt: true,
      inputHash: true,
      proposals: {
        where: { refillOf: null },
        select: { volunteerId: true, shiftId: true, pinned: true, score: true },
      },
    },
  })
}

export interface SupportCount {
  roundId: string
  support: Record<Rung, number>
}

/** Audited rounds in which everybody has answered and all who said yes have their support planned, with who gives it. */
export async function answeredRounds(db: Transaction): Promise<SupportCount[]> {
  const open = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Round" WHERE "audit"->'answers' = 'null'::jsonb`
  const rounds = await db.round.findMany({
    where: { id: { in: open.map(({ id }) => id) }, proposals: { none: openProposal } },
    select: {
      id: true,
      proposals: { where: { acceptedAt: { not: null } }, select: { volunteerId: true, shiftId: true, endsAt: true } },
    },
  })
  const counted: SupportCount[] = []
  for (const { id, proposals } of rounds) {
    const given = await db.supportGiven.findMany({
      where: { OR: proposals.map(({ volunteerId, shiftId }) => ({ volunteerId, shiftId })) },
      select: { rung: true },
    })
    if (given.length < proposals.length && proposals.some(({ endsAt }) => endsAt > new Date())) continue
    const support = Object.fromEntries(rungs.map((rung) => [rung, 0])) as Record<Rung, number>
    for (const { rung } of given) support[rung] += 1
    counted.push({ roundId: id, support })
  }
  return counted
}
