import 'server-only'
import { PgBoss, type Db } from 'pg-boss'
import { embeddedDatabase } from './embedded'
import { env } from './env'
import { log } from './log'

/** The queues that commands write to, besides the mail's. */
const roundQueues = ['rounds.run', 'rounds.tend', 'rounds.audit']
const signingQueues = ['issuers.tend', 'attestations.sign', 'attestations.batch', 'references.endorse']

declare global {
  var __toveisBoss: Promise<PgBoss> | undefined
}

/** Two days of patience with a mail server that is down. */
export const patience = { retryLimit: 20, retryDelay: 30, retryBackoff: true, retryDelayMax: 3 * 3600 } as const

/** The queue that commands write to inside their transactions. */
export const mailQueue = 'mail'

/**
 * The one queue of this process. Only a process that works through it watches over it and its schedules.
 * A start that failed is tried again at the next use.
 */
export function queue({ working }: { working: boolean }): Promise<PgBoss> {
  return (globalThis.__toveisBoss ??= start(working).catch((error: unknown) => {
    globalThis.__toveisBoss = undefined
    throw error
  }))
}

async function start(working: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    ...(env.DATABASE_URL === undefined
      ? { db: await embedded() }
      : { connectionString: env.DATABASE_URL, max: 3, connectionTimeoutMillis: 5000 }),
    supervise: working,
    schedule: working,
  })
  boss.on('error', (error) => log.error({ err: { name: error.name, message: error.message } }, 'the job queue'))
  await boss.start()
  // Known before the first transaction: the embedded database has one connection, so nothing may be looked up beside an open one.
  for (const name of [mailQueue, ...roundQueues, ...signingQueues]) await boss.createQueue(name, patience)
  return boss
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
