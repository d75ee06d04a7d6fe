import 'server-only'
import type { ShiftPrice } from '@/lib/matching/round'
import type { Viewer } from '@/lib/server/actors'
import { type Channel, openChannel } from '@/lib/server/changes'
import { database, type Transaction } from '@/lib/server/db'
import { log } from '@/lib/server/log'
import { taskFields } from '@/lib/volunteers/facts/queries'
import { taskFacts } from '@/lib/volunteers/rules'
import { changesByItselfAt, openTask, type OpenTask, type OpenTasks, openTasksOf, takeOver } from './rules'

/** What this process remembers of the open tasks, and what it was told has changed since. */
interface Memory {
  tasks: Map<string, OpenTask>
  /** Ids to read again; all before the first reading, and after something may have been missed. */
  stale: Set<string> | 'all'
  reading: Promise<void> | undefined
  channel: Promise<Channel> | undefined
  told: OpenTasks | undefined
}

declare global {
  var __toveisOpenTasks: Memory | undefined
}

/**
 * The open tasks from memory, as they are after everything that was committed before the question, in whichever process.
 * Read from the database are the tasks that changed; decisions are made there, never on this.
 */
export async function openTaskFacts(_viewer: Viewer, now: Date): Promise<OpenTasks> {
  const memory = (globalThis.__toveisOpenTasks ??= {
    tasks: new Map(),
    stale: 'all',
    reading: undefined,
    channel: undefined,
    told: undefined,
  })
  await catchUp(memory)
  // A reading under way may have begun too early; the one after it has not.
  for (let readings = 0; readings < 2; readings++) {
    markDue(memory, now)
    if (!memory.reading && memory.stale !== 'all' && memory.stale.size === 0) break
    await (memory.reading ??= read(memory, now).finally(() => (memory.reading = undefined)))
  }
  return (memory.told ??= openTasksOf([...memory.tasks.values()]))
}

async function catchUp(memory: Memory): Promise<void> {
  for (let tries = 0; tries < 2; tries++) {
    const channel = (memory.channel ??= listen(memory))
    try {
      return await (await channel).caughtUp()
    } catch (error) {
      if (memory.channel === channel) memory.channel = undefined
      log.warn({ err: { name: (error as Error).name } }, 'open tasks: nothing is heard of changes')
    }
  }
  // Without a channel everything is read each time: slower, never wrong.
  memory.stale = 'all'
}

async function listen(memory: Memory): Promise<Channel> {
  const channel = await openChannel('open_tasks_changed', (message) => {
    if (message === 'all') memory.stale = 'all'
    if (memory.stale !== 'all') for (const id of message.split(' ')) memory.stale.add(id)
  })
  // Whatever happened while nobody listened.
  memory.stale = 'all'
  return channel
}

function markDue({ tasks, stale }: Memory, now: Date): void {
  if (stale === 'all') return
  for (const [id, { until }] of tasks) if (until <= now.getTime()) stale.add(id)
}

async function read(memory: Memory, now: Date): Promise<void> {
  const { stale } = memory
  memory.stale = new Set()
  try {
    const ids = stale === 'all' ? undefined : [...stale]
    const fresh = new Map<string, OpenTask>()
    for await (const tasks of inPortions(ids, now)) for (const task of tasks) fresh.set(task.facts.id, task)
    if (stale === 'all') {
      memory.tasks = fresh
      memory.told = undefined
    } else for (const id of stale) change(memory, id, fresh.get(id))
  } catch (error) {
    memory.stale = 'all'
    throw error
  }
}

function change(memory: Memory, id: string, task: OpenTask | undefined): void {
  if (memory.told && !takeOver(memory.told, memory.tasks.get(id), task)) memory.told = undefined
  if (task) memory.tasks.set(id, task)
  else memory.tasks.delete(id)
}

/** A statement takes so many values at most, and between the pieces others are served. */
const portion = 250

async function* inPortions(ids: readonly string[] | undefined, now: Date): AsyncGenerator<OpenTask[]> {
  const db = await database()
  const ahead = { cancelledAt: null, startsAt: { gt: now } }
  for (let from = 0, after = ''; ; from += portion) {
    const some = ids?.slice(from, from + portion)
    if (some?.length === 0) return
    const rows = await db.task.findMany({
      where: { id: some ? { in: some } : after === '' ? {} : { gt: after }, ...openTask, shifts: { some: ahead } },
      orderBy: { id: 'asc' },
      take: portion,
      select: taskFields(ahead),
    })
    const prices = await lastPrices(
      db,
      rows.flatMap(({ shifts }) => shifts.map(({ id }) => id)),
    )
    yield rows.map((row) => ({
      facts: taskFacts(row, now),
      prices: row.shifts.flatMap(({ id }) => prices.get(id) ?? []),
      until: changesByItselfAt(row, now),
    }))
    if (!some && rows.length < portion) return
    after = rows.at(-1)?.id ?? ''
  }
}

/** What one night says of a price is half chance: the mean of the last four leads people better (docs/matching-benchmark.md). */
async function lastPrices(db: Transaction, shiftIds: string[]): Promise<Map<string, ShiftPrice>> {
  const rows = await db.$queryRaw<ShiftPrice[]>`
    SELECT "shiftId", avg("newcomer") AS "newcomer", avg("local") AS "local", avg("neither") AS "neither"
    FROM (
      SELECT p.*, row_number() OVER (PARTITION BY p."shiftId" ORDER BY r."publishedAt" DESC) AS night
      FROM "RoundPrice" p JOIN "Round" r ON r."id" = p."roundId"
      WHERE p."shiftId" = ANY(${shiftIds}::uuid[]) AND r."publishedAt" IS NOT NULL
    ) nights
    WHERE night <= 4
    GROUP BY "shiftId"`
  return new Map(rows.map((price) => [price.shiftId, price]))
}
