import { SelectField, TextArea } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { duration } from '@/lib/dates'
import { correctHoursAction } from '@/lib/hours/actions'
import type { HoursRow, ShiftHours } from '@/lib/hours/queries'
import { minuteChoices } from '@/lib/hours/rules'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

type Props = { shift: ShiftHours; row: HoursRow; orgnr: string; locale: Locale }

export function CorrectForm({ shift, row, orgnr, locale }: Props) {
  const t = wordsOf(locale, 'hours')
  const options = minuteChoices.map((minutes) => ({ value: String(minutes), label: duration(minutes, locale) }))
  return (
    <Form action={correctHoursAction} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="grid gap-5">
      <input type="hidden" name="orgnr" value={orgnr} />
      <input type="hidden" name="shiftId" value={shift.shiftId} />
      <input type="hidden" name="signUpId" value={row.signUpId} />
      {row.entryId === null ? null : <input type="hidden" name="replaces" value={row.entryId} />}
      <SelectField
        name="outcome"
        label={t('correct.hours')}
        defaultValue={String(row.proposal?.minutes ?? row.minutes ?? shift.agreed)}
        options={[...options, { value: 'absent', label: t('confirm.absent') }]}
        className="max-w-60"
      />
      <TextArea name="reason" label={t('correct.reason')} hint={t('correct.reasonHint')} maxLength={300} />
      <SubmitButton busy={t('common:do.sending')} wide>
        {t('correct.submit')}
      </SubmitButton>
    </Form>
  )
}
