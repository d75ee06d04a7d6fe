import { ReservedPlaces } from '@/components/rounds/reserved-places'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { clock, localDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { cancelShiftAction, changePlacesAction, changeShiftAction } from '@/lib/tasks/shifts/actions'
import type { OwnShift } from '@/lib/tasks/overview/queries'

interface Props {
  shift: OwnShift
  orgnr: string
  locale: Locale
  now: Date
}

export function ShiftTimeForm({ shift, orgnr, locale, now }: Props) {
  const t = wordsOf(locale, 'editing')
  // What a time field reads and writes, whatever the page's language.
  const time = (instant: Date) => clock(instant, 'en')
  return (
    <Form
      id="time"
      action={changeShiftAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      className="grid gap-4"
    >
      <Hidden orgnr={orgnr} shiftId={shift.id} />
      <div className="grid items-end gap-4 md:grid-cols-[minmax(0,1fr)_9rem_9rem]">
        <TextField
          name="date"
          label={t('shifts.date')}
          type="date"
          min={localDate(now)}
          defaultValue={localDate(shift.startsAt)}
        />
        <TextField name="from" label={t('shifts.from')} type="time" defaultValue={time(shift.startsAt)} />
        <TextField name="to" label={t('shifts.to')} type="time" defaultValue={time(shift.endsAt)} />
      </div>
      <SubmitButton busy={t('common:do.sending')} className="justify-self-start">
        {t('shift.move')}
      </SubmitButton>
    </Form>
  )
}

export function ShiftPlacesForm({ shift, orgnr, locale }: Props) {
  const t = wordsOf(locale, 'editing')
  return (
    <Form
      id="seats"
      action={changePlacesAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      className="grid gap-4"
    >
      <Hidden orgnr={orgnr} shiftId={shift.id} />
      <TextField
        name="places"
        label={t('shifts.places')}
        type="number"
        min={1}
        max={500}
        defaultValue={shift.places}
        className="max-w-40"
      />
      <ReservedPlaces newcomers={shift.reservedNewcomers} locals={shift.reservedLocals} locale={locale} />
      <SubmitButton busy={t('common:do.sending')} variant="secondary" className="justify-self-start">
        {t('shift.changePlaces')}
      </SubmitButton>
    </Form>
  )
}

export function CancelShift({ shift, orgnr, locale }: Props) {
  const t = wordsOf(locale, 'editing')
  return (
    <Dialog trigger={t('shift.cancel')} title={t('shift.cancelTitle')} close={t('shift.keep')} variant="danger">
      <p className="mb-4">{t('shift.cancelText', { count: shift.taken + shift.waiting })}</p>
      <Form action={cancelShiftAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
        <Hidden orgnr={orgnr} shiftId={shift.id} />
        <SubmitButton busy={t('common:do.sending')} variant="danger" wide>
          {t('shift.cancel')}
        </SubmitButton>
      </Form>
    </Dialog>
  )
}

function Hidden({ orgnr, shiftId }: { orgnr: string; shiftId: string }) {
  return (
    <>
      <input type="hidden" name="orgnr" value={orgnr} />
      <input type="hidden" name="shiftId" value={shiftId} />
    </>
  )
}
