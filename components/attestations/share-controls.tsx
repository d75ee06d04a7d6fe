import { Details } from '@/components/ui/details'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { changeShareEndAction, deleteShareAction, switchShareAction } from '@/lib/attestations/sharing/actions'
import type { OwnShare } from '@/lib/attestations/sharing/queries'
import { shareTerms } from '@/lib/attestations/sharing/schema'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

interface Props {
  share: OwnShare
  name: string
  locale: Locale
}

/** Off and on, a new last day, or gone: each by one press, and only what is final asks again. */
export function ShareControls({ share: { id, state, expiresAt }, name, locale }: Props) {
  const t = wordsOf(locale, 'sharing')
  const words = { summaryTitle: t('common:errorSummaryTitle') }
  const hidden = <input type="hidden" name="shareId" value={id} />
  return (
    <Details
      icon="settings"
      summary={
        <>
          {state === 'on' ? t('links.change') : t('common:do.change')}
          <span className="sr-only">: {name}</span>
        </>
      }
    >
      <div className="grid gap-6">
        {state === 'ended' ? null : (
          <Form action={switchShareAction} words={words} className="grid justify-items-start gap-2">
            {hidden}
            <input type="hidden" name="to" value={state === 'off' ? 'on' : 'off'} />
            {state === 'off' ? null : <p>{t('links.switchOffText')}</p>}
            <SubmitButton busy={t('common:do.sending')} variant="secondary">
              {state === 'off' ? t('links.switchOn') : t('links.switchOff')}
            </SubmitButton>
          </Form>
        )}
        <Form action={changeShareEndAction} words={words} className="grid justify-items-start gap-2">
          {hidden}
          <SelectField
            name="until"
            label={t('links.newEnd')}
            defaultValue={expiresAt ? 'quarter' : 'open'}
            options={shareTerms.map((term) => ({ value: term, label: t(`share.terms.${term}`) }))}
          />
          <SubmitButton busy={t('common:do.sending')} variant="secondary">
            {t('common:do.save')}
          </SubmitButton>
        </Form>
        <Dialog
          trigger={t('links.delete')}
          title={t('links.deleteTitle')}
          close={t('links.deleteNo')}
          variant="danger"
          size="small"
        >
          <p className="mb-4">{t('links.deleteText')}</p>
          <Form action={deleteShareAction} words={words}>
            {hidden}
            <SubmitButton busy={t('common:do.sending')} variant="danger" wide>
              {t('links.deleteYes')}
            </SubmitButton>
          </Form>
        </Dialog>
      </div>
    </Details>
  )
}
