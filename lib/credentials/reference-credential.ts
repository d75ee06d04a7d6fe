import { framed, type Frame } from './frame'
import type { Json } from './json'
import { day, plain, plainLines, type Language } from './wording'

/** A named person's word about a volunteer, signed by the organisation. How to reach that person is no part of it. */
export interface ReferenceClaims {
  /** Id of the attestation's credential: «urn:uuid:…». */
  about: string
  holder: { name: string }
  referee: { name: string; title: string }
  /** A finished word in the reference's language: «koordinator», «buddy». */
  relation: string
  /** Calendar dates; without an end they still know each other. */
  known: { from: string; until: string | null } | null
  /** Of what was written. */
  language: Language
  /** Ready phrases, in finished sentences. */
  phrases: string[]
  text: string
  writtenOn: string
}

export function referenceCredential(frame: Frame, claims: ReferenceClaims): Json {
  const words = wording[claims.language]
  return framed(frame, 'EndorsementCredential', {
    name: `${words.title}: ${claims.holder.name}`,
    credentialSubject: {
      id: claims.about,
      type: ['EndorsementSubject'],
      endorsementComment: comment(claims),
    },
  })
}

/** Markdown under fixed headings: the standard has no fields of its own for who the referee is. */
function comment(claims: ReferenceClaims): string {
  const { referee, relation, known, language, phrases, text, writtenOn } = claims
  const words = wording[language]
  const facts = [
    [words.referee, [referee.name, referee.title].filter(Boolean).join(', ')],
    [words.relation, relation],
    [words.known, known && period(known, language)],
    [words.written, day(writtenOn, language)],
  ] as const
  const lines = facts.flatMap(([heading, value]) => (value ? [`**${heading}:** ${plain(value)}`] : []))
  const said = [phrases.map((phrase) => `- ${plain(phrase)}`).join('\n'), plainLines(text.trim())].filter(Boolean)
  return [lines.join('\n\n'), `## ${words.title}`, ...said].join('\n\n')
}

const period = ({ from, until }: { from: string; until: string | null }, language: Language) =>
  until === null ? wording[language].since(day(from, language)) : `${day(from, language)} – ${day(until, language)}`

const wording = {
  nb: {
    title: 'Referanse',
    referee: 'Referanseperson',
    relation: 'Relasjon',
    known: 'Har kjent hverandre',
    written: 'Skrevet',
    since: (date: string) => `siden ${date}`,
  },
  uk: {
    title: 'Рекомендація',
    referee: 'Рекомендує',
    relation: 'Роль у команді',
    known: 'Знайомі',
    written: 'Дата',
    since: (date: string) => `від ${date}`,
  },
  en: {
    title: 'Reference',
    referee: 'Referee',
    relation: 'Relation',
    known: 'Have known each other',
    written: 'Written',
    since: (date: string) => `since ${date}`,
  },
} satisfies Record<Language, Record<string, string | ((date: string) => string)>>
