import { CheckChoice } from '@/components/ui/choice'
import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { introduceVolunteerAction } from '@/lib/volunteers/actions'
import type { OwnAnswers } from '@/lib/volunteers/queries'
import { BackgroundChoices } from './background-choices'

interface Props {
  locale: Locale
  name: string
  /** Who comes back to this step has agreed already. */
  agreed: boolean
  background: OwnAnswers['background']
  to?: string | undefined
}

export function NameForm({ locale, name, agreed, background, to }: Props) {
  const t = wordsOf(locale, 'volunteers')
  return (
    <Form
      action={introduceVolunteerAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      className="grid gap-5"
    >
      {to && <input type="hidden" name="to" value={to} />}
      <TextField
        name="name"
        label={t('name.label')}
        hint={t('name.hint')}
        defaultValue={name}
        autoComplete="name"
        maxLength={80}
      />
      <BackgroundChoices locale={locale} background={background} />
      <div className="grid gap-2">
        <CheckChoice name="adult" title={t('name.adult')} description={t('name.adultWhy')} defaultChecked={agreed} />
        <CheckChoice
          name="consent"
          title={t('name.consent')}
          description={t('name.consentWhy')}
          defaultChecked={agreed}
        />
        <p className="text-small">
          <TextLink href={routes.privacy(locale)}>{t('name.privacy')}</TextLink>
        </p>
      </div>
      <SubmitButton busy={t('common:do.sending')} wide iconAfter={<Icon name="arrow-right" />}>
        {t('common:do.next')}
      </SubmitButton>
    </Form>
  )
}
