import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

interface Said {
  attestations: number
  credentials: number
  done: number
  letters: number
  finished: number
}

const people = 16
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toveis-killed-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const hooks = ['tsx', './scripts/server-only.mjs'].flatMap((hook) => ['--import', hook])
const worker = (...order: string[]) =>
  fork('tests/support/interrupted/batch.ts', order, {
    execArgv: hooks,
    // Of the embedded database whatever database the suite runs on: it lives and dies with its process.
    env: { ...process.env, DATABASE_URL: '', PGLITE_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })

it(
  'a worker killed in the middle of a batch leaves nothing half done, and the next one does the rest once',
  { timeout: 240_000 },
  async () => {
    const first = worker('begin', String(people))
    const before = await saidBy(first, ({ done }) => done >= 3)
    first.kill('SIGKILL')
    await once(first, 'exit')
    expect(before.done).toBeLessThan(people)

    const second = worker('go on')
    const after = await saidBy(second, ({ finished }) => finished === 1)
    await once(second, 'exit')
    expect(after).toEqual({ attestations: people, credentials: people, done: people, letters: people, finished: 1 })
  },
)

async function saidBy(child: ChildProcess, enough: (said: Said) => boolean): Promise<Said> {
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (enough(message as Said)) resolve(message as Said)
    })
    child.once('exit', (code, signal) => reject(new Error(`The worker ended early: ${code ?? signal}`)))
  })
}
