import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { Gain, Interest } from '@/lib/generated/prisma/enums'
import { gains } from '@/lib/tasks/schema'
import { interests } from '@/lib/volunteers/schema'

const reads = /languageLevel|LanguageLevel/

// The audit looks at a round that is over, and tells numbers about groups.
it('only people’s own answers, the planning of support and the audit read what people say about their languages', () => {
  const files = globSync('lib/**/*.{ts,tsx}').filter((file) => !file.startsWith('lib/generated/'))
  const readers = files.filter((file) => reads.test(readFileSync(file, 'utf8')))
  expect(readers.toSorted()).toEqual([
    'lib/rounds/auditing/commands.ts',
    'lib/rounds/auditing/queries.ts',
    'lib/signups/planning/queries.ts',
    'lib/volunteers/languages/commands.ts',
    'lib/volunteers/languages/queries.ts',
  ])
})

it('the engine imports nothing but itself, and nothing that ranks imports languages', () => {
  const imports = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? '')
  for (const file of globSync('lib/matching/*.ts')) {
    expect(imports(file).filter((from) => !from.startsWith('./') && from !== 'node:crypto')).toEqual([])
  }
  for (const file of [
    'lib/volunteers/for-you/queries.ts',
    'lib/volunteers/for-you/rules.ts',
    'lib/volunteers/rules.ts',
    'lib/tasks/open/queries.ts',
    'lib/tasks/queries.ts',
  ]) {
    expect(imports(file).filter((from) => from.includes('languages'))).toEqual([])
  }
})

it('nothing that ranks, places or shows people imports the planning of support', () => {
  const importers = globSync('{app,components,lib}/**/*.{ts,tsx}')
    .filter((file) => !file.startsWith('lib/generated/'))
    .filter((file) => /from '(@\/lib\/support\/|@\/lib\/signups\/planning\/)/.test(readFileSync(file, 'utf8')))
  expect(importers.filter((file) => !/^lib\/(support|signups\/planning)\//.test(file))).toEqual(['lib/server/work.ts'])
})

it('nothing that ranks, places or shows people imports the audit; it tells by what it stores', () => {
  const importers = globSync('{app,components,lib}/**/*.{ts,tsx}')
    .filter((file) => !file.startsWith('lib/generated/'))
    .filter((file) => readFileSync(file, 'utf8').includes("from '@/lib/rounds/auditing/"))
  expect(importers).toEqual(['lib/server/work.ts'])
})

it('the forms offer all that the database knows, in its order', () => {
  expect(interests).toEqual(Object.values(Interest))
  expect(gains).toEqual(Object.values(Gain))
})
