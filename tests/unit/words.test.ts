import { globSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'

// Three languages say the same things, and each says them whole.

const locales = ['uk', 'nb', 'en'] as const
const pluralForms = { uk: ['few', 'many', 'one', 'other'], nb: ['one', 'other'], en: ['one', 'other'] }
const namespaces = readdirSync('locales/en').toSorted()

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const texts = (locale: string, namespace: string) => Object.fromEntries(leaves(read(`locales/${locale}/${namespace}`)))
const stem = (key: string) => key.replace(/_(zero|one|few|many|other)$/, '')
const isPlural = (key: string) => stem(key) !== key
const variables = (text: string) => [...text.matchAll(/\{\{-?\s*(\w+)/g)].map(([, name = '']) => name)

function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}

it('every language has the same files, and every noun that speaks has one', () => {
  for (const locale of locales) expect(readdirSync(`locales/${locale}`).toSorted()).toEqual(namespaces)
  const nouns = ['attestations', 'hours', 'organisations', 'people', 'signups', 'tasks', 'volunteers']
  expect(nouns.filter((noun) => !namespaces.includes(`${noun}.json`))).toEqual([])
})

describe.each(namespaces)('%s', (namespace) => {
  const all = locales.map((locale) => [locale, texts(locale, namespace)] as const)

  it('has the same keys in every language', () => {
    const [first, ...rest] = all.map(([, words]) => [...new Set(Object.keys(words).map(stem))].toSorted())
    for (const keys of rest) expect(keys).toEqual(first)
  })

  it.each(all)('has every plural form of %s and no other', (locale, words) => {
    const stems = new Set(Object.keys(words).filter(isPlural).map(stem))
    for (const key of stems) {
      const forms = Object.keys(words).filter((other) => isPlural(other) && stem(other) === key)
      const expected = pluralForms[locale].map((form) => `${key}_${form}`)
      expect(forms.filter((form) => !form.endsWith('_zero')).toSorted()).toEqual(expected)
    }
  })

  it('has a text for every key', () => {
    for (const [locale, words] of all)
      for (const [key, text] of Object.entries(words)) expect(text.trim(), `${locale} ${key}`).not.toBe('')
  })

  it('has the same blanks to fill in every language', () => {
    const blanks = all.map(([, words]) => {
      const found = new Map<string, Set<string>>()
      for (const [key, text] of Object.entries(words)) {
        const names = found.get(stem(key)) ?? new Set()
        for (const name of variables(text)) names.add(name)
        found.set(stem(key), names)
      }
      return Object.fromEntries([...found].map(([key, names]) => [key, [...names].toSorted()]))
    })
    for (const other of blanks.slice(1)) expect(other).toEqual(blanks[0])
  })
})

describe('Ukrainian is Ukrainian', () => {
  const ours = globSync('locales/uk/*.json').flatMap((file) => leaves(read(file), basename(file)))
  const catalogue = globSync('prisma/catalogue/*.json')
    .flatMap((file) => leaves(read(file), basename(file)))
    .filter(([path]) => /(^|\.)uk(\.|$)/.test(path))
  const all = [...ours, ...catalogue]
  const where = (pattern: RegExp) =>
    all.filter(([, text]) => pattern.test(text)).map(([path, text]) => `${path}: ${text}`)

  it('there is something to read', () => {
    expect(ours.length).toBeGreaterThan(100)
    expect(catalogue.length).toBeGreaterThan(100)
  })

  it('has no letter that only Russian has', () => {
    expect(where(/[ыэъё]/i)).toEqual([])
  })

  it('has no Latin letter that looks like one of its own inside a word', () => {
    expect(where(/[а-яіїєґ][aceiopxyABCEHIKMOPTX]|[aceiopxyABCEHIKMOPTX][а-яіїєґ]/i)).toEqual([])
  })

  it('is written with the typographic apostrophe', () => {
    expect(where(/[а-яіїєґ]['ʼ`][а-яіїєґ]/i)).toEqual([])
  })

  it('says довідка and рекомендація', () => {
    expect(where(/атестат|референц/i)).toEqual([])
  })

  it('has one word for one thing: видавець is a publisher, a skill is навичка, an attestation is дійсна, consent is taken back', () => {
    const strays = /видав(ець|ц[яюіе])|(^|[\s«])[ву]мін(ня|ь)|чинн\S+ довід|згод\S+ заверш|заверш\S+ згод/i
    expect(ours.filter(([, text]) => strays.test(text))).toEqual([])
  })
})
