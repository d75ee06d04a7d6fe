import 'server-only'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { Letter, LetterButton, LetterText } from '@/lib/server/letter'

export const keyCompromisedSubject = (locale: Locale) => wordsOf(locale, 'issuers')('mail.compromised.subject')

/** For those who sign and those who own: what happened to their key, and what they may have to do. */
export function KeyCompromisedLetter({
  locale,
  organisation,
  orgnr,
  since,
}: {
  locale: Locale
  organisation: string
  orgnr: string
  since: Date
}) {
  const t = wordsOf(locale, 'issuers')
  return (
    <Letter locale={locale} preview={t('mail.compromised.subject')}>
      <LetterText>{t('mail.compromised.text', { organisation, since: fullDate(since, locale) })}</LetterText>
      <LetterText>{t('mail.compromised.before')}</LetterText>
      <LetterText>{t('mail.compromised.since')}</LetterText>
      <LetterButton href={env.publicUrl + routes.organisationAttestations(locale, orgnr)}>
        {t('mail.compromised.open')}
      </LetterButton>
    </Letter>
  )
}
