import { Dialog } from '@/components/ui/dialog'
import { Form, type FormAction } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { cancelAskingAction } from '@/lib/references/asking/actions'
import { discardReferenceAction, keepReferenceAction } from '@/lib/references/own/actions'

interface Props {
  referenceId: string
  locale: Locale
}

export function KeepForm({ referenceId, locale }: Props) {
  const t = wordsOf(locale, 'references')
  return (
    <Form action={keepReferenceAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
      <input type="hidden" name="referenceId" value={referenceId} />
      <SubmitButton busy={t('common:do.sending')} wide>
        {t('one.keep')}
      </SubmitButton>
    </Form>
  )
}

export function DiscardDialog({ referenceId, locale }: Props) {
  const t = wordsOf(locale, 'references')
  return (
    <Dialog trigger={t('one.discard')} title={t('one.discardTitle')} close={t('one.stay')} variant="quiet" wide>
      <p className="mb-4">{t('one.discardText')}</p>
      <Deed action={discardReferenceAction} referenceId={referenceId} locale={locale}>
        {t('one.discard')}
      </Deed>
    </Dialog>
  )
}

export function CancelDialog({ referenceId, locale }: Props) {
  const t = wordsOf(locale, 'references')
  return (
    <Dialog trigger={t('one.cancel')} title={t('one.cancelTitle')} close={t('one.keepAsking')} variant="quiet" wide>
      <p className="mb-4">{t('one.cancelText')}</p>
      <Deed action={cancelAskingAction} referenceId={referenceId} locale={locale}>
        {t('one.cancel')}
      </Deed>
    </Dialog>
  )
}

function Deed({ action, referenceId, locale, children }: Props & { action: FormAction; children: string }) {
  const t = wordsOf(locale, 'references')
  return (
    <Form action={action} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
      <input type="hidden" name="referenceId" value={referenceId} />
      <SubmitButton busy={t('common:do.sending')} variant="danger" wide>
        {children}
      </SubmitButton>
    </Form>
  )
}
