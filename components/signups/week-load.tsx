import { Banner } from '@/components/ui/banner'
import { duration } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { WeekLoad as Load } from '@/lib/signups/queries'

/** How long the week becomes: a number for everybody, a warning from 20 hours on. */
export function WeekLoad({ week, placed, locale }: { week: Load; placed: boolean; locale: Locale }) {
  const t = wordsOf(locale, 'signups')
  const hours = { before: duration(week.before, locale), after: duration(week.after, locale) }
  const sentence = placed ? 'page.weekNow' : week.before === 0 ? 'page.weekFirst' : 'page.weekMore'
  return (
    <section>
      <h2>{t('page.week')}</h2>
      <p className="mt-2">{t(sentence, hours)}</p>
      {week.mark === 'rest' ? (
        <p className="mt-1 text-small text-ink-soft">{t('page.weekLimit')}</p>
      ) : (
        <Banner tone="warn" className="mt-3">
          {t('page.weekNear')} {t('page.weekLimit')}
        </Banner>
      )}
    </section>
  )
}
