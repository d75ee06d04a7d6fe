import { Banner } from '@/components/ui/banner'
import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { applyAsOrganisationAction, lookUpAction } from '@/lib/organisations/actions'
import type { County, OrganisationDetails, Prefill } from '@/lib/organisations/queries'
import { OrganisationFields } from './organisation-fields'

/** First the number: what the registers know need not be typed. */
export function LookUpForm({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'organisations')
  return (
    <Form action={lookUpAction} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="grid gap-4">
      <TextField
        name="orgnr"
        label={t('apply.orgnr')}
        hint={t('apply.orgnrHint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        className="max-w-dialog"
      />
      <SubmitButton busy={t('common:do.sending')} className="max-md:w-full md:justify-self-start">
        {t('apply.lookUp')}
      </SubmitButton>
    </Form>
  )
}

interface Props {
  orgnr: string
  register: Prefill
  /** What was sent before, of an application that was declined. */
  before: OrganisationDetails | null
  counties: readonly County[]
  /** The account has no name yet. */
  nameless: boolean
  locale: Locale
}

export function ApplyForm({ orgnr, register, before, counties, nameless, locale }: Props) {
  const t = wordsOf(locale, 'organisations')
  const details = before ?? (register.placeId === null ? {} : { placeId: register.placeId })
  return (
    <>
      <RegisterAnswer register={register} locale={locale} />
      <Form
        action={applyAsOrganisationAction}
        words={{ summaryTitle: t('common:errorSummaryTitle') }}
        className="grid gap-10"
      >
        <input type="hidden" name="orgnr" value={orgnr} />
        <section className="grid gap-4">
          <h2>{t('apply.form')}</h2>
          <TextField
            name="name"
            lang="nb"
            label={t('fields.name')}
            hint={t('fields.nameHint')}
            defaultValue={before?.name ?? register.name}
            maxLength={120}
          />
          <OrganisationFields details={details} counties={counties} locale={locale} />
        </section>
        <section className="grid gap-4">
          <h2>{t('apply.you')}</h2>
          <p>{t('apply.youText')}</p>
          {nameless && (
            <TextField
              name="yourName"
              label={t('apply.yourName')}
              hint={t('apply.yourNameHint')}
              autoComplete="name"
              maxLength={80}
            />
          )}
          <TextField name="title" lang="nb" label={t('fields.title')} hint={t('fields.titleHint')} maxLength={60} />
        </section>
        <div className="grid gap-4">
          <p>{t('apply.after')}</p>
          <SubmitButton busy={t('common:do.sending')} className="max-md:w-full md:justify-self-start">
            {t('apply.submit')}
          </SubmitButton>
        </div>
      </Form>
    </>
  )
}

function RegisterAnswer({ register, locale }: { register: Prefill; locale: Locale }) {
  const t = wordsOf(locale, 'organisations')
  const { answer, name, inVoluntaryRegister } = register
  if (answer === 'unknown') return <Banner tone="warn">{t('apply.unknown')}</Banner>
  if (answer === 'unreachable') return <Banner tone="info">{t('apply.unreachable')}</Banner>
  return (
    <Banner tone="good">
      <b>{t('apply.found', { name })}</b>{' '}
      {inVoluntaryRegister !== null && t(inVoluntaryRegister ? 'apply.listed' : 'apply.notListed')}
    </Banner>
  )
}
