import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { Gain, Interest } from '@/lib/generated/prisma/enums'
import { gains } from '@/lib/tasks/schema'
import { interests } from '@/lib/volunteers/schema'

const reads = /languageLevel|LanguageLevel/

it('only the folder of languages reads or writes what people say about their languages', () => {
  const files = globSync('lib/**/*.{ts,tsx}').filter((file) => !file.startsWith('lib/generated/'))
  const readers = files.filter((file) => reads.test(readFileSync(file, 'utf8')))
  expect(readers.toSorted()).toEqual(['lib/volunteers/languages/commands.ts', 'lib/volunteers/languages/queries.ts'])
})

it('the engine imports nothing but itself, and nothing that ranks imports languages', () => {
  const imports = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? '')
  for (const file of globSync('lib/matching/*.ts')) {
    expect(imports(file).filter((from) => !from.startsWith('./'))).toEqual([])
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

it('the forms offer all that the database knows, in its order', () => {
  expect(interests).toEqual(Object.values(Interest))
  expect(gains).toEqual(Object.values(Gain))
})
