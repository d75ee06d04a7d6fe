import { Details } from '@/components/ui/details'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

/** What an attestation is, and what checking one tells us of the one who checks. */
export function VerifyAbout({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'checking')
  return (
    <div>
      <Details summary={t('what')} icon="circle-question-mark">
        <p>{t('whatText')}</p>
      </Details>
      <Details summary={t('seen')} icon="eye">
        <p>{t('seenText')}</p>
      </Details>
    </div>
  )
}
