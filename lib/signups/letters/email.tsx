import 'server-only'
import { deadline, shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { env } from '@/lib/server/env'
import { Letter, LetterButton, LetterText } from '@/lib/server/letter'
import type { Meeting } from '@/lib/signups/places/queries'

type What = 'placed' | 'offered' | 'shiftCancelled' | 'tomorrow'

export const shiftSubject = (locale: Locale, what: What) => wordsOf(locale, 'signups')(`mail.${what}.subject`)

interface ShiftLetterProps {
  locale: Locale
  what: What
  shiftId: string
  meeting: Meeting
  offeredUntil: Date | null
}

/** When, where, who meets you, and the way to the page where everything can be answered or cancelled. */
export function ShiftLetter({ locale, what, shiftId, meeting, offeredUntil }: ShiftLetterProps) {
  const t = wordsOf(locale, 'signups')
  const { title, organisation, startsAt, endsAt, address, hint, contactName, contactPhone } = meeting
  const comes = what === 'placed' || what === 'tomorrow'
  return (
    <Letter locale={locale} preview={t(`mail.${what}.subject`)}>
      <LetterText>{t(`mail.${what}.text`, { until: offeredUntil ? deadline(offeredUntil, locale) : '' })}</LetterText>
      <LetterText>
        <strong>{title}</strong>
        <br />
        {organisation}
        <br />
        {shiftTime(startsAt, endsAt, locale)}
        {what === 'shiftCancelled' ? null : (
          <>
            <br />
            {address}
          </>
        )}
      </LetterText>
      {comes ? (
        <LetterText>
          {hint === '' ? null : (
            <>
              {hint}
              <br />
            </>
          )}
          {t('mail.meets', { name: contactName, phone: contactPhone })}
        </LetterText>
      ) : null}
      {what === 'shiftCancelled' ? (
        <LetterButton href={env.publicUrl + routes.tasks(locale)}>{t('mail.otherTasks')}</LetterButton>
      ) : (
        <LetterButton href={env.publicUrl + routes.signUp(locale, shiftId)}>{t(`mail.${what}.button`)}</LetterButton>
      )}
      {comes ? <LetterText>{t('mail.cannotCome')}</LetterText> : null}
    </Letter>
  )
}
