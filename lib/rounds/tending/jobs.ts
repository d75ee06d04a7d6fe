import 'server-only'
import type { RoundPolicy } from '@/lib/matching/policy'
import type { RoundPlace } from '@/lib/matching/round'
import { lapseProposal } from '@/lib/rounds/proposals/commands'
import { roundPolicy, tendQueue } from '@/lib/rounds/rules'
import { runJob, solved } from '@/lib/rounds/running/jobs'
import { database, inTransaction } from '@/lib/server/db'
import { type Job, wake } from '@/lib/server/jobs'
import { beginDue, passOn, restartStale, tellProposed, wakeWaiting } from './commands'
import { type Freed, freed, overdue, untold } from './queries'

/** Each minute, and as soon as something has happened: all that follows on rounds, found again also after a crash. */
const tendJob: Job<object> = { name: tendQueue.name, schedule: '* * * * *', run: () => tendRounds() }

export async function tendRounds(now = new Date()): Promise<void> {
  const db = await database()
  for (const proposal of await overdue(db, now)) await inTransaction((tx) => lapseProposal(tx, proposal))
  for (const [roundId, ended] of await freed(db)) await refill(roundId, ended, now)
  await inTransaction((tx) => restartStale(tx, now))
  await inTransaction((tx) => beginDue(tx, now))
  await inTransaction((tx) => wakeWaiting(tx, now))
  const volunteerIds = await untold(db, lettersAtATime)
  for (const volunteerId of volunteerIds) await inTransaction((tx) => tellProposed(tx, volunteerId))
  if (volunteerIds.length === lettersAtATime) await inTransaction((tx) => wake(tx, tendQueue, {}))
}

/** After so many letters everything else has its turn. */
const lettersAtATime = 200

/** The places that came free in a round are weighed again among those who have none from it. */
async function refill(roundId: string, ended: readonly Freed[], now: Date): Promise<void> {
  const ids = ended.map(({ id }) => id)
  const places = await nextFor(roundId, ended, now)
  await inTransaction((tx) => passOn(tx, roundId, ids, places))
}

async function nextFor(roundId: string, ended: readonly Freed[], now: Date): Promise<readonly RoundPlace[]> {
  const db = await database()
  const round = await db.round.findUniqueOrThrow({
    where: { id: roundId },
    select: { counties: true, municipalityNumbers: true, policy: true, seed: true },
  })
  const most = new Map<string, number>()
  for (const { shiftId } of ended) most.set(shiftId, (most.get(shiftId) ?? 0) + 1)
  // Another lot than the round's own, and the same whenever this is done again.
  const policy = roundPolicy(round.policy as Partial<RoundPolicy>, `${round.seed}/${ended[0]?.id}`)
  const scope = { region: round, refill: { roundId, shiftIds: [...most.keys()] } }
  return (await solved(scope, policy, now, most)).result.places
}

export const roundJobs: Job<never>[] = [runJob, tendJob]
