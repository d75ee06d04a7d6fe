import { Seats } from '@/components/layout/seats'
import { Badge } from '@/components/ui/badge'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { placesLeft } from '@/lib/tasks/rules'

type ShiftSeatsProps = {
  shift: { places: number; taken: number; waiting: number }
  locale: Locale
  className?: string | undefined
}

/** How many places are free; of a full shift how many wait. */
export function ShiftSeats({ shift, locale, className }: ShiftSeatsProps) {
  const t = wordsOf(locale, 'tasks')
  const left = placesLeft(shift)
  if (left > 0) {
    return (
      <Seats total={shift.places} taken={shift.places - left} className={className}>
        {t('seats.free', { left, places: shift.places })}
      </Seats>
    )
  }
  return (
    <p className={className}>
      <Badge tone="warn" icon="clock">
        {t('common:status.full')}
      </Badge>
      {shift.waiting > 0 && (
        <span className="mt-1 block text-small font-semibold">{t('seats.waiting', { count: shift.waiting })}</span>
      )}
    </p>
  )
}
