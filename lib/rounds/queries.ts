import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/config'
import type { Actor } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { liveSchedules } from './clearing/queries'
import type { ProposalState } from './own/rules'
import { type Municipality, nextRoundAt, openProposal, type Region } from './rules'

const roundsPerPage = 20

export type RoundState = 'running' | 'published' | 'failed'

export interface RoundLine extends Region {
  id: string
  /** Empty for the whole country. */
  regionName: string
  state: RoundState
  startedAt: Date
  publishedAt: Date | null
  proven: boolean | null
  primal: number | null
  dual: number | null
  free: number | null
  placed: number | null
  readMs: number | null
  solveMs: number | null
}

export interface ScheduleLine extends Region {
  id: string
  name: string
  hour: number
  nextAt: Date
}

/** All rounds, the latest first. For administrators. */
export async function rounds(
  actor: Actor,
  page = 1,
): Promise<{ rounds: RoundLine[]; page: number; pages: number } | null> {
  if (!actor.isAdministrator) return null
  const db = await database()
  const pages = Math.max(1, Math.ceil((await db.round.count()) / roundsPerPage))
  const shown = Math.min(Math.max(page, 1), pages)
  const rows = await db.round.findMany({
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    skip: (shown - 1) * roundsPerPage,
    take: roundsPerPage,
    select: roundLine,
  })
  return { rounds: rows.map(line), page: shown, pages }
}

/** The nightly rounds that go on. For administrators. */
export async function schedules(actor: Actor, now: Date): Promise<ScheduleLine[]> {
  if (!actor.isAdministrator) return []
  const live = await liveSchedules(await database())
  return live.map(({ createdAt: _, policy: __, ...schedule }) => ({
    ...schedule,
    nextAt: nextRoundAt([schedule], now) ?? now,
  }))
}

export type RoundAudit = NonNullable<Awaited<ReturnType<typeof roundAudit>>>

/** One round with its certificate, its times and what people answered; numbers only. For administrators. */
export async function roundAudit(actor: Actor, roundId: string, now: Date) {
  if (!actor.isAdministrator || !isId(roundId)) return null
  const db = await database()
  const round = await db.round.findUnique({ where: { id: roundId }, select: { ...roundLine, ...roundWhole } })
  if (!round) return null
  const { schedule, startedById, _count, ...numbers } = round
  return {
    ...numbers,
    state: stateOf(round),
    scheduleName: schedule?.name ?? null,
    startedByName: startedById === null ? null : await nameOf(db, startedById),
    ...(await answersTo(db, roundId, now)),
    prices: _count.prices,
  }
}

/** How many proposals of a round are in which state; silence counts from the moment the time is up. */
async function answersTo(db: Transaction, roundId: string, now: Date) {
  const count = (where: Prisma.ProposalWhereInput) => db.proposal.count({ where: { roundId, ...where } })
  const [accepted, declined, withdrawn, open, all, refilled, pinned] = await Promise.all([
    count({ acceptedAt: { not: null } }),
    count({ declinedAt: { not: null } }),
    count({ withdrawnAt: { not: null } }),
    count({ ...openProposal, answerBy: { gt: now } }),
    count({}),
    count({ refillOf: { not: null } }),
    count({ pinned: true }),
  ])
  const lapsed = all - accepted - declined - withdrawn - open
  return {
    answers: { open, accepted, declined, lapsed, withdrawn } satisfies Record<ProposalState, number>,
    refilled,
    pinned,
  }
}

/** The counties and municipalities that a round can be held for, by name. For administrators. */
export async function regions(
  actor: Actor,
  locale: Locale,
): Promise<{ county: string; municipalities: { number: string; name: string }[] }[]> {
  if (!actor.isAdministrator) return []
  const db = await database()
  const places = await db.place.findMany({
    distinct: ['municipalityNumber'],
    select: { county: true, municipality: true, municipalityNumber: true },
  })
  const alphabet = new Intl.Collator(locale === 'uk' ? 'nb' : locale)
  const counties = [...new Set(places.map(({ county }) => county))].toSorted((a, b) => alphabet.compare(a, b))
  return counties.map((county) => ({
    county,
    municipalities: places
      .filter((place) => place.county === county)
      .map(({ municipality, municipalityNumber }) => ({ number: municipalityNumber, name: municipality }))
      .toSorted((a, b) => alphabet.compare(a.name, b.name)),
  }))
}

/** Every municipality with its county. */
export async function municipalities(db: Transaction): Promise<(Municipality & { municipality: string })[]> {
  return db.place.findMany({
    distinct: ['municipalityNumber'],
    orderBy: { municipalityNumber: 'asc' },
    select: { county: true, municipality: true, municipalityNumber: true },
  })
}

const roundLine = {
  id: true,
  regionName: true,
  counties: true,
  municipalityNumbers: true,
  startedAt: true,
  publishedAt: true,
  failedAt: true,
  proven: true,
  primal: true,
  dual: true,
  free: true,
  placed: true,
  readMs: true,
  solveMs: true,
} as const satisfies Prisma.RoundSelect

const roundWhole = {
  seed: true,
  startedById: true,
  snapshotAt: true,
  solvedAt: true,
  failure: true,
  answerBy: true,
  inputHash: true,
  gap: true,
  edges: true,
  volunteers: true,
  placeable: true,
  shifts: true,
  audit: true,
  schedule: { select: { name: true } },
  _count: { select: { prices: true } },
} as const satisfies Prisma.RoundSelect

function line({ failedAt, ...row }: Prisma.RoundGetPayload<{ select: typeof roundLine }>): RoundLine {
  return { ...row, state: stateOf({ ...row, failedAt }) }
}

function stateOf({ publishedAt, failedAt }: { publishedAt: Date | null; failedAt: Date | null }): RoundState {
  if (publishedAt !== null) return 'published'
  return failedAt === null ? 'running' : 'failed'
}

async function nameOf(db: Transaction, personId: string): Promise<string | null> {
  const person = await db.person.findUnique({ where: { id: personId }, select: { name: true } })
  return person?.name ?? null
}
