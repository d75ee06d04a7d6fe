import 'server-only'
import { randomBytes } from 'node:crypto'
import { Refusal } from '@/lib/refusal'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { wake } from '@/lib/server/jobs'
import { municipalities } from './queries'
import { overlap, type Region, roundPolicy, runQueue, unknownPart } from './rules'
import type { EndScheduleInput, MakeScheduleInput, StartRoundInput } from './schema'

/** Begins a round for a region; it runs by itself from here on. */
export async function startRound(actor: Actor, region: StartRoundInput): Promise<string> {
  if (!actor.isAdministrator) throw new Refusal('notFound')
  return inTransaction((tx) => beginRound(tx, actor, { ...region, scheduleId: null, policy: {} }))
}

/** From now on the region has a round every day at that hour. */
export async function makeSchedule(actor: Actor, { name, hour, ...region }: MakeScheduleInput): Promise<string> {
  if (!actor.isAdministrator) throw new Refusal('notFound')
  return inTransaction(async (tx) => {
    await lockRounds(tx)
    const refusal = unknownPart(region, await municipalities(tx))
    if (refusal) throw refusal
    const stored = asStored(region)
    const same = await tx.roundSchedule.findFirst({
      where: {
        endedAt: null,
        name,
        hour,
        counties: { equals: stored.counties },
        municipalityNumbers: { equals: stored.municipalityNumbers },
      },
      select: { id: true },
    })
    // The form was sent twice.
    if (same) return same.id
    const { id } = await tx.roundSchedule.create({
      data: { name, hour, ...stored, createdById: actor.personId },
      select: { id: true },
    })
    await record(tx, actor, 'round.scheduled', { subjectId: id, detail: { hour } })
    return id
  })
}

/** What was proposed stands; shifts of the region go back to first come. */
export async function endSchedule(actor: Actor, { scheduleId }: EndScheduleInput): Promise<void> {
  if (!actor.isAdministrator) throw new Refusal('notFound')
  await inTransaction(async (tx) => {
    const { count } = await tx.roundSchedule.updateMany({
      where: { id: scheduleId, endedAt: null },
      data: { endedAt: new Date() },
    })
    if (count === 0) throw new Refusal('alreadyDecided')
    await record(tx, actor, 'round.unscheduled', { subjectId: scheduleId })
  })
}

interface Beginning extends Region {
  scheduleId: string | null
  policy: object
}

/** For whoever may begin one: an administrator, or the clock. No two rounds that share a municipality run at the same time. */
export async function beginRound(
  tx: Transaction,
  actor: Pick<Actor, 'personId'> | null,
  { scheduleId, policy, ...region }: Beginning,
): Promise<string> {
  await lockRounds(tx)
  const known = await municipalities(tx)
  const refusal = unknownPart(region, known)
  if (refusal) throw refusal
  const running = await tx.round.findMany({
    where: { publishedAt: null, failedAt: null },
    select: { counties: true, municipalityNumbers: true },
  })
  if (running.some((other) => overlap(other, region, known))) throw new Refusal('roundRunning')
  const seed = randomBytes(16).toString('hex')
  const { id } = await tx.round.create({
    data: {
      scheduleId,
      ...asStored(region),
      regionName: nameOf(region, known),
      seed,
      policy: { ...roundPolicy(policy, seed) },
      startedById: actor?.personId ?? null,
    },
    select: { id: true },
  })
  await record(tx, actor, 'round.started', { subjectId: id, detail: { scheduleId } })
  await wake(tx, runQueue, { roundId: id })
  return id
}

/** Two administrators at once: the second waits here and then sees what the first began. */
async function lockRounds(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('rounds.begin'))::text`
}

const asStored = ({ counties, municipalityNumbers }: Region) => ({
  counties: [...counties].toSorted(),
  municipalityNumbers: [...municipalityNumbers].toSorted(),
})

/** Counties, then municipalities; empty for the whole country. */
function nameOf(
  { counties, municipalityNumbers }: Region,
  known: readonly { municipality: string; municipalityNumber: string }[],
): string {
  const towns = known.filter((place) => municipalityNumbers.includes(place.municipalityNumber))
  return [...counties, ...towns.map(({ municipality }) => municipality)].join(', ')
}
