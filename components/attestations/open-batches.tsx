import { TextLink } from '@/components/ui/link'
import { Banner } from '@/components/ui/banner'
import type { openBatches } from '@/lib/attestations/batches/queries'
import { clock } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

interface Props {
  batches: Awaited<ReturnType<typeof openBatches>>
  orgnr: string
  locale: Locale
}

/** What is being issued now, for everybody in the organisation. */
export function OpenBatches({ batches, orgnr, locale }: Props) {
  const t = wordsOf(locale, 'batches')
  return batches.map(({ id, done, total, startedAt }) => (
    <Banner key={id} tone="info" icon="clock">
      <b className="block">{t('open.title')}</b>
      {t('open.progress', { done, total, time: clock(startedAt, locale) })}{' '}
      <TextLink href={routes.attestationBatch(locale, orgnr, id)}>{t('open.link')}</TextLink>
    </Banner>
  ))
}
