import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

/** That an attestation has come, and the way to it; nothing where there is none. */
export function NewAttestationsNotice({ count, locale }: { count: number; locale: Locale }) {
  if (count === 0) return null
  const t = wordsOf(locale, 'sharing')
  return (
    <Banner tone="good" icon="file-check">
      <p>{t('ready.text', { count })}</p>
      <ButtonLink href={routes.myAttestations(locale)} variant="secondary" size="small" className="mt-2">
        {t('ready.see')}
      </ButtonLink>
    </Banner>
  )
}
