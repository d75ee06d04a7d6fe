import { Badge } from '@/components/ui/badge'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OwnPlace as Place, ShiftView } from '@/lib/tasks/shifts/queries'

const looks = {
  placed: { tone: 'good', icon: 'check' },
  offered: { tone: 'info', icon: 'bell' },
  waiting: { tone: 'info', icon: 'clock' },
} as const

interface Props {
  shift: Pick<ShiftView, 'nextRoundAt'>
  place: Place
  locale: Locale
}

/** What the reader has on a shift. */
export function OwnPlace({ shift, place, locale }: Props) {
  const listed = place === 'waiting' && shift.nextRoundAt !== null
  return <Badge {...looks[place]}>{wordsOf(locale, 'tasks')(listed ? 'rounds:shift.listed' : `mine.${place}`)}</Badge>
}
