import { Banner } from '@/components/ui/banner'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { smallPercent } from './percent'

interface Props {
  proven: number
  /** Null on the page of one round. */
  rounds: number | null
  /** The most that is missing to the bound, as a part of it. */
  gapShare: number
  locale: Locale
}

export function ProofSection({ proven, rounds, gapShare, locale }: Props) {
  const t = wordsOf(locale, 'fairness')
  const whole = proven === (rounds ?? 1)
  const share = smallPercent(gapShare, locale)
  const answer =
    rounds === null
      ? t(whole ? 'proof.here' : 'proof.notHere', { share })
      : whole
        ? t('proof.all', { count: rounds })
        : t('proof.some', { proven, rounds })
  return (
    <section id="proof" className="stack max-w-reading scroll-mt-4" aria-labelledby="proof-title">
      <h2 id="proof-title">{t('proof.title')}</h2>
      <Banner tone={whole ? 'good' : 'info'} {...(whole && { icon: 'badge-check' })}>
        <b>{answer}</b>
      </Banner>
      <p>{t('proof.how')}</p>
      <DefinitionList>
        <Definition term={t('proof.gap')}>{whole ? t('proof.lessThanOne') : t('proof.gapUnits', { share })}</Definition>
      </DefinitionList>
    </section>
  )
}
