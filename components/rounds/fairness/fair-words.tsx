import { Lines } from '@/components/layout/lines'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

/** What is promised, what it costs, what is not known, and how the people in the numbers are protected. */
export function FairWords({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'fairness')
  return (
    <>
      <section id="words" className="stack scroll-mt-4" aria-labelledby="words-title">
        <h2 id="words-title">{t('words.title')}</h2>
        <div className="grid gap-8 lg:grid-cols-3">
          <div className="stack">
            <h3>{t('words.promiseTitle')}</h3>
            <Lines
              icon="check"
              lines={[t('words.promise1'), t('words.promise2'), t('words.promise3'), t('words.promise4')]}
            />
          </div>
          <div className="stack">
            <h3>{t('words.costTitle')}</h3>
            <Lines icon="minus" lines={[t('words.cost1'), t('words.cost2'), t('words.cost3')]} />
          </div>
          <div className="stack">
            <h3>{t('words.limitsTitle')}</h3>
            <Lines
              icon="circle-question-mark"
              lines={[t('words.limit1'), t('words.limit2'), t('words.limit3'), t('words.limit4')]}
            />
          </div>
        </div>
      </section>
      <section id="small" className="stack max-w-reading scroll-mt-4" aria-labelledby="small-title">
        <h2 id="small-title">{t('small.title')}</h2>
        {t('small.text')
          .split('\n')
          .map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        <p>
          <a href={routes.fairnessJson()} className="inline-flex min-h-11 items-center">
            {t('small.json')}
          </a>
        </p>
      </section>
    </>
  )
}
