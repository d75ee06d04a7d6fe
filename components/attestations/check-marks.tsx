import { Icon } from '@/components/ui/icon'
import { VerdictMark } from '@/components/ui/verdict'
import type { Marks } from './check-lines'

export const checkMarks: Marks = {
  pass: <Icon name="circle-check" className="text-good" />,
  fail: <Icon name="circle-x" className="text-bad" />,
  unknown: <Icon name="circle-question-mark" className="text-ink-soft" />,
}

export const verdictMarks = {
  good: <VerdictMark tone="good" />,
  bad: <VerdictMark tone="bad" />,
  plain: <VerdictMark tone="plain" />,
}
