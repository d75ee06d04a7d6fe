import { Badge } from '@/components/ui/badge'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OrganisationState } from '@/lib/organisations/rules'

const looks = {
  waiting: { tone: 'info', icon: 'clock' },
  approved: { tone: 'good', icon: 'check' },
  declined: { tone: 'bad', icon: 'circle-x' },
} as const

export function OrganisationStateBadge({ state, locale }: { state: OrganisationState; locale: Locale }) {
  return <Badge {...looks[state]}>{wordsOf(locale, 'organisations')(`state.${state}`)}</Badge>
}
