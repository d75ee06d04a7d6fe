import { Banner } from '@/components/ui/banner'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

interface Props {
  /** Pairs that came out differently when all levels had been drawn anew. */
  changed: number
  /** How many rounds were checked; null on the page of one. */
  rounds: number | null
  /** Whether other data had changed between a round and its check. */
  drift: boolean
  locale: Locale
}

export function PromiseSection({ changed, rounds, drift, locale }: Props) {
  const t = wordsOf(locale, 'fairness')
  return (
    <section id="promise" className="stack max-w-reading scroll-mt-4" aria-labelledby="promise-title">
      <h2 id="promise-title">{t('promise.title')}</h2>
      {changed === 0 ? (
        <Banner tone="good">
          <b>{rounds === null ? t('promise.nothingHere') : t('promise.nothing', { count: rounds })}</b>
        </Banner>
      ) : (
        <Banner tone="bad">
          <b>{t('promise.something', { count: changed })}</b>
        </Banner>
      )}
      <p>{t('promise.how')}</p>
      <p>{t('promise.limit')}</p>
      {drift && <p className="text-ink-soft">{t('promise.drift')}</p>}
    </section>
  )
}
