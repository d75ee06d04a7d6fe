import 'server-only'
import { duration, fullDate, shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { Letter, LetterButton, LetterText } from '@/lib/server/letter'
import { lastDayToAsk } from './rules'

type What = 'confirmed' | 'corrected' | 'absent'

export const hoursSubject = (locale: Locale, what: What) => wordsOf(locale, 'hours')(`mail.${what}.subject`)

interface HoursLetterProps {
  locale: Locale
  what: What
  shiftId: string
  title: string
  startsAt: Date
  endsAt: Date
  minutes: number | null
  reason: string | null
}

/** What was decided about one shift, and how to ask for a correction. */
export function HoursLetter({ locale, what, shiftId, title, startsAt, endsAt, minutes, reason }: HoursLetterProps) {
  const t = wordsOf(locale, 'hours')
  return (
    <Letter locale={locale} preview={t(`mail.${what}.subject`)}>
      <LetterText>{t(`mail.${what}.text`, { hours: minutes === null ? '' : duration(minutes, locale) })}</LetterText>
      <LetterText>
        <strong>{title}</strong>
        <br />
        {shiftTime(startsAt, endsAt, locale)}
      </LetterText>
      {reason === null ? null : <LetterText>{t('mail.reason', { reason })}</LetterText>}
      <LetterText>{t('mail.wrong', { day: fullDate(lastDayToAsk(endsAt), locale) })}</LetterText>
      <LetterButton href={env.publicUrl + routes.proposeHours(locale, shiftId)}>{t('mail.button')}</LetterButton>
    </Letter>
  )
}
