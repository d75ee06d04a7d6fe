import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { execute, keep, stop } from '@/scripts/processes'

/** A server of a test's own on the production build, to be killed and started again. */
export interface OwnServer {
  origin: string
  start: () => Promise<void>
  /** As a power cut or the kernel would end it: nothing is tidied up. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

type Settings = Record<string, string>

function environment(settings: Settings) {
  const port = process.env.E2E_OWN_PORT!
  const nothingOfTheShells = { DATABASE_URL: '', SMTP_URL: '', MAIL_FROM: '', SECRET: '', DEMO: '' }
  return {
    ...nothingOfTheShells,
    ...settings,
    PORT: port,
    PUBLIC_URL: `http://localhost:${port}`,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: 'silent',
  }
}

/** With a demo world of its own. */
export async function ownServer(): Promise<OwnServer> {
  const folder = await demoWorld()
  const server = await serverOn({ PGLITE_DIR: join(folder, 'database') })
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...server, stop }
}

/** With a database of its own, which is migrated and filled as its settings say. */
export async function ownServerOn(settings: Settings): Promise<OwnServer> {
  await prepare(settings)
  return serverOn(settings)
}

/** A folder with the embedded database and its secret: filled once in a run, then copied. */
async function demoWorld(): Promise<string> {
  const run = join('.toveis/e2e', process.env.E2E_PORT!)
  const filled = join(run, 'filled')
  if (!existsSync(filled)) {
    const filling = await mkdtemp(join(run, 'filling-'))
    await prepare({ PGLITE_DIR: join(filling, 'database') })
    await rename(filling, filled)
  }
  const own = await mkdtemp(join(run, 'own-'))
  await cp(filled, own, { recursive: true })
  return own
}

async function prepare(settings: Settings): Promise<void> {
  const hooks = ['tsx', './scripts/server-only.mjs'].flatMap((hook) => ['--import', hook])
  const { code, output } = await execute([process.execPath, ...hooks, 'scripts/prepare-database.ts'], {
    env: environment(settings),
  })
  expect(code, output).toBe(0)
}

async function serverOn(settings: Settings): Promise<OwnServer> {
  const env = environment(settings)
  const { PORT: port, PUBLIC_URL: origin } = env
  let running: ChildProcess | undefined
  const start = async () => {
    running = keep('node_modules/next/dist/bin/next', ['start', '--port', port], { env })
    await expect.poll(() => health(origin), { timeout: 30_000, intervals: [100] }).toBe(200)
  }
  const kill = async () => {
    const ended = once(running!, 'exit')
    process.kill(-running!.pid!, 'SIGKILL')
    await ended
  }
  await start()
  return { origin, start, kill, stop: async () => running && stop(running) }
}

/** The status of the health check; 0 where nobody answers at all. */
export async function health(origin: string): Promise<number> {
  try {
    return (await fetch(`${origin}/api/health`)).status
  } catch {
    return 0
  }
}
