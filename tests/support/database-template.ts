import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createPglite } from '@/lib/server/pglite'
import { deploy } from '@/prisma/migrate'
import { addressOf, dropDatabase, onServer } from './postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that each test file copies: a dump for PGlite, or one on the server of TEST_DATABASE_URL. */
    databaseTemplate: { dump: string } | { server: string; name: string }
  }
}

const cache = 'node_modules/.cache/toveis'

/** Runs once before the suite. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) {
    project.provide('databaseTemplate', { dump: await dumpOfMigrations() })
    return undefined
  }
  const name = `toveis_template_${randomUUID().slice(0, 8)}`
  await onServer(server, `CREATE DATABASE ${name}`)
  await deploy(addressOf(server, name))
  project.provide('databaseTemplate', { server, name })
  return () => dropDatabase(server, name)
}

/** A file that is made once for each state of the migrations. */
async function dumpOfMigrations(): Promise<string> {
  const file = join(cache, `migrated-${await stateOfMigrations()}.tar`)
  if (existsSync(file)) return file
  await rm(cache, { recursive: true, force: true })
  await mkdir(cache, { recursive: true })
  const db = await createPglite('memory://')
  await deploy(db)
  const dump = await db.dumpDataDir('none')
  await db.close()
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, dump.stream())
  await rename(unfinished, file)
  return file
}

async function stateOfMigrations(): Promise<string> {
  const folder = 'prisma/migrations'
  const scripts = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.sql')).toSorted()
  const files = [...scripts.map((name) => join(folder, name)), 'node_modules/@electric-sql/pglite/package.json']
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}
