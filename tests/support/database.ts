import { openAsBlob } from 'node:fs'
import { afterAll, inject } from 'vitest'
import { createPglite } from '@/lib/server/pglite'
import { addressOf, dropDatabase, onServer } from './postgres'

// Loaded before each test file of the integration suite: a migrated database of its own, empty of rows.
const template = inject('databaseTemplate')
const close = 'dump' in template ? await embedded(template.dump) : await onItsServer(template.server, template.name)

afterAll(async () => {
  await (await globalThis.__toveisOpenTasks?.channel)?.close()
  await (await globalThis.__toveisBoss)?.stop({ graceful: false })
  await (await globalThis.__toveisClient)?.$disconnect()
  await close()
  // The product keeps these for the life of a process, which several files share here.
  globalThis.__toveisOpenTasks = undefined
  globalThis.__toveisFairness = undefined
  globalThis.__toveisLimiters = undefined
  globalThis.__toveisBoss = undefined
  globalThis.__toveisClient = undefined
  globalThis.__toveisPglite = undefined
})

async function embedded(dump: string): Promise<() => Promise<void>> {
  const database = createPglite('memory://', { loadDataDir: await openAsBlob(dump) })
  globalThis.__toveisPglite = database
  return async () => (await database).close()
}

async function onItsServer(server: string, name: string): Promise<() => Promise<void>> {
  // The address is read once for a process, so one file after the other has a database of that name.
  const own = `${name}_${process.env.VITEST_POOL_ID}`
  await dropDatabase(server, own)
  await onServer(server, `CREATE DATABASE ${own} TEMPLATE ${name}`)
  process.env.DATABASE_URL = addressOf(server, own)
  return () => dropDatabase(server, own)
}
