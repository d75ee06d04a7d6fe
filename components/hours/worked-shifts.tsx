import { ShiftTitle } from '@/components/signups/shift-title'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import { duration, shiftTime } from '@/lib/dates'
import type { WorkedShift } from '@/lib/hours/own/queries'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { HoursBadge } from './hours-badge'

/** What is behind, with its hours, and the way to say that they are wrong. */
export function WorkedShifts({ shifts, locale }: { shifts: readonly WorkedShift[]; locale: Locale }) {
  const t = wordsOf(locale, 'hours')
  return (
    <Rows>
      {shifts.map((shift) => (
        <ListRow
          key={shift.shiftId}
          title={<ShiftTitle of={shift} locale={locale} />}
          aside={<HoursBadge state={shift.state} locale={locale} />}
        >
          <p className="text-small text-ink-soft">
            <span lang="nb">{shift.organisation}</span> · {shiftTime(shift.startsAt, shift.endsAt, locale)}
          </p>
          <p>
            {shift.state === 'absent' ? null : <b>{duration(shift.minutes, locale)}</b>}
            {shift.proposal ? (
              <span className="block text-small">
                {t('state.proposed', { hours: duration(shift.proposal.minutes, locale) })}
              </span>
            ) : null}
          </p>
          {shift.reason === null ? null : (
            <p className="text-small text-ink-soft">{t('own.why', { reason: shift.reason })}</p>
          )}
          {shift.canPropose ? (
            <TextLink
              href={routes.proposeHours(locale, shift.shiftId)}
              className="inline-flex min-h-11 items-center text-small"
            >
              {t('own.wrong')}
            </TextLink>
          ) : null}
        </ListRow>
      ))}
    </Rows>
  )
}
