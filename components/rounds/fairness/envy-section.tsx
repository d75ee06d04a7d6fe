import { decimal } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { Numbers } from '@/lib/rounds/fairness/rules'
import { percent } from './percent'

/** Who would rather have another place, why that is so and what it would cost to end it. */
export function EnvySection({ numbers, locale }: { numbers: Numbers; locale: Locale }) {
  const t = wordsOf(locale, 'fairness')
  const { envious, enviousShare, gini } = numbers
  return (
    <section id="envy" className="stack max-w-reading scroll-mt-4" aria-labelledby="envy-title">
      <h2 id="envy-title">{t('envy.title')}</h2>
      <p>
        {envious === null ? (
          t('envy.hidden')
        ) : (
          <>
            <b>{t('envy.count', { count: envious })}.</b>
            {enviousShare !== null && ` ${t('envy.share', { share: percent(enviousShare, locale) })}`}
          </>
        )}
      </p>
      <p>{t('envy.why')}</p>
      <p>{t('envy.cost')}</p>
      <p>{t('envy.answer')}</p>
      {gini !== null && <p>{t('envy.gini', { value: decimal(Math.round(gini * 100), locale) })}</p>}
    </section>
  )
}
