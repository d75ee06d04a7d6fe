import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { signInWithLinkAction } from '@/lib/people/actions'

interface Props {
  locale: Locale
  token: string
  to?: string | undefined
}

export function LinkForm({ locale, token, to }: Props) {
  const t = wordsOf(locale, 'people')
  return (
    <Form action={signInWithLinkAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
      <input type="hidden" name="token" value={token} />
      {to && <input type="hidden" name="to" value={to} />}
      <SubmitButton busy={t('common:do.sending')} wide>
        {t('link.submit')}
      </SubmitButton>
    </Form>
  )
}
