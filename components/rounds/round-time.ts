import { addDays, clock, deadline, localDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

/** «сьогодні о 21:00», «завтра о 21:00», later the day itself. */
export function roundTime(at: Date, locale: Locale, now: Date): string {
  const t = wordsOf(locale, 'rounds')
  const time = clock(at, locale)
  if (localDate(at) === localDate(now)) return t('shift.today', { time })
  return localDate(at) === localDate(addDays(now, 1)) ? t('shift.tomorrow', { time }) : deadline(at, locale)
}
