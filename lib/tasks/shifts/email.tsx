import 'server-only'
import { shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { Letter, LetterButton, LetterText } from '@/lib/server/letter'
import type { Period } from './rules'

interface Props {
  locale: Locale
  shiftId: string
  title: string
  organisation: string
  before: Period
  after: Period
}

export const movedSubject = (locale: Locale) => wordsOf(locale, 'editing')('mail.moved.subject')

/** The old time and the new, and the way to say no to it. */
export function ShiftMovedLetter({ locale, shiftId, title, organisation, before, after }: Props) {
  const t = wordsOf(locale, 'editing')
  return (
    <Letter locale={locale} preview={t('mail.moved.subject')}>
      <LetterText>{t('mail.moved.text')}</LetterText>
      <LetterText>
        <strong>{title}</strong>
        <br />
        {organisation}
        <br />
        {t('mail.moved.before', { time: shiftTime(before.startsAt, before.endsAt, locale) })}
        <br />
        <strong>{t('mail.moved.after', { time: shiftTime(after.startsAt, after.endsAt, locale) })}</strong>
      </LetterText>
      <LetterText>{t('mail.moved.no')}</LetterText>
      <LetterButton href={env.publicUrl + routes.signUp(locale, shiftId)}>{t('mail.moved.button')}</LetterButton>
    </Letter>
  )
}
