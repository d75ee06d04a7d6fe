import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { Form, type FormAction } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { consentMonths, usualConsent } from '@/lib/references/schema'

interface Props {
  action: FormAction
  token: string
  submit: string
  variant?: 'primary' | 'secondary'
  locale: Locale
}

/** For how long: given with the answer, or renewed. */
export function ConsentForm({ action, token, submit, variant, locale }: Props) {
  const t = wordsOf(locale, 'references')
  return (
    <Form id="consent" action={action} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      <ChoiceGroup
        name="months"
        type="radio"
        legend={t('preview.consent')}
        hint={t('preview.consentHint')}
        defaultValue={usualConsent}
      >
        {consentMonths.map((months) => (
          <Choice key={months} value={months} title={t('preview.months', { count: Number(months) })} />
        ))}
      </ChoiceGroup>
      <SubmitButton busy={t('common:do.sending')} variant={variant} wide>
        {submit}
      </SubmitButton>
    </Form>
  )
}
