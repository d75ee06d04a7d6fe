import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { startRoundAction } from '@/lib/rounds/actions'
import { RegionFields } from './region-fields'

export function StartRoundForm({ counties, locale }: { counties: readonly string[]; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  return (
    <Form
      id="start"
      action={startRoundAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      className="grid gap-4"
    >
      <RegionFields counties={counties} locale={locale} />
      <SubmitButton busy={t('common:do.sending')} className="max-md:w-full md:justify-self-start">
        {t('admin.startNow')}
      </SubmitButton>
    </Form>
  )
}
