import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

/** That somebody has places to answer to, and the way there; nothing where there is none. */
export function ProposalsNotice({ count, locale }: { count: number; locale: Locale }) {
  if (count === 0) return null
  const t = wordsOf(locale, 'rounds')
  return (
    <Banner tone="warm" icon="hand-heart">
      <p>{t('proposal.waiting', { count })}</p>
      <ButtonLink href={routes.forYou(locale)} variant="secondary" size="small" className="mt-2">
        {t('proposal.see')}
      </ButtonLink>
    </Banner>
  )
}
