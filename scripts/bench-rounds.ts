import { fork } from 'node:child_process'
import { once } from 'node:events'
import { addressOf, onServer } from '@/tests/support/postgres'
import { startPostgres } from './postgres'
import { execute, freePort, keep, stop, stopTogether } from './processes'

// How fast pages answer while a round runs, beside how fast they answer when none does, on the production build (npm start makes it) and PostgreSQL.

const size = { volunteers: 8000, shifts: 800 }
const paths = ['/uk/tasks', '/nb/verify', '/en/fairness']

stopTogether()
const postgres = await startPostgres()
if (!postgres) {
  console.error('This needs the programs of a PostgreSQL server.')
  process.exit(1)
}
await onServer(postgres.url, 'CREATE DATABASE toveis')
const port = await freePort()
const origin = `http://localhost:${port}`
const env = {
  ...process.env,
  DATABASE_URL: addressOf(postgres.url, 'toveis'),
  PORT: String(port),
  PUBLIC_URL: origin,
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'Toveis <post@toveis.example>',
  SECRET: 'nothing-but-a-benchmark-is-sealed-with-this-secret',
  DEMO: '',
  LOG_LEVEL: 'silent',
  NODE_ENV: 'production' as const,
  NEXT_TELEMETRY_DISABLED: '1',
}
const hooks = ['tsx', './scripts/server-only.mjs'].flatMap((hook) => ['--import', hook])
const { code, output } = await execute([process.execPath, ...hooks, 'scripts/prepare-database.ts'], { env })
if (code !== 0) throw new Error(output)
const server = keep('node_modules/next/dist/bin/next', ['start', '--port', String(port)], { env })
while (!(await answers())) await pause(200)

const region = fork('tests/bench/rounds/run-region.ts', [JSON.stringify(size)], { env, execArgv: hooks })
await once(region, 'message')
for (let warm = 0; warm < 30; warm++) for (const path of paths) await timed(path)

const before = await measure(() => false, 120)
let over = false
const told = once(region, 'message').then(([message]) => {
  over = true
  return message as { round: { readMs: number; solveMs: number; placed: number; edges: number } }
})
region.send('begin')
const during = await measure(() => over, Infinity)
const { round } = await told
const after = await measure(() => false, 120)

const figures = { ...size, ...round, before: summary(before), during: summary(during), after: summary(after) }
console.log(process.argv.includes('--json') ? JSON.stringify(figures) : figures)
await stop(server)
await postgres.stop()
process.exit(0)

async function measure(done: () => boolean, most: number): Promise<number[]> {
  const times: number[] = []
  for (let at = 0; at < most && !done(); at++) times.push(await timed(paths[at % paths.length]!))
  return times
}

async function timed(path: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(origin + path)
  await answer.text()
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return performance.now() - start
}

function summary(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1]! * 10) / 10
  return { requests: times.length, p50Ms: at(0.5), p95Ms: at(0.95), mostMs: at(1) }
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/health`)).status === 200
  } catch {
    return false
  }
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
