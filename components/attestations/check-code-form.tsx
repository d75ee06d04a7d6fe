import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/field'
import { checkCodeAction } from '@/lib/attestations/actions'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

export function CheckCodeForm({ locale, primary = true }: { locale: Locale; primary?: boolean }) {
  const t = wordsOf(locale, 'checking')
  return (
    <Form
      action={checkCodeAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      id="check-code"
      className="grid gap-4"
    >
      <TextField
        name="code"
        label={t('code')}
        hint={t('codeHint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <SubmitButton busy={t('common:do.sending')} variant={primary ? 'primary' : 'secondary'} wide>
        {t('submit')}
      </SubmitButton>
    </Form>
  )
}
