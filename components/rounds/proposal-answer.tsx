import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { acceptProposalAction, declineProposalAction } from '@/lib/rounds/actions'

/** Both answers lie side by side and weigh the same; neither asks why. */
export function ProposalAnswer({ proposalId, locale }: { proposalId: string; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  const words = { summaryTitle: t('common:errorSummaryTitle') }
  const busy = t('common:do.sending')
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      <Form action={acceptProposalAction} words={words}>
        <input type="hidden" name="proposalId" value={proposalId} />
        <SubmitButton busy={busy} wide>
          {t('proposal.yes')}
        </SubmitButton>
      </Form>
      <Form action={declineProposalAction} words={words}>
        <input type="hidden" name="proposalId" value={proposalId} />
        <SubmitButton busy={busy} variant="secondary" wide>
          {t('proposal.no')}
        </SubmitButton>
      </Form>
    </div>
  )
}
