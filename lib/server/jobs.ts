import 'server-only'
import { PgBoss, type Db } from 'pg-boss'
import { embeddedDatabase, type Transaction } from './db'
import { env } from './env'
import { log } from './log'

declare global {
  var __toveisBoss: Promise<PgBoss> | undefined
}

async function embedded(): Promise<Db> {
  const pglite = await embeddedDatabase()
  return {
    async executeSql(text, values) {
      if (values && values.length > 0) return pglite.query(text, values)
      const results = await pglite.exec(text)
      return { rows: results.flatMap((result) => result.rows) }
    },
  }
}

async function startBoss(): Promise<PgBoss> {
  const boss = new PgBoss(
    env.DATABASE_URL === undefined ? { db: await embedded() } : { connectionString: env.DATABASE_URL, max: 3, connectionTimeoutMillis: 5000 },
  )
  boss.on('error', (error) => log.error({ err: { name: error.name, message: error.message } }, 'the job queue'))
  await boss.start()
  return boss
}

function queue(): Promise<PgBoss> {
  // A start that failed is tried again at the next use.
  return (globalThis.__toveisBoss ??= startBoss().catch((error: unknown) => {
    globalThis.__toveisBoss = undefined
    throw error
  }))
}

export interface Job<T extends object> {
  name: string
  run: (input: T) => Promise<void>
  /** Cron in Oslo time for what happens by itself. */
  schedule?: string
}

/** Creates the queues and begins to work; called once at boot. */
export async function startJobs(jobs: readonly Job<never>[]): Promise<void> {
  const boss = await queue()
  for (const job of jobs) {
    // Two days of patience with a mail server that is down.
    await boss.createQueue(job.name, { retryLimit: 20, retryDelay: 30, retryBackoff: true, retryDelayMax: 3 * 3600 })
    await boss.work<never>(job.name, { pollingIntervalSeconds: 1 }, async ([next]) => {
      if (next) await job.run(next.data)
    })
    if (job.schedule !== undefined) await boss.schedule(job.name, job.schedule, {}, { tz: 'Europe/Oslo' })
  }
}

/** Ends the work in hand; called when the process is asked to stop. */
export async function stopJobs(): Promise<void> {
  const boss = await globalThis.__toveisBoss
  globalThis.__toveisBoss = undefined
  await boss?.stop({ graceful: true, timeout: 5000 })
}

/** Puts a job on the queue in the caller's transaction: what was not committed is never done. */
export async function enqueue<T extends object>(tx: Transaction, job: Pick<Job<T>, 'name'>, input: T): Promise<void> {
  const boss = await queue()
  await boss.send(job.name, input, {
    db: { executeSql: async (text: string, values: unknown[] = []) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values) }) },
  })
}
