import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import type { Combination } from '@/lib/attestations/sharing/rules'
import type { Wallet } from '@/lib/attestations/wallet/queries'
import { dateRange, decimal, duration } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

/** What it all comes to, and the one thing to do with it. */
export function WalletTotal({ wallet, locale }: { wallet: Wallet; locale: Locale }) {
  const t = wordsOf(locale, 'sharing')
  const { combination, openLinks, links } = wallet
  if (!combination) return null
  return (
    <Card as="section" strong className="grid gap-4">
      <CombinedFacts combination={combination} locale={locale} />
      <ButtonLink href={routes.share(locale)} icon={<Icon name="share-2" />} wide>
        {t('mine.share')}
      </ButtonLink>
      {links > 0 ? (
        <p className="flex flex-wrap items-center gap-x-3">
          <span>{openLinks > 0 ? t('mine.openLinks', { count: openLinks }) : t('mine.noOpenLinks')}</span>
          <TextLink href={routes.links(locale)} className="inline-flex min-h-11 items-center">
            {t('mine.links')}
          </TextLink>
        </p>
      ) : null}
    </Card>
  )
}

/** Several attestations in three lines, computed. */
function CombinedFacts({ combination, locale }: { combination: Combination; locale: Locale }) {
  const t = wordsOf(locale, 'sharing')
  const { minutes, shifts, organisations, period, hoursPerWeek, percentOfFullTime } = combination
  return (
    <div className="grid gap-1">
      <h2 className="text-h3">{t('mine.total')}</h2>
      <p>
        <b className="block text-h2">{duration(minutes, locale)}</b>
        {t('attestations:shifts', { count: shifts })} {t('mine.organisations', { count: organisations })}
      </p>
      <p>
        {dateRange(period.from, period.to, locale)}
        {period.ongoing ? `, ${t('attestations:ongoing')}` : null}
      </p>
      <p className="text-small text-ink-soft">
        {t('mine.perWeek', { hours: decimal(hoursPerWeek, locale), percent: decimal(percentOfFullTime, locale) })}
      </p>
    </div>
  )
}
