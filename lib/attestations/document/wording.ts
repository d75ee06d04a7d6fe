import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { AttestationDocument } from './input'

/** Words that are drawn alike and read aloud in one language. */
export interface Run {
  text: string
  strong: boolean
  lang: Locale | null
}

export const run = (text: string, lang: Locale | null = null): Run => ({ text, strong: false, lang })
export const strong = (text: string, lang: Locale | null = null): Run => ({ text, strong: true, lang })

export interface Translation {
  lang: Locale
  title: string
  note: string
  /** What is said, in groups that are paragraphs where there is little room. */
  groups: Run[][][]
  /** Where it stands on a page of its own. */
  apart: Run[]
}

/** «Підтверджуємо волонтерську роботу: Oksana Melnyk, організація Solvik matsentral.» */
export function confirmation({ volunteer, organisation }: AttestationDocument, locale: Locale): Run[] {
  const sentence = wordsOf(locale, 'attestations')('document.confirms', { skipInterpolation: true })
  const filled: Record<string, Run> = { name: strong(volunteer.name), organisation: run(organisation.name, 'nb') }
  // Split before anything is filled in: a name that looks like a placeholder stays a name.
  return sentence.split(/\{\{(\w+)\}\}/).map((part, index) => (index % 2 === 0 ? run(part) : (filled[part] ?? run(''))))
}

/** «Період: з 12 серпня до 18 листопада 2026 р. », no line ends with the colon; nothing where nothing is said. */
export const labelled = (label: string, text: string): Run[] =>
  text === '' ? [] : [strong(`${label}:\u00a0`), run(`${ended(text)} `)]

/** Names one after the other; short ones never break over a line, and no line begins with a dot. */
export const oneByOne = (names: readonly string[]): string =>
  names.map((name) => (name.length > 28 ? name : name.replaceAll(' ', '\u00a0'))).join('\u00a0· ')

/** Without what is empty. */
export const said = (groups: Run[][][]): Run[][][] =>
  groups.map((group) => group.filter(({ length }) => length > 0)).filter(({ length }) => length > 0)

/** The facts that all three languages state, with the forms of their numbers. */
export function measures(
  input: Pick<AttestationDocument, 'period' | 'minutes' | 'shifts' | 'hoursPerWeek' | 'percentOfFullTime'>,
  locale: Locale,
) {
  const t = wordsOf(locale, 'attestations')
  return {
    period: period(input.period, locale),
    ongoing: input.period.ongoing ? t('document.ongoing') : null,
    hours: bound(t('document.hours', { count: Math.round((input.minutes / 60) * 100) / 100 })),
    shifts: bound(t('document.shifts', { count: input.shifts })),
    perWeek: bound(t('document.perWeek', { count: input.hoursPerWeek })),
    fullTime: bound(t('document.fullTime', { percent: input.percentOfFullTime })),
  }
}

/** A number never stands on another line than what it counts. */
export const bound = (text: string) => text.replaceAll(/(?<=\d) /g, '\u00a0')

const tags: Record<Locale, string> = { uk: 'uk-UA', nb: 'nb-NO', en: 'en-GB' }

/** «22. november 2026» · «22 листопада 2026 р.» */
export const date = (on: string, locale: Locale) => formatted(on, locale, 'full')

export const inThrees = (orgnr: string) => orgnr.replace(/\D/g, '').replace(/(\d{3})(?=\d)/g, '$1\u00a0')

/** «12.08.–18.11.2026» · «з 12 серпня до 18 листопада 2026 р.» · «12 August to 18 November 2026» */
function period({ from, to }: { from: string; to: string }, locale: Locale): string {
  const full = locale === 'nb' ? numeric(to) : date(to, locale)
  if (from === to) return full
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return wordsOf(locale, 'attestations')('document.range', {
    from: locale === 'nb' ? numeric(from, sameYear) : formatted(from, locale, sameYear ? 'withoutYear' : 'full'),
    to: full,
  })
}

/** «18.11.2026», always two digits; in a range within one year the first date is «12.08.» */
function numeric(on: string, withoutYear = false): string {
  const [year, month, day] = on.split('-')
  return `${day}.${month}.${withoutYear ? '' : year}`
}

/** A calendar date has no time zone: it is formatted in the one it is read in. A date never breaks over a line. */
function formatted(on: string, locale: Locale, style: keyof typeof styles): string {
  const key = `${locale} ${style}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tags[locale], { timeZone: 'UTC', ...styles[style] })
  formats.set(key, format)
  return format.format(new Date(on)).replaceAll(' ', '\u00a0')
}

const styles = {
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  withoutYear: { day: 'numeric', month: 'long' },
} as const

// To make one takes longer than all that a sheet says.
const formats = new Map<string, Intl.DateTimeFormat>()

/** With one full stop, also after «2026 р.» */
export const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)
