import 'server-only'
import type { RoundPolicy } from '@/lib/matching/policy'
import { auditQueue, roundPolicy } from '@/lib/rounds/rules'
import { roundSnapshot, roundWishes, type Scope } from '@/lib/rounds/running/queries'
import { database, inTransaction, inTrial, type Transaction } from '@/lib/server/db'
import type { Job } from '@/lib/server/jobs'
import { log } from '@/lib/server/log'
import { newThread, type Thread } from '@/lib/server/threads'
import { redrawLevels, storeAnswers, storeAudit } from './commands'
import { answeredRounds, levelGroupsOf, unaudited, welcomed } from './queries'
import type * as auditing from './rules'
import { type Session, waitsByGroup } from './rules'

/** At once and each minute: rounds that were published are looked at, and when all have answered, who supports them. */
const auditJob: Job<object> = { name: auditQueue.name, schedule: '* * * * *', run: () => auditRounds() }

export const auditJobs: Job<never>[] = [auditJob]

type Round = Awaited<ReturnType<typeof unaudited>>[number]

/** @param reader How a round reads; another one shows that a reader that looks at levels is caught. */
export async function auditRounds(reader = roundSnapshot): Promise<void> {
  const db = await database()
  for (const round of await unaudited(db)) {
    try {
      await auditOne(round, reader)
    } catch (error) {
      const { name, message, stack } = error as Error
      log.error({ roundId: round.id, err: { name, message, stack } }, 'a round could not be audited')
    }
  }
  for (const counted of await answeredRounds(db)) await inTransaction((tx) => storeAnswers(tx, counted))
}

async function auditOne(round: Round, reader: typeof roundSnapshot): Promise<void> {
  const policy = roundPolicy(round.policy as Partial<RoundPolicy>, round.seed)
  const thread = newThread<typeof auditing>('lib/rounds/auditing/rules.ts', { mostMs: 2 * policy.budgetMs + 240_000 })
  try {
    const { people, ...wishes } = await inTrial((tx) => readTwice(tx, round, reader, thread))
    const db = await database()
    const groups = await levelGroupsOf(db)
    const { redrawn, audit } = await thread.call('judge', {
      questions: { own: { ...wishes.own, policy }, redrawn: { ...wishes.redrawn, policy } },
      places: round.proposals,
      inputHash: round.inputHash!,
      groups,
      seed: round.seed,
    })
    const now = new Date()
    const all = await welcomed(db)
    const region = all.filter(({ id }) => people.has(id))
    await inTransaction((tx) =>
      storeAudit(tx, round.id, {
        version: 1,
        auditedAt: now.toISOString(),
        redrawn,
        ...audit,
        waits: { region: waitsByGroup(region, groups, now), everywhere: waitsByGroup(all, groups, now) },
        answers: null,
      }),
    )
  } finally {
    await thread.end()
  }
}

/** As the round read it, and again with levels drawn anew; what it proposed is taken away first. All of it is undone. */
async function readTwice(tx: Transaction, round: Round, reader: typeof roundSnapshot, thread: Thread<typeof auditing>) {
  const scope: Scope = { region: round, refill: null }
  const now = round.snapshotAt!
  const people = new Set<string>()
  const readAs = async (which: keyof Session) => {
    await tx.$executeRaw`SET LOCAL ROLE toveis_matcher`
    for await (const rows of reader(tx, scope, now)) {
      for (const { id } of rows.volunteers ?? []) people.add(id)
      await thread.call('read', { which, rows })
    }
    const wishes = await roundWishes(tx, scope, now)
    await tx.$executeRaw`RESET ROLE`
    return wishes
  }
  await tx.proposal.deleteMany({ where: { roundId: round.id } })
  const own = await readAs('own')
  await redrawLevels(tx, [...people], round.seed)
  return { people, own, redrawn: await readAs('redrawn') }
}
