import { cn } from '@/lib/cn'
import { Icon } from './icon'
import { VerdictBox, type VerdictTone, verdictTones, type VerdictWords } from './verdict-box'

export function Verdict({ tone, ...words }: VerdictWords & { tone: VerdictTone }) {
  return <VerdictBox tone={tone} mark={<VerdictMark tone={tone} />} {...words} />
}

export function VerdictMark({ tone }: { tone: VerdictTone }) {
  const { icon, mark } = verdictTones[tone]
  return <Icon name={icon} className={cn('size-14', mark)} />
}
