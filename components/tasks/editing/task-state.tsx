import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import type { IconName } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { EditorState } from '@/lib/tasks/publishing/rules'
import { keptBackReasons } from '@/lib/tasks/review/schema'

const looks: Record<EditorState, { tone: BadgeTone; icon?: IconName }> = {
  draft: { tone: 'plain' },
  published: { tone: 'good', icon: 'check' },
  held: { tone: 'info', icon: 'clock' },
  keptBack: { tone: 'warn', icon: 'triangle-alert' },
  closed: { tone: 'plain', icon: 'ban' },
}

export function TaskStateBadge({ state, locale }: { state: EditorState; locale: Locale }) {
  return <Badge {...looks[state]}>{wordsOf(locale, 'editing')(`state.${state}`)}</Badge>
}

const tones = { published: 'good', held: 'info', keptBack: 'warn', closed: 'plain' } as const

/** What the state means for whoever edits the task. */
export function TaskStateBanner({
  state,
  because,
  locale,
}: {
  state: EditorState
  because: string | null
  locale: Locale
}) {
  const t = wordsOf(locale, 'editing')
  if (state === 'draft') return null
  const reason = keptBackReasons.find((one) => one === because)
  return (
    <Banner tone={tones[state]}>
      {t(`status.${state}`)} {state === 'keptBack' && reason && t(`keptBack.${reason}`)}
    </Banner>
  )
}
