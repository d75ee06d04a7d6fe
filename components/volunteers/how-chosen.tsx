import { Details } from '@/components/ui/details'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

/** What counts for the order of offers, and what never does. */
export function HowChosen({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'volunteers')
  return (
    <Details summary={t('forYou.order')} icon="circle-question-mark">
      <div className="grid gap-3">
        <p>{t('forYou.counts')}</p>
        <p>
          <b>{t('forYou.neverTitle')}</b> {t('forYou.never')}
        </p>
        <p>{t('forYou.hidden')}</p>
      </div>
    </Details>
  )
}
