import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { requestSignInCodeAction } from '@/lib/people/actions'

export function SignInForm({ locale, to }: { locale: Locale; to?: string | undefined }) {
  const t = wordsOf(locale, 'people')
  return (
    <Form
      action={requestSignInCodeAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      className="grid gap-5"
    >
      {to && <input type="hidden" name="to" value={to} />}
      <TextField name="email" type="email" label={t('signIn.email')} autoComplete="email" maxLength={254} />
      <SubmitButton busy={t('common:do.sending')} wide>
        {t('signIn.submit')}
      </SubmitButton>
    </Form>
  )
}
