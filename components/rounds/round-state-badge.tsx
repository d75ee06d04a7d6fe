import { Badge } from '@/components/ui/badge'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { RoundState } from '@/lib/rounds/queries'

const looks = {
  running: { tone: 'info', icon: 'clock' },
  published: { tone: 'good', icon: 'check' },
  failed: { tone: 'bad', icon: 'circle-x' },
} as const

export function RoundStateBadge({ state, locale }: { state: RoundState; locale: Locale }) {
  return <Badge {...looks[state]}>{wordsOf(locale, 'rounds')(`admin.${state}`)}</Badge>
}
