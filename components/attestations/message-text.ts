import { combined, lastDay, type ShownContent } from '@/lib/attestations/sharing/rules'
import type { Reader } from '@/lib/attestations/sharing/schema'
import { dateRange, decimal, fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

/** What a message tells: no more than its link shows, and the sender's name. */
export interface Told {
  contents: readonly ShownContent[]
  sender: string
  hasReferences: boolean
  expiresAt: Date | null
  address: string
}

/** The same message in any of the languages; only the Norwegian one is to be sent. */
export function messageText(to: Reader, told: Told, locale: Locale): string {
  const t = wordsOf(locale, 'sharing')
  const { contents, sender, hasReferences, expiresAt, address } = told
  const names = contents.map(({ organisation: { name } }) => (locale === 'uk' ? `«${name}»` : name))
  const until = expiresAt && { date: fullDate(lastDay(expiresAt), locale) }
  const paragraphs = [
    t('message.text.hello'),
    t(`message.text.${to}.intro`, { organisations: listed(names, locale) }),
    facts(contents, locale).join('\n'),
    to === 'nav' ? t('message.text.nav.stop') : '',
    `${until ? t('message.text.linkUntil', until) : t('message.text.link')}\n${address}`,
    to === 'employer' && hasReferences ? t('message.text.references') : '',
    t(`message.text.${to}.ask`),
    `${t('message.text.regards')}\n${sender}`,
  ]
  return paragraphs.filter(Boolean).join('\n\n')
}

function facts(contents: readonly ShownContent[], locale: Locale): string[] {
  const t = wordsOf(locale, 'sharing')
  const roles = [...new Set(contents.flatMap((one) => one.roles.map(({ name }) => name[locale].toLowerCase())))]
  const periods = contents.map(({ period }) => period)
  const withHours = contents.flatMap((one) => (one.minutes === undefined ? [] : [one]))
  const together = withHours.length === contents.length ? combined(withHours) : null
  const period = dateRange(
    periods.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
    periods.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
    locale,
  )
  return [
    t('message.text.roles', { roles: roles.join(', ') }),
    t('message.text.period', {
      period: periods.some(({ ongoing }) => ongoing) ? t('message.text.ongoing', { period }) : period,
    }),
    together
      ? t('message.text.extent', {
          total: decimal(together.minutes / 60, locale),
          hours: decimal(together.hoursPerWeek, locale),
        })
      : '',
  ].filter(Boolean)
}

const tags: Record<Locale, string> = { uk: 'uk-UA', nb: 'nb-NO', en: 'en-GB' }
const listed = (names: readonly string[], locale: Locale) =>
  new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(names)
