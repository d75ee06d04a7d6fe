import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { expect } from '@playwright/test'
import { execute, freePort, keep, stop } from '@/scripts/processes'

/** A server of a test's own on the production build, to be killed and started again. */
export interface OwnServer {
  origin: string
  start: () => Promise<void>
  /** As a power cut or the kernel would end it: nothing is tidied up. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

export async function ownServer(settings: Record<string, string>): Promise<OwnServer> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const nobodyElses = { DATABASE_URL: '', SMTP_URL: '', MAIL_FROM: '', SECRET: '', DEMO: '', LOG_LEVEL: 'silent' }
  const env = {
    ...nobodyElses,
    ...settings,
    PORT: String(port),
    PUBLIC_URL: origin,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const hooks = ['tsx', './scripts/server-only.mjs'].flatMap((hook) => ['--import', hook])
  const { code, output } = await execute([process.execPath, ...hooks, 'scripts/prepare-database.ts'], { env })
  expect(code, output).toBe(0)

  let running: ChildProcess | undefined
  const start = async () => {
    running = keep('node_modules/next/dist/bin/next', ['start', '--port', String(port)], { env })
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
