import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { ListRow, Rows } from '@/components/ui/rows'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { ShiftView } from '@/lib/tasks/shifts/queries'
import { OwnPlace } from './own-place'
import { ShiftSeats } from './shift-seats'
import { signUpWord } from './sign-up-link'

const shown = 5

type ShiftListProps = { shifts: readonly ShiftView[]; locale: Locale }

/** The further shifts of a task, each with its own way in; the later ones folded away. */
export function ShiftList({ shifts, locale }: ShiftListProps) {
  const t = wordsOf(locale, 'tasks')
  const later = shifts.slice(shown)
  return (
    <>
      <ShiftRows shifts={shifts.slice(0, shown)} locale={locale} />
      {later.length > 0 && (
        <Details summary={`${t('page.shiftsFurther')}: ${later.length}`}>
          <ShiftRows shifts={later} locale={locale} />
        </Details>
      )}
    </>
  )
}

function ShiftRows({ shifts, locale }: ShiftListProps) {
  const t = wordsOf(locale, 'tasks')
  return (
    <Rows>
      {shifts.map((shift) => {
        const time = shiftTime(shift.startsAt, shift.endsAt, locale)
        return (
          <ListRow
            key={shift.id}
            icon="calendar-days"
            title={time}
            aside={
              <ButtonLink href={routes.signUp(locale, shift.id)} variant="secondary" size="small">
                {t(signUpWord(shift))}
                <VisuallyHidden>: {time}</VisuallyHidden>
              </ButtonLink>
            }
          >
            {shift.mine ? (
              <OwnPlace shift={shift} place={shift.mine} locale={locale} />
            ) : (
              <ShiftSeats shift={shift} locale={locale} />
            )}
          </ListRow>
        )
      })}
    </Rows>
  )
}
