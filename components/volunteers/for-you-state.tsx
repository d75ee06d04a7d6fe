import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { ForYou } from '@/lib/volunteers/for-you/queries'
import { PauseButton } from './pause-form'

/** What stands above the offers: on what they rest, or why there are none. */
export function ForYouState({ locale, view }: { locale: Locale; view: ForYou }) {
  const t = wordsOf(locale, 'volunteers')
  const { where, when, likes } = view.answered
  const settings = (
    <TextLink href={routes.settings(locale)} className="font-semibold">
      {t('forYou.change')}
    </TextLink>
  )
  if (view.paused) {
    return (
      <div className="grid gap-3">
        <h2>{t('forYou.paused')}</h2>
        <p>{t('forYou.pausedText')}</p>
        <PauseButton locale={locale} paused />
      </div>
    )
  }
  if (view.kind === 'nearest') {
    return (
      <div className="grid gap-2">
        <h2>{view.offers.length > 0 ? t('forYou.nearest') : t('forYou.none')}</h2>
        <p>
          {view.offers.length > 0 ? t('forYou.nearestText') : t('forYou.noneText')} {settings}
        </p>
      </div>
    )
  }
  if (where && when && likes) {
    return (
      <p>
        {t('forYou.lead')} {settings}
      </p>
    )
  }
  const next = where ? (when ? 'likes' : 'when') : 'where'
  return (
    <Banner tone="warm" icon="sparkles">
      <p>{t('forYou.ask')}</p>
      <ButtonLink href={routes.welcome(locale, next)} variant="secondary" size="small" className="mt-2">
        {t('forYou.answer')}
      </ButtonLink>
    </Banner>
  )
}
