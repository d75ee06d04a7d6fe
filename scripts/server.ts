import { once } from 'node:events'
import { type Env, readEnv } from '@/lib/server/environment'
import { readSeal } from '@/lib/server/seal-file'
import { type Ended, freePort, keep, portIsTaken, stop } from './processes'

/** Says one thing and ends with a failure. */
export function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

/** Goes on only after a step that went well; otherwise shows what it printed. */
export function need({ code, output }: Ended, sentence?: string): void {
  if (code === 0) return
  fail([output.trim(), sentence].filter(Boolean).join('\n'))
}

/** The environment, checked before anything long begins. */
export async function checkedEnv(): Promise<Env> {
  const env = read()
  await readSeal(env).catch(({ message }: Error) => fail(message))
  if (env.DATABASE_URL === undefined && env.PGLITE_DIR.startsWith('memory:'))
    fail('A database in memory ends with the process that prepares it: give PGLITE_DIR a folder.')
  if (env.PORT === 0) process.env.PORT = String(await freePort())
  else if (await portIsTaken(env.PORT))
    fail(`Port ${env.PORT} is taken: stop what runs there, or choose another with PORT.`)
  return read()
}

function read(): Env {
  try {
    return readEnv(process.env)
  } catch (error) {
    return fail((error as Error).message)
  }
}

/** Runs `next start` or `next dev` until it ends or is asked to; resolves once, when it answers. */
export async function serve(mode: 'start' | 'dev', { PORT }: Env): Promise<void> {
  const server = keep('node_modules/next/dist/bin/next', [mode, '--port', String(PORT)], {
    env: {
      NODE_ENV: mode === 'start' ? 'production' : 'development',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(PORT),
    },
  })
  server.once('exit', (code) => process.exit(code ?? 1))
  const deadline = Date.now() + 60_000
  while (!(await isHealthy(PORT))) {
    if (Date.now() > deadline) {
      await stop(server)
      fail('The server did not become ready within a minute.')
    }
    await Promise.race([new Promise((resolve) => setTimeout(resolve, 100)), once(server, 'exit')])
  }
}

export async function isHealthy(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(20_000) })
    return response.ok
  } catch {
    return false
  }
}
