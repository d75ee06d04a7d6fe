import { SelectField, TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { makeScheduleAction } from '@/lib/rounds/actions'
import { RegionFields } from './region-fields'

/** When people have read their mail in the evening, and before they plan the next day. */
const usualHour = '20'

export function ScheduleForm({ counties, locale }: { counties: readonly string[]; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourOf(hour, locale) }))
  return (
    <Form
      id="schedule"
      action={makeScheduleAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      className="grid gap-4"
    >
      <TextField name="name" label={t('admin.name')} hint={t('admin.nameHint')} maxLength={80} autoComplete="off" />
      <RegionFields counties={counties} locale={locale} />
      <SelectField name="hour" label={t('admin.hour')} options={hours} defaultValue={usualHour} className="max-w-xs" />
      <SubmitButton busy={t('common:do.sending')} className="max-md:w-full md:justify-self-start">
        {t('admin.save')}
      </SubmitButton>
    </Form>
  )
}

/** «20:00»; in bokmål «20.00». */
export function hourOf(hour: number, locale: Locale): string {
  return `${String(hour).padStart(2, '0')}${locale === 'nb' ? '.' : ':'}00`
}
