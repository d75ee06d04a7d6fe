import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execute, stopTogether } from './processes'

// How long a signatory's «issue all of these» takes, and how long others wait meanwhile, on the embedded database in a folder of its own.

const people = process.argv.find((argument) => /^\d+$/.test(argument)) ?? '1000'

stopTogether()
const folder = await mkdtemp(join(tmpdir(), 'toveis-batch-'))
const env = {
  DATABASE_URL: '',
  PGLITE_DIR: folder,
  PUBLIC_URL: 'http://localhost:3000',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'Toveis <post@toveis.example>',
  SECRET: 'nothing-but-a-benchmark-is-sealed-with-this-secret',
  DEMO: '',
  LOG_LEVEL: 'error',
  NODE_ENV: 'production',
}
const hooks = ['tsx', './scripts/server-only.mjs'].flatMap((hook) => ['--import', hook])
const { code, output } = await execute([process.execPath, ...hooks, 'tests/bench/batch/run.ts', people], { env })
await rm(folder, { recursive: true, force: true })
if (code !== 0) {
  console.error(output)
  process.exit(1)
}
const figures: unknown = JSON.parse(output)
console.log(process.argv.includes('--json') ? output.trim() : figures)
process.exit(0)
