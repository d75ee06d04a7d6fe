import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as stored from '@/lib/generated/prisma/enums'
import { locales } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { categories, gains, supports } from '@/lib/tasks/schema'

it('supports and gains are those that are stored', () => {
  expect(supports.toSorted()).toEqual(Object.values(stored.Support).toSorted())
  expect(gains.toSorted()).toEqual(Object.values(stored.Gain).toSorted())
})

it('the shelves are those of the catalogue, in its words', () => {
  const catalogue = JSON.parse(readFileSync('prisma/catalogue/categories.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >
  expect(Object.keys(catalogue).toSorted()).toEqual(categories.toSorted())
  for (const locale of locales) {
    for (const category of categories)
      expect(wordsOf(locale, 'tasks')(`categories.${category}`)).toBe(catalogue[category]?.[locale])
  }
})
