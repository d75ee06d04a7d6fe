import { Button } from '@/components/ui/button'
import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { startBatchAction } from '@/lib/attestations/batches/actions'
import type { BatchPreview } from '@/lib/attestations/batches/queries'
import { type GoingOn, goingOn } from '@/lib/attestations/batches/schema'
import { type Confirmation, confirmations } from '@/lib/attestations/schema'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { AsPreviewed } from './as-previewed'

interface Props {
  orgnr: string
  who: string
  chosen: { confirmations: readonly Confirmation[]; goingOn: GoingOn }
  locale: Locale
}

/** What is confirmed of all: a question to this page, answered by the preview below it. */
export function ConfirmedOfAll({ orgnr, who, chosen, locale }: Props) {
  const t = wordsOf(locale, 'batches')
  return (
    <form
      id="confirmations"
      method="get"
      action={`${routes.newAttestationBatch(locale, orgnr)}#preview`}
      className="grid gap-6"
    >
      <input type="hidden" name="who" value={who} />
      <ChoiceGroup
        name="confirm"
        type="checkbox"
        legend={t('preview.confirmTitle')}
        hint={t('preview.confirmHint')}
        defaultValue={chosen.confirmations}
        layout="columns"
      >
        {confirmations.map((one) => (
          <Choice key={one} value={one} title={t(`attestations:confirmations.${one}`)} />
        ))}
      </ChoiceGroup>
      <ChoiceGroup name="on" type="radio" legend={t('preview.goingOn')} defaultValue={chosen.goingOn} layout="columns">
        {goingOn.map((one) => (
          <Choice key={one} value={one} title={t(`preview.${one}`)} />
        ))}
      </ChoiceGroup>
      <Button type="submit" variant="secondary" className="max-md:w-full md:justify-self-start">
        {t('preview.update')}
      </Button>
    </form>
  )
}

interface SignProps extends Pick<Props, 'orgnr' | 'chosen' | 'locale'> {
  preview: BatchPreview
}

/** The signature under all of it. */
export function SignForm({ orgnr, chosen, preview, locale }: SignProps) {
  const t = wordsOf(locale, 'batches')
  const content = preview.rows[0]?.content
  if (!content) return null
  const { signer, issuedOn } = content
  return (
    <AsPreviewed locale={locale}>
      <Form action={startBatchAction} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="grid gap-4">
        <input type="hidden" name="orgnr" value={orgnr} />
        <input type="hidden" name="previewedOn" value={issuedOn} />
        <input type="hidden" name="items" value={preview.items} />
        {chosen.confirmations.map((one) => (
          <input key={one} type="hidden" name="confirmations" value={one} />
        ))}
        <p>{t('preview.signs', { name: [signer.name, signer.title].filter(Boolean).join(', ') })}</p>
        <SubmitButton busy={t('common:do.sending')} wide>
          {t('preview.submit', { count: preview.rows.length })}
        </SubmitButton>
      </Form>
    </AsPreviewed>
  )
}
