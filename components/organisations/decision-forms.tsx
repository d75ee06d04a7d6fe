import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { TextArea } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { approveOrganisationAction, declineOrganisationAction } from '@/lib/organisations/approval/actions'
import type { Application } from '@/lib/organisations/approval/queries'

/** The decision that was made, or the two that can be. */
export function DecisionForms({ application, locale }: { application: Application; locale: Locale }) {
  const t = wordsOf(locale, 'organisations')
  const { id, state, canDecide, decidedBy, approvedAt, declinedAt, declinedReason } = application
  const decidedAt = approvedAt ?? declinedAt
  if (decidedAt) {
    const values = { name: decidedBy ?? t('admin.somebody'), date: fullDate(decidedAt, locale) }
    return (
      <Banner tone={state === 'approved' ? 'good' : 'bad'}>
        {t(state === 'approved' ? 'admin.approvedBy' : 'admin.declinedBy', values)}{' '}
        {declinedReason !== null && t('own.reason', { reason: declinedReason })}
      </Banner>
    )
  }
  if (!canDecide) return <Banner tone="info">{t('admin.ownApplication')}</Banner>
  const words = { summaryTitle: t('common:errorSummaryTitle') }
  return (
    <Card className="grid gap-4">
      <p>{t('admin.approveText')}</p>
      <Form action={approveOrganisationAction} words={words}>
        <input type="hidden" name="organisationId" value={id} />
        <SubmitButton busy={t('common:do.sending')}>{t('admin.approve')}</SubmitButton>
      </Form>
      <Details summary={t('admin.decline')}>
        <Form id="decline" action={declineOrganisationAction} words={words} className="grid gap-4">
          <input type="hidden" name="organisationId" value={id} />
          <TextArea
            name="reason"
            label={t('admin.declineReason')}
            hint={t('admin.declineReasonHint')}
            maxLength={500}
          />
          <SubmitButton busy={t('common:do.sending')} variant="danger" className="justify-self-start">
            {t('admin.decline')}
          </SubmitButton>
        </Form>
      </Details>
    </Card>
  )
}
