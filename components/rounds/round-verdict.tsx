import { Banner } from '@/components/ui/banner'
import { decimal } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { RoundAudit } from '@/lib/rounds/queries'
import { gapPercent } from './gap-percent'

/** Whether the best way was found, and what that rests on; or why there is no result. */
export function RoundVerdict({ round, locale }: { round: RoundAudit; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  if (round.state === 'failed') {
    return (
      <Banner tone="bad">
        <b className="block">{t('audit.failed')}</b>
        {t('audit.failedText', { code: round.failure ?? '' })}
      </Banner>
    )
  }
  if (round.state === 'running') {
    return (
      <Banner tone="info" icon="clock">
        <b className="block">{t('audit.running')}</b>
        {t('audit.runningText')}
      </Banner>
    )
  }
  const proven = round.proven === true
  const values = {
    primal: decimal(round.primal ?? 0, locale),
    dual: decimal(round.dual ?? 0, locale),
    gap: decimal(gapPercent(round), locale),
  }
  return (
    <Banner tone={proven ? 'good' : 'info'} {...(proven && { icon: 'badge-check' })}>
      <b className="block">{t(proven ? 'audit.proven' : 'audit.gap')}</b>
      {t(proven ? 'audit.provenText' : 'audit.gapText', values)}
    </Banner>
  )
}
