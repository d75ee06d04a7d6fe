import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { referencePhrases, relations } from '@/lib/references/schema'

describe.each(locales)('ready phrases in %s', (locale) => {
  const t = wordsOf(locale, 'references')

  it('are whole sentences, and each relation has a name', () => {
    for (const phrase of referencePhrases) expect(t(`phrase.${phrase}`)).toMatch(/^\p{Lu}.+\.$/u)
    for (const relation of relations) expect(t(`relation.${relation}`)).not.toContain('relation')
  })
})

it('no Ukrainian phrase has to know whether somebody is a man or a woman', () => {
  const t = wordsOf('uk', 'references')
  const all = [...referencePhrases.map((one) => t(`phrase.${one}`)), ...relations.map((one) => t(`relation.${one}`))]
  // Past tense in the singular and adjectives about the person have a gender; «людина» has its own.
  const gendered = /(ав|яв|ив|вся|ала|яла|ила|лася|ий)(?=[\s,.:]|$)/u
  for (const phrase of all) expect(phrase).not.toMatch(gendered)
  expect('Вона добре працювала.').toMatch(gendered)
})
