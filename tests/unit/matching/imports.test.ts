import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

// The house rules, laid over a house of one file.
let house = ''
const file = 'lib/matching/score.ts'

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'toveis-lint-'))
  await copyFile('.oxlintrc.json', join(house, '.oxlintrc.json'))
  await mkdir(join(house, dirname(file)), { recursive: true })
})

afterAll(() => rm(house, { recursive: true }))

async function lint(line: string): Promise<string> {
  await writeFile(join(house, file), `${line}\n`)
  return new Promise((done) => {
    execFile(resolve('node_modules/.bin/oxlint'), [file], { cwd: house }, (_, output) => done(output))
  })
}

it.each([
  '@/lib/support/plan',
  '@/lib/volunteers/languages/queries',
  '@/lib/signups/planning/queries',
  '@/lib/volunteers/rules',
  '@/lib/server/db',
])('lint keeps matching from %s', async (from) => {
  expect(await lint(`export * from '${from}'`)).toContain('no-restricted-imports')
})

it('and from nothing of its own', async () => {
  expect(await lint("export * from './facts'")).not.toContain('no-restricted-imports')
})
