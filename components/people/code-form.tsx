import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { signInWithCodeAction } from '@/lib/people/actions'

export function CodeForm({ locale, to }: { locale: Locale; to?: string | undefined }) {
  const t = wordsOf(locale, 'people')
  return (
    <Form action={signInWithCodeAction} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="grid gap-5">
      {to && <input type="hidden" name="to" value={to} />}
      <TextField
        name="code"
        label={t('code.label')}
        hint={t('code.hint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
      />
      <SubmitButton busy={t('common:do.sending')} wide>
        {t('code.submit')}
      </SubmitButton>
    </Form>
  )
}
