import 'server-only'
import pg from 'pg'
import { embeddedDatabase } from './embedded'
import { env } from './env'
import { log } from './log'

/** What other transactions say on a channel of the database (NOTIFY), from whichever process they come. */
export interface Channel {
  /**
   * Resolves when everything that had been committed before the call has been heard.
   * Rejects when the connection is lost: something may have been missed, and a new channel has to be opened.
   */
  caughtUp: () => Promise<void>
  close: () => Promise<void>
}

/** Opens a channel; what was said before is not heard. */
export function openChannel(name: string, hear: (message: string) => void): Promise<Channel> {
  return env.DATABASE_URL === undefined ? onEmbedded(name, hear) : onServer(env.DATABASE_URL, name, hear)
}

/** The embedded database hands a message over together with the answer to the commit that sent it. */
async function onEmbedded(name: string, hear: (message: string) => void): Promise<Channel> {
  const pglite = await embeddedDatabase()
  const unlisten = await pglite.listen(name, hear)
  return { caughtUp: () => Promise.resolve(), close: () => unlisten() }
}

/** On a connection of its own: messages come only to the session that listens, and a pool may close any of its own. */
async function onServer(connectionString: string, name: string, hear: (message: string) => void): Promise<Channel> {
  const client = new pg.Client({
    connectionString,
    application_name: name,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
  })
  const close = () => client.end().catch(() => undefined)
  client.on('notification', ({ payload }) => hear(payload ?? ''))
  client.on('error', ({ name: kind, message }) => log.warn({ err: { name: kind, message } }, `the channel ${name}`))
  try {
    await client.connect()
    await client.query(`LISTEN ${client.escapeIdentifier(name)}`)
  } catch (error) {
    await close()
    throw error
  }
  const ask = () =>
    client.query('SELECT 1').catch((error: unknown) => {
      void close()
      throw error
    })
  let asked: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | undefined
  const askAfter = async (earlier: Promise<unknown>) => {
    await earlier
    next = undefined
    await (asked = ask())
  }
  // PostgreSQL wakes the listening session before it acknowledges a commit, and the session speaks before it answers a question.
  // A question under way may have been asked too early for whoever comes now: they share the next one.
  return { caughtUp: () => (next ??= askAfter(asked)), close }
}
