import { Banner } from '@/components/ui/banner'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { roundTime } from './round-time'

/** That places are given out together, and when; so nobody needs to hurry. */
export function ClearingNote({ at, locale, now }: { at: Date; locale: Locale; now: Date }) {
  const t = wordsOf(locale, 'rounds')
  return (
    <Banner tone="info" icon="users">
      <b>{t('shift.how')}</b> {t('shift.when', { time: roundTime(at, locale, now) })}
    </Banner>
  )
}
