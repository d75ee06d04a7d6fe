import { Badge } from '@/components/ui/badge'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OwnPlace as Place } from '@/lib/tasks/shifts/queries'

const looks = {
  placed: { tone: 'good', icon: 'check' },
  offered: { tone: 'info', icon: 'bell' },
  waiting: { tone: 'info', icon: 'clock' },
} as const

/** What the reader has on a shift. */
export function OwnPlace({ place, locale }: { place: Place; locale: Locale }) {
  return <Badge {...looks[place]}>{wordsOf(locale, 'tasks')(`mine.${place}`)}</Badge>
}
