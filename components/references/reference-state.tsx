import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { IconName } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { ReferenceState } from '@/lib/references/rules'

const looks: Record<ReferenceState, { tone: BadgeTone; icon: IconName }> = {
  asked: { tone: 'info', icon: 'mail' },
  lapsed: { tone: 'plain', icon: 'clock' },
  declined: { tone: 'plain', icon: 'undo-2' },
  written: { tone: 'warn', icon: 'eye' },
  kept: { tone: 'good', icon: 'circle-check' },
  discarded: { tone: 'plain', icon: 'eye-off' },
  ended: { tone: 'plain', icon: 'circle-x' },
  expired: { tone: 'plain', icon: 'clock' },
}

export function ReferenceStateBadge({ state, locale }: { state: ReferenceState; locale: Locale }) {
  return <Badge {...looks[state]}>{wordsOf(locale, 'references')(`state.${state}`)}</Badge>
}
