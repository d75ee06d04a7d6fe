import { Badge } from '@/components/ui/badge'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

const looks = {
  confirmed: { tone: 'good', icon: 'check' },
  pending: { tone: 'info', icon: 'clock' },
  absent: { tone: 'plain', icon: 'minus' },
} as const

export function HoursBadge({ state, locale }: { state: keyof typeof looks; locale: Locale }) {
  return <Badge {...looks[state]}>{wordsOf(locale, 'hours')(`state.${state}`)}</Badge>
}
