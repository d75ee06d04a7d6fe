import { pictogram } from '@/components/tasks/pictures'
import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import { shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { RosterLine } from '@/lib/signups/roster/queries'
import { ShiftTitle } from './shift-title'

type RosterLinesProps = { shifts: readonly RosterLine[]; orgnr: string; locale: Locale }

/** Shifts of an organisation: when, and how many come. */
export function RosterLines({ shifts, orgnr, locale }: RosterLinesProps) {
  const t = wordsOf(locale, 'signups')
  return (
    <Rows>
      {shifts.map((shift) => (
        <ListRow
          key={shift.shiftId}
          icon={pictogram(shift.pictogram)}
          title={
            <TextLink href={routes.roster(locale, orgnr, shift.shiftId)}>
              <ShiftTitle of={shift} locale={locale} />
            </TextLink>
          }
          aside={
            shift.cancelled ? (
              <Badge tone="bad" icon="calendar-x">
                {t('common:status.cancelled')}
              </Badge>
            ) : (
              <span className="text-small">
                {t('rosters.taken', { taken: shift.taken, places: shift.places })}
                {shift.waiting > 0 && ` · ${t('rosters.waiting', { count: shift.waiting })}`}
              </span>
            )
          }
        >
          {shiftTime(shift.startsAt, shift.endsAt, locale)}
        </ListRow>
      ))}
    </Rows>
  )
}
