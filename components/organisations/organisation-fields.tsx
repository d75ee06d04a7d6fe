import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { TextField } from '@/components/ui/field'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { County, OrganisationDetails } from '@/lib/organisations/queries'
import { PlaceField } from './place-field'

interface Props {
  details: Partial<OrganisationDetails>
  counties: readonly County[]
  locale: Locale
}

/** What an organisation says about itself: when it applies, and later. */
export function OrganisationFields({ details, counties, locale }: Props) {
  const t = wordsOf(locale, 'organisations')
  const mark = t('common:optional')
  return (
    <>
      <fieldset className="grid gap-3">
        <legend className="label">{t('fields.purpose')}</legend>
        <p className="hint">{t('fields.purposeWhy')}</p>
        <TextField
          name="purposeNb"
          lang="nb"
          label={t('fields.purposeNb')}
          defaultValue={details.purposeNb}
          maxLength={200}
        />
        <TextField
          name="purposeUk"
          lang="uk"
          label={t('fields.purposeUk')}
          mark={mark}
          defaultValue={details.purposeUk}
          maxLength={200}
        />
        <TextField
          name="purposeEn"
          lang="en"
          label={t('fields.purposeEn')}
          mark={mark}
          defaultValue={details.purposeEn}
          maxLength={200}
        />
      </fieldset>
      <div className="grid items-end gap-4 md:grid-cols-2">
        <TextField name="address" label={t('fields.address')} defaultValue={details.address} maxLength={120} />
        <PlaceField counties={counties} label={t('fields.place')} placeId={details.placeId ?? null} locale={locale} />
        <TextField name="email" type="email" label={t('fields.email')} defaultValue={details.email} maxLength={254} />
        <TextField
          name="phone"
          type="tel"
          label={t('fields.phone')}
          hint={t('fields.phoneHint')}
          mark={mark}
          defaultValue={details.phone ?? ''}
        />
      </div>
      <section className="grid gap-3">
        <h3>{t('apply.insurance')}</h3>
        <p className="text-small text-ink-soft">{t('fields.insuranceHint')}</p>
        <div>
          <Insured name="insuredAccident" answer={details.insuredAccident} locale={locale} />
          <Insured name="insuredLiability" answer={details.insuredLiability} locale={locale} />
        </div>
        <TextField
          name="insurer"
          label={t('fields.insurer')}
          mark={mark}
          defaultValue={details.insurer ?? ''}
          maxLength={80}
        />
      </section>
    </>
  )
}

interface InsuredProps {
  name: 'insuredAccident' | 'insuredLiability'
  answer: boolean | undefined
  locale: Locale
}

function Insured({ name, answer, locale }: InsuredProps) {
  const t = wordsOf(locale, 'organisations')
  return (
    <ChoiceGroup
      name={name}
      type="radio"
      layout="inline"
      legend={t(`fields.${name}`)}
      defaultValue={answer === undefined ? [] : answer ? 'yes' : 'no'}
    >
      <Choice value="yes" title={t('common:do.yes')} />
      <Choice value="no" title={t('common:do.no')} />
    </ChoiceGroup>
  )
}
