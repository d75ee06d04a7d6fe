import { ShiftTitle } from '@/components/signups/shift-title'
import { pictogram } from '@/components/tasks/pictures'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import { shiftTime } from '@/lib/dates'
import type { shiftsToConfirm } from '@/lib/hours/queries'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

type Props = {
  shifts: NonNullable<Awaited<ReturnType<typeof shiftsToConfirm>>>
  orgnr: string
  locale: Locale
}

export function ShiftsToConfirm({ shifts, orgnr, locale }: Props) {
  const t = wordsOf(locale, 'hours')
  return (
    <Rows>
      {shifts.map((shift) => (
        <ListRow
          key={shift.shiftId}
          icon={pictogram(shift.pictogram)}
          title={
            <TextLink href={routes.confirmHours(locale, orgnr, shift.shiftId)}>
              <ShiftTitle of={shift} locale={locale} />
            </TextLink>
          }
          aside={<b className="text-small">{t('confirm.people', { count: shift.people })}</b>}
        >
          {shiftTime(shift.startsAt, shift.endsAt, locale)}
          {shift.onlyYou ? <span className="block text-small text-ink-soft">{t('confirm.onlyYou')}</span> : null}
        </ListRow>
      ))}
    </Rows>
  )
}
