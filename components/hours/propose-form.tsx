import { SelectField, TextArea } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { duration } from '@/lib/dates'
import { proposeHoursAction } from '@/lib/hours/own/actions'
import type { WorkedShift } from '@/lib/hours/own/queries'
import { minuteChoices } from '@/lib/hours/rules'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

export function ProposeForm({ shift, locale }: { shift: WorkedShift; locale: Locale }) {
  const t = wordsOf(locale, 'hours')
  return (
    <Form action={proposeHoursAction} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="grid gap-5">
      <input type="hidden" name="shiftId" value={shift.shiftId} />
      <SelectField
        name="minutes"
        label={t('propose.minutes')}
        defaultValue={String(shift.proposal?.minutes ?? shift.minutes)}
        options={minuteChoices.map((minutes) => ({ value: String(minutes), label: duration(minutes, locale) }))}
        className="max-w-60"
      />
      <TextArea
        name="reason"
        label={t('propose.note')}
        hint={t('propose.noteHint')}
        defaultValue={shift.proposal?.reason ?? ''}
        maxLength={300}
      />
      <SubmitButton busy={t('common:do.sending')} wide>
        {t('propose.submit')}
      </SubmitButton>
    </Form>
  )
}
