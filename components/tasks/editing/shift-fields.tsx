import { ReservedPlaces } from '@/components/rounds/reserved-places'
import { ShiftSeats } from '@/components/tasks/shift-seats'
import { TextField } from '@/components/ui/field'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { localDate, shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { EditorTask } from '@/lib/tasks/editing/queries'

/** The shifts there are, each with its own page, and the fields of a new one. */
export function ShiftFields({ task, locale, now }: { task: EditorTask; locale: Locale; now: Date }) {
  const t = wordsOf(locale, 'editing')
  return (
    <>
      <h3>{t('shifts.title')}</h3>
      {task.shifts.length === 0 ? (
        <p className="text-ink-soft">{t('shifts.none')}</p>
      ) : (
        <Rows>
          {task.shifts.map((shift) => {
            const time = shiftTime(shift.startsAt, shift.endsAt, locale)
            const change = (
              <TextLink
                href={routes.editShift(locale, task.organisation.orgnr, task.id, shift.id)}
                className="inline-flex min-h-11 items-center"
              >
                {t('shifts.change')}
                <VisuallyHidden>: {time}</VisuallyHidden>
              </TextLink>
            )
            return (
              <ListRow key={shift.id} icon="calendar-days" title={time} aside={change}>
                <ShiftSeats shift={shift} locale={locale} />
              </ListRow>
            )
          })}
        </Rows>
      )}
      <NewShift places={task.role.group} locale={locale} now={now} />
    </>
  )
}

function NewShift({ places, locale, now }: { places: number; locale: Locale; now: Date }) {
  const t = wordsOf(locale, 'editing')
  return (
    <fieldset className="grid gap-4 rounded-card border border-line bg-surface p-4">
      <legend className="float-left font-bold">{t('shifts.new')}</legend>
      <p className="clear-both text-small text-ink-soft">{t('shifts.newHint')}</p>
      <div className="grid items-end gap-4 md:grid-cols-[minmax(0,1fr)_9rem_9rem]">
        <TextField name="date" label={t('shifts.date')} type="date" min={localDate(now)} />
        <TextField name="from" label={t('shifts.from')} type="time" />
        <TextField name="to" label={t('shifts.to')} type="time" />
      </div>
      <div className="grid items-end gap-4 md:grid-cols-2">
        <TextField name="places" label={t('shifts.places')} type="number" min={1} max={500} defaultValue={places} />
        <TextField
          name="weeks"
          label={t('shifts.weeks')}
          type="number"
          min={1}
          max={26}
          defaultValue={1}
          hint={t('shifts.weeksHint')}
        />
      </div>
      <ReservedPlaces newcomers={0} locals={0} locale={locale} />
      <SubmitButton
        name="next"
        value="addShift"
        variant="secondary"
        size="small"
        busy={t('common:do.sending')}
        className="justify-self-start"
      >
        {t('shifts.add')}
      </SubmitButton>
    </fieldset>
  )
}
