import 'server-only'
import type { Viewer } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'
import { type Fairness, fairness } from './rules'
import { type Rung, rungs, storedAudit } from './schema'

declare global {
  var __toveisFairness: { state: string; told: Fairness } | undefined
}

/** What everybody is told about the published rounds; worked out again only when there is something new. */
export async function publishedFairness(_viewer: Viewer): Promise<Fairness> {
  const db = await database()
  const [{ state } = { state: '' }] = await db.$queryRaw<{ state: string }[]>`
    SELECT md5(coalesce(string_agg("id"::text || md5("audit"::text), ' ' ORDER BY "id"), '')) AS state
    FROM "Round" WHERE "publishedAt" IS NOT NULL AND "audit" IS NOT NULL`
  const support = await supportGiven(db)
  const news = `${state} ${JSON.stringify(support)}`
  const known = globalThis.__toveisFairness
  if (known?.state === news) return known.told
  const rows = await db.round.findMany({
    where: { publishedAt: { not: null } },
    select: {
      id: true,
      counties: true,
      municipalityNumbers: true,
      publishedAt: true,
      proven: true,
      gap: true,
      dual: true,
      audit: true,
    },
  })
  const told = fairness(
    rows.flatMap(({ audit, publishedAt, proven, gap, dual, ...round }) =>
      audit === null || publishedAt === null
        ? []
        : [
            {
              ...round,
              publishedAt,
              proven: proven === true,
              gap: gap ?? 0,
              bound: dual ?? 0,
              audit: storedAudit.parse(audit),
            },
          ],
    ),
    support,
  )
  globalThis.__toveisFairness = { state: news, told }
  return told
}

async function supportGiven(db: Transaction): Promise<Record<Rung, number>> {
  const rows = await db.supportGiven.groupBy({ by: ['rung'], _count: true })
  const counts = new Map(rows.map(({ rung, _count }) => [rung, _count]))
  return Object.fromEntries(rungs.map((rung) => [rung, counts.get(rung) ?? 0])) as Record<Rung, number>
}
