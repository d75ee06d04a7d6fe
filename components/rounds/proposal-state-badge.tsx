import { Badge } from '@/components/ui/badge'
import { deadline } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { ProposalState } from '@/lib/rounds/own/rules'

const looks = {
  open: { tone: 'info', icon: 'clock' },
  accepted: { tone: 'good', icon: 'check' },
  declined: { tone: 'plain' },
  lapsed: { tone: 'plain' },
  withdrawn: { tone: 'plain' },
} as const

/** What somebody answered; a no and silence look alike, because both are fine. */
export function ProposalStateBadge({
  state,
  answerBy,
  locale,
}: {
  state: ProposalState
  answerBy: Date
  locale: Locale
}) {
  const t = wordsOf(locale, 'rounds')
  return <Badge {...looks[state]}>{t(`organisation.${state}`, { until: deadline(answerBy, locale) })}</Badge>
}
