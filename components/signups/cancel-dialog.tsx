import { Dialog } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { cancelSignUpAction } from '@/lib/signups/actions'

type CancelDialogProps = { shiftId: string; from: 'placed' | 'waiting' | 'listed'; locale: Locale }

/** As easy as signing up: no reason is asked, and the question names what happens. */
export function CancelDialog({ shiftId, from, locale }: CancelDialogProps) {
  const t = wordsOf(locale, 'signups')
  return (
    <Dialog
      trigger={t(`cancel.${from}`)}
      title={t(`cancel.${from}Title`)}
      close={t(`cancel.${from}Keep`)}
      variant="secondary"
      wide
    >
      <p className="mb-4">{t(`cancel.${from}Text`)}</p>
      <Form action={cancelSignUpAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
        <input type="hidden" name="shiftId" value={shiftId} />
        <SubmitButton busy={t('common:do.sending')} wide>
          {t(`cancel.${from}Submit`)}
        </SubmitButton>
      </Form>
    </Dialog>
  )
}
