import { Badge } from '@/components/ui/badge'
import type { Verdict } from '@/lib/attestations/rules'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

const looks = {
  valid: { tone: 'good', icon: 'check' },
  withdrawn: { tone: 'bad', icon: 'circle-x' },
  changed: { tone: 'bad', icon: 'triangle-alert' },
  replaced: { tone: 'info', icon: 'info' },
} as const

export function AttestationState({ verdict, locale }: { verdict: Exclude<Verdict, 'unknown'>; locale: Locale }) {
  const { tone, icon } = looks[verdict]
  return (
    <Badge tone={tone} icon={icon}>
      {wordsOf(locale, 'attestations')(`state.${verdict}`)}
    </Badge>
  )
}
