import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buildCheckFile } from './check-file'
import { fingerprint } from './fingerprint'
import { type Ended, execute } from './processes'

const distDir = process.env.NEXT_DIST_DIR || '.next'

const builtFrom = [
  '{app,components,lib,locales,prisma,public}/**',
  '{proxy,instrumentation,next.config}.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** Writes the database client anew where the schema or Prisma has changed. */
export async function generateClient(): Promise<Ended> {
  const current = await fingerprint(['prisma/schema/*.prisma', 'node_modules/prisma/package.json'])
  if (existsSync('lib/generated/prisma/client.ts') && (await isStamped('lib/generated/stamp', current))) return done
  console.log('Generating the database client …')
  await rm('lib/generated', { recursive: true, force: true })
  const ended = await execute(['prisma', 'generate', '--schema', 'prisma/schema'], {
    // Any existing file will do: the client needs no engine, but the command would fetch one.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', NO_UPDATE_NOTIFIER: '1' },
  })
  if (ended.code === 0) await writeFile('lib/generated/stamp', current)
  return ended
}

/** Builds the product where its sources have changed since the last build. */
export async function buildProduct(): Promise<Ended> {
  // First: it stands in the public folder and so belongs to what is built.
  await buildCheckFile()
  const stamp = join(distDir, 'stamp')
  const current = await fingerprint(builtFrom, ['prisma/migrations/**', 'lib/generated/**'])
  if (await isStamped(stamp, current)) return done
  console.log('Building the product (about a minute) …')
  await rm(stamp, { force: true })
  const ended = await execute(['next', 'build'], { env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } })
  if (ended.code === 0) {
    await mkdir(dirname(stamp), { recursive: true })
    await writeFile(stamp, current)
  }
  return ended
}

/** Migrates and fills the database in a process that ends: the embedded one can be open in one process only. */
export async function prepareDatabase(nodeEnv: 'production' | 'development'): Promise<Ended> {
  console.log('Preparing the database …')
  const hooks = ['tsx', './scripts/server-only.mjs'].flatMap((hook) => ['--import', hook])
  return execute([process.execPath, ...hooks, 'scripts/prepare-database.ts'], { env: { NODE_ENV: nodeEnv } })
}

const done: Ended = { code: 0, output: '' }

async function isStamped(file: string, current: string): Promise<boolean> {
  return existsSync(file) && (await readFile(file, 'utf8')) === current
}
