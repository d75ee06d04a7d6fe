import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/link'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OfferToAsk } from '@/lib/references/asking/queries'
import type { OwnReference } from '@/lib/references/own/queries'
import { routes } from '@/lib/routes'

interface Props {
  references: readonly OwnReference[]
  offers: readonly OfferToAsk[]
  locale: Locale
}

/** On a volunteer's other pages: a reference waits to be read, or there is somebody to ask. */
export function ReferencesNotice({ references, offers, locale }: Props) {
  const t = wordsOf(locale, 'references')
  const waiting = references.filter(({ state }) => state === 'written')
  const [offer] = offers
  if (waiting.length > 0)
    return (
      <Banner tone="info" icon="mail-check">
        {t('notice.waiting', { count: waiting.length })}{' '}
        <TextLink href={routes.myReferences(locale)}>{t('mine.open')}</TextLink>
      </Banner>
    )
  if (!offer) return null
  return (
    <Banner tone="warm" icon="message-circle">
      {t('mine.offer', { name: offer.contactName })}. <TextLink href={routes.myReferences(locale)}>{t('ask')}</TextLink>
    </Banner>
  )
}
