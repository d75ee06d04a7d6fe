import { roundTime } from '@/components/rounds/round-time'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { ShiftToSignUp } from '@/lib/signups/queries'

/** What somebody without a place yet waits for: the next round, or their turn in the queue. */
export function Waiting({ shift, locale, now }: { shift: ShiftToSignUp; locale: Locale; now: Date }) {
  const t = wordsOf(locale, 'signups')
  if (shift.nextRoundAt === null) {
    return (
      <>
        <b>{t('page.waiting')}.</b> {t('page.waitingText', { number: shift.number ?? '' })}
      </>
    )
  }
  const time = roundTime(shift.nextRoundAt, locale, now)
  return (
    <>
      <b>{t('rounds:shift.listed')}.</b> {t('rounds:shift.badge', { time })}. {t('rounds:shift.listedText')}
    </>
  )
}
