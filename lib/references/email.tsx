import 'server-only'
import type { Route } from 'next'
import type { ReactElement } from 'react'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { forgettingDay } from '@/lib/references/rules'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { Letter, LetterButton, LetterText } from '@/lib/server/letter'

interface Question {
  token: string
  volunteer: string
  organisation: string
  greeting: string
  answerUntil: Date
}

interface News {
  referenceId: string
  organisation: string
}

export interface ReferenceLetter {
  subject: string
  body: ReactElement
}

/** Every letter about references in one language. Subjects name nobody: they stand on locked screens. */
export function lettersOf(locale: Locale) {
  const t = wordsOf(locale, 'references')

  function letter(subject: string, lines: string[], href: Route, button: string): ReferenceLetter {
    return {
      subject,
      body: (
        <Letter locale={locale} preview={subject}>
          {lines.map((line, index) => (
            <LetterText key={index}>{line}</LetterText>
          ))}
          <LetterButton href={env.publicUrl + href}>{button}</LetterButton>
        </Letter>
      ),
    }
  }

  function question(what: 'asked' | 'reminded', { token, greeting, answerUntil, ...names }: Question) {
    const lines = [
      t(`mail.${what}.text`, names),
      // Lines of a greeting stay lines.
      ...(greeting === '' ? [] : t('mail.greeting', { name: names.volunteer, greeting }).split(/\s*\n\s*/)),
      t('mail.asked.how', { date: fullDate(answerUntil, locale) }),
      t('mail.asked.own'),
      t('mail.asked.forget', { volunteer: names.volunteer, date: fullDate(forgettingDay(answerUntil), locale) }),
    ]
    return letter(t(`mail.${what}.subject`), lines, routes.reference(locale, token), t('mail.asked.button'))
  }

  function news(what: 'written' | 'declined' | 'ended' | 'vouchRefused', { referenceId, organisation }: News) {
    const lines = [t(`mail.${what}.text`, { organisation })]
    const href = what === 'declined' ? routes.myReferences(locale) : routes.myReference(locale, referenceId)
    return letter(t(`mail.${what}.subject`), lines, href, t('mail.toReference'))
  }

  return {
    asked: (asked: Question) => question('asked', asked),
    reminded: (asked: Question) => question('reminded', asked),
    renewal: ({ token, volunteer, consentUntil }: { token: string; volunteer: string; consentUntil: Date }) =>
      letter(
        t('mail.renewal.subject'),
        [t('mail.renewal.text', { volunteer, date: fullDate(consentUntil, locale) }), t('mail.renewal.how')],
        routes.reference(locale, token),
        t('mail.renewal.button'),
      ),
    written: (told: News) => news('written', told),
    declined: (told: News) => news('declined', told),
    ended: (told: News) => news('ended', told),
    vouchRefused: (told: News) => news('vouchRefused', told),
    vouch: ({ orgnr, name }: { orgnr: string; name: string }) =>
      letter(
        t('mail.vouch.subject'),
        [t('mail.vouch.text', { organisation: name })],
        routes.organisationReferences(locale, orgnr),
        t('mail.vouch.button'),
      ),
  }
}
