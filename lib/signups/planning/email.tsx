import 'server-only'
import { longDay, clockRange } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { Letter, LetterButton, LetterText } from '@/lib/server/letter'
import type { Meeting } from '@/lib/signups/places/queries'

type What = 'door' | 'phone' | 'released'

export const buddySubject = (locale: Locale, what: What) => wordsOf(locale, 'support')(`mail.${what}.subject`)

interface BuddyLetterProps {
  locale: Locale
  what: What
  /** The first name of whoever is met. */
  name: string
  meeting: Meeting
  now: Date
}

/** Whom to meet, when and where, and the way to say no. */
export function BuddyLetter({ locale, what, name, meeting, now }: BuddyLetterProps) {
  const t = wordsOf(locale, 'support')
  const { title, organisation, startsAt, endsAt, address, hint } = meeting
  return (
    <Letter locale={locale} preview={t(`mail.${what}.subject`)}>
      <LetterText>{t(`mail.${what}.text`, { name })}</LetterText>
      <LetterText>
        <strong>{title}</strong>
        <br />
        {organisation}
        <br />
        {longDay(startsAt, locale, now)}, {clockRange(startsAt, endsAt, locale)}
        {what === 'door' ? (
          <>
            <br />
            {address}
            <br />
            {hint}
          </>
        ) : null}
      </LetterText>
      {what === 'released' ? null : <LetterText>{t('mail.cannot')}</LetterText>}
      <LetterButton href={env.publicUrl + routes.buddy(locale)}>{t('mail.button')}</LetterButton>
    </Letter>
  )
}
