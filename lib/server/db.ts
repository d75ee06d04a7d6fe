import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client'
import { embeddedDatabase } from './embedded'
import { env } from './env'
import { queue } from './queue'

export type Transaction = Prisma.TransactionClient

async function connect(): Promise<PrismaClient> {
  const adapter =
    env.DATABASE_URL === undefined
      ? new PrismaPGlite(await embeddedDatabase())
      : new PrismaPg({
          connectionString: env.DATABASE_URL,
          max: 10,
          connectionTimeoutMillis: 5000,
          options: '-c timezone=UTC',
        })
  return new PrismaClient({
    adapter,
    // The embedded database runs one transaction at a time: under load the last in line waits.
    transactionOptions: { maxWait: 20_000, timeout: 20_000 },
  })
}

declare global {
  var __toveisClient: Promise<PrismaClient> | undefined
}

/** The one client of this process; Next loads this module several times, hence the global. */
export function database(): Promise<PrismaClient> {
  return (globalThis.__toveisClient ??= connect())
}

/** Load, decide, write and record, all or nothing. */
export async function inTransaction<T>(
  run: (tx: Transaction) => Promise<T>,
  options: { timeout?: number } = {},
): Promise<T> {
  const client = await database()
  // Mails are queued in the same transaction; the demo's mailbox needs no queue.
  if (!env.demo) await queue({ working: false })
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.$transaction(run, options)
    } catch (error) {
      // A deadlock or a lost race for a row rolls back whole: the next try sees the winner's work.
      if (attempt === 3 || !isRace(error)) throw error
    }
  }
}

/** Everything as of one moment, read with the rights of a role and no others; nothing can be written. */
export async function inSnapshot<T>(role: 'toveis_matcher', run: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await database()
  return client.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`
      await tx.$executeRawUnsafe(`SET LOCAL ROLE ${role}`)
      return run(tx)
    },
    { isolationLevel: 'RepeatableRead', maxWait: 20_000, timeout: 5 * 60_000 },
  )
}

/** Tries something out as of one moment: what it wrote is undone at its end, what it gives back stays. */
export async function inTrial<T>(run: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await database()
  const undone = new Error('undone')
  let found: { value: T } | undefined
  try {
    await client.$transaction(
      async (tx) => {
        found = { value: await run(tx) }
        throw undone
      },
      { isolationLevel: 'RepeatableRead', maxWait: 20_000, timeout: 5 * 60_000 },
    )
  } catch (error) {
    if (error !== undone) throw error
  }
  return found!.value
}

function isRace(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return code === 'P2034' || /\b(40001|40P01)\b/.test((error as Error).message)
}

/** Which guard of the database refused, by constraint name, so that a command can put it into words. */
export function violates(error: unknown, constraint: string): boolean {
  return (
    (error as Error).message.includes(constraint) ||
    JSON.stringify((error as { meta?: unknown }).meta ?? '').includes(constraint)
  )
}

/** Whether the database answers; for the health check and the page that says so. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    const db = await database()
    await db.$queryRaw`SELECT 1`
    return true
  } catch {
    return false
  }
}
