import { Dialog } from '@/components/ui/dialog'
import { Form, type FormAction } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

interface Props {
  action: FormAction
  token: string
  trigger: string
  title: string
  text: string
  submit: string
  danger?: boolean
  variant?: 'secondary' | 'quiet'
  locale: Locale
}

/** One thing that a referee can decide with the mailed link, asked once more before it is done. */
export function TokenDialog({
  action,
  token,
  trigger,
  title,
  text,
  submit,
  danger = false,
  variant = 'quiet',
  locale,
}: Props) {
  const t = wordsOf(locale, 'references')
  return (
    <Dialog trigger={trigger} title={title} close={t('referee.back')} variant={variant} wide>
      <p className="mb-4">{text}</p>
      <Form action={action} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton busy={t('common:do.sending')} variant={danger ? 'danger' : 'primary'} wide>
          {submit}
        </SubmitButton>
      </Form>
    </Dialog>
  )
}
