import { Button } from '@/components/ui/button'
import { CheckChoice, Choice, ChoiceGroup } from '@/components/ui/choice'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { issueAttestationAction } from '@/lib/attestations/actions'
import type { attestationPreview } from '@/lib/attestations/issuing/queries'
import { type Confirmation, confirmations } from '@/lib/attestations/schema'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { AsPreviewed } from './as-previewed'

interface Props {
  orgnr: string
  volunteerId: string
  chosen: { confirmations: readonly Confirmation[]; ongoing: boolean }
  preview: NonNullable<Awaited<ReturnType<typeof attestationPreview>>>
  locale: Locale
}

/** What else is confirmed: a question to this page, answered by the preview below it. */
export function ConfirmedBesides({ orgnr, volunteerId, chosen, locale }: Omit<Props, 'preview'>) {
  const t = wordsOf(locale, 'attestations')
  return (
    <form
      id="confirmations"
      method="get"
      action={`${routes.newAttestation(locale, orgnr, volunteerId).split('?')[0]}#preview`}
      className="grid gap-4"
    >
      <input type="hidden" name="volunteer" value={volunteerId} />
      <ChoiceGroup
        name="confirm"
        type="checkbox"
        legend={t('preview.confirmTitle')}
        hint={t('preview.confirmHint')}
        defaultValue={chosen.confirmations}
      >
        {confirmations.map((one) => (
          <Choice key={one} value={one} title={t(`confirmations.${one}`)} />
        ))}
      </ChoiceGroup>
      <CheckChoice name="ongoing" title={t('preview.ongoing')} defaultChecked={chosen.ongoing} />
      <Button type="submit" variant="secondary">
        {t('preview.update')}
      </Button>
    </form>
  )
}

/** The signature under the preview. */
export function IssueForm({ orgnr, volunteerId, chosen, preview, locale }: Props) {
  const t = wordsOf(locale, 'attestations')
  return (
    <AsPreviewed locale={locale}>
      <Form
        action={issueAttestationAction}
        words={{ summaryTitle: t('common:errorSummaryTitle') }}
        className="grid gap-4"
      >
        <input type="hidden" name="orgnr" value={orgnr} />
        <input type="hidden" name="volunteerId" value={volunteerId} />
        <input type="hidden" name="contentHash" value={preview.contentHash} />
        {preview.standing ? <input type="hidden" name="replaces" value={preview.standing.id} /> : null}
        {chosen.confirmations.map((one) => (
          <input key={one} type="hidden" name="confirmations" value={one} />
        ))}
        {chosen.ongoing ? <input type="hidden" name="ongoing" value="on" /> : null}
        <p>
          {t('preview.signs', {
            name: [preview.content.signer.name, preview.content.signer.title].filter(Boolean).join(', '),
          })}
          . {t('preview.frozen')}
        </p>
        <SubmitButton busy={t('common:do.sending')} wide>
          {t('preview.issue')}
        </SubmitButton>
      </Form>
    </AsPreviewed>
  )
}
