import type { LanguageFacts, Level } from './facts'

/** From here on somebody manages in everyday life, and can help another to. */
const enough: readonly Level[] = ['b1', 'b2']

/** What was left unsaid may be so or not: nobody is taken for somebody who speaks nothing, or for one who needs no help. */
export type Said = 'yes' | 'maybe' | 'no'

export function speaks(person: LanguageFacts | undefined, language: string): Said {
  const level = person?.[language]
  if (level === undefined) return 'maybe'
  return enough.includes(level) ? 'yes' : 'no'
}

export function speaksOneOf(person: LanguageFacts | undefined, languages: readonly string[]): Said {
  const said = languages.map((language) => speaks(person, language))
  if (said.includes('yes')) return 'yes'
  return said.includes('maybe') ? 'maybe' : 'no'
}

/** A language both said they speak; null when only what they left unsaid could join them; undefined when nothing can. */
export function joinedBy(
  one: LanguageFacts | undefined,
  other: LanguageFacts | undefined,
  languages: readonly string[],
): string | null | undefined {
  const joint = languages.find((language) => speaks(one, language) === 'yes' && speaks(other, language) === 'yes')
  if (joint !== undefined) return joint
  const possible = languages.some((language) => speaks(one, language) !== 'no' && speaks(other, language) !== 'no')
  return possible ? null : undefined
}
