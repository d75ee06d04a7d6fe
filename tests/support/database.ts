import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { afterAll, inject } from 'vitest'
import { createPglite } from '@/lib/server/pglite'
import { addressOf, onServer } from './postgres'

// Loaded before each test file of the integration suite: a migrated database of its own, empty of rows.
const template = inject('databaseTemplate')

if ('dump' in template) {
  globalThis.__toveisPglite = createPglite('memory://', { loadDataDir: await openAsBlob(template.dump) })
  afterAll(async () => {
    await disconnect()
    await (await globalThis.__toveisPglite)?.close()
  })
} else {
  const { server, name } = template
  const own = `toveis_test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `CREATE DATABASE ${own} TEMPLATE ${name}`)
  process.env.DATABASE_URL = addressOf(server, own)
  afterAll(async () => {
    await disconnect()
    await onServer(server, `DROP DATABASE ${own}`)
  })
}

async function disconnect(): Promise<void> {
  await (await globalThis.__toveisOpenTasks?.channel)?.close()
  await (await globalThis.__toveisBoss)?.stop({ graceful: false })
  await (await globalThis.__toveisClient)?.$disconnect()
}
