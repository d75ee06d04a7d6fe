import { Banner } from '@/components/ui/banner'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OwnReference } from '@/lib/references/own/queries'

/** Whether the organisation has put its name to a kept reference, and what it waits for. */
export function SigningNote({ reference, locale }: { reference: OwnReference; locale: Locale }) {
  const t = wordsOf(locale, 'references')
  const { signed, vouching, organisation } = reference
  if (signed) return <Banner tone="good">{t('one.signed', { organisation: organisation.name })}</Banner>
  if (vouching === 'refused') return <Banner tone="warn">{t('one.vouchRefused')}</Banner>
  return <Banner tone="info">{t(vouching === 'waiting' ? 'one.waitsVouch' : 'one.waitsAttestation')}</Banner>
}
