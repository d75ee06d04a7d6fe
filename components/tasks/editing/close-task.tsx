import { Dialog } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { closeTaskAction } from '@/lib/tasks/publishing/actions'

interface Props {
  orgnr: string
  taskId: string
  locale: Locale
}

export function CloseTask({ orgnr, taskId, locale }: Props) {
  const t = wordsOf(locale, 'editing')
  return (
    <Dialog trigger={t('close.title')} title={t('close.title')} close={t('close.keep')} variant="quiet" size="small">
      <p className="mb-4">
        {t('close.text')} {t('close.reopen')}
      </p>
      <Form action={closeTaskAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
        <input type="hidden" name="orgnr" value={orgnr} />
        <input type="hidden" name="taskId" value={taskId} />
        <SubmitButton busy={t('common:do.sending')} variant="danger" wide>
          {t('close.submit')}
        </SubmitButton>
      </Form>
    </Dialog>
  )
}
