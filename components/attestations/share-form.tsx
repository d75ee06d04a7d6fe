import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { makeShareAction } from '@/lib/attestations/sharing/actions'
import { shareTerms } from '@/lib/attestations/sharing/schema'
import type { WalletAttestation } from '@/lib/attestations/wallet/queries'
import { duration } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

interface Props {
  attestations: readonly WalletAttestation[]
  /** There is a reference to show. */
  hasReferences: boolean
  locale: Locale
}

/** Which, what of them, until when, and for whom: the last for the holder's own eyes. */
export function ShareForm({ attestations, hasReferences, locale }: Props) {
  const t = wordsOf(locale, 'sharing')
  const fields = hasReferences ? (['name', 'hours', 'references'] as const) : (['name', 'hours'] as const)
  return (
    <Form action={makeShareAction} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="grid gap-7">
      <Which attestations={attestations} locale={locale} />
      <div className="grid gap-2">
        <ChoiceGroup
          name="shows"
          type="checkbox"
          legend={t('share.shows')}
          hint={t('share.showsHint')}
          defaultValue={fields}
        >
          {fields.map((field) => (
            <Choice key={field} value={field} title={t(`share.${field}`)} description={t(`share.${field}Text`)} />
          ))}
        </ChoiceGroup>
        <p className="text-small text-ink-soft">{t('share.whole')}</p>
      </div>
      <ChoiceGroup name="until" type="radio" legend={t('share.until')} layout="columns" defaultValue="quarter">
        {shareTerms.map((term) => (
          <Choice key={term} value={term} title={t(`share.terms.${term}`)} />
        ))}
      </ChoiceGroup>
      <TextField
        name="label"
        label={t('share.label')}
        hint={t('share.labelHint')}
        mark={t('common:optional')}
        maxLength={80}
        autoComplete="off"
      />
      <SubmitButton busy={t('common:do.sending')} wide>
        {t('share.submit')}
      </SubmitButton>
    </Form>
  )
}

function Which({ attestations, locale }: Pick<Props, 'attestations' | 'locale'>) {
  const t = wordsOf(locale, 'sharing')
  const [first] = attestations
  if (first && attestations.length === 1) {
    return (
      <p>
        <input type="hidden" name="attestationIds" value={first.id} />
        {t('share.only', { organisation: first.content.organisation.name })}
      </p>
    )
  }
  return (
    <ChoiceGroup
      name="attestationIds"
      type="checkbox"
      legend={t('share.which')}
      defaultValue={attestations.map(({ id }) => id)}
    >
      {attestations.map(({ id, content }) => (
        <Choice
          key={id}
          value={id}
          title={<span lang="nb">{content.organisation.name}</span>}
          description={duration(content.minutes, locale)}
        />
      ))}
    </ChoiceGroup>
  )
}
