import { expect, it } from 'vitest'
import { preferredLocale } from '@/lib/i18n/config'

it.each([
  ['uk-UA,uk;q=0.9,en;q=0.8', 'uk'],
  ['nb-NO,nb;q=0.9,en;q=0.8', 'nb'],
  ['no', 'nb'],
  ['nn;q=0.9', 'nb'],
  ['en-GB', 'en'],
  ['en;q=0.5,uk;q=0.9', 'uk'],
  ['ru-RU,ru;q=0.9,en;q=0.8', 'en'],
  ['ru', 'uk'],
  ['de,fr', 'uk'],
  ['uk;q=0,nb', 'nb'],
  ['', 'uk'],
  [null, 'uk'],
  ['*', 'uk'],
])('a browser that asks for «%s» gets %s', (asked, locale) => {
  expect(preferredLocale(asked)).toBe(locale)
})
