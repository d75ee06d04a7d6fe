import { SelectField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Locale, locales } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { changeLocaleAction } from '@/lib/people/actions'

export function LocaleForm({ locale, chosen }: { locale: Locale; chosen: Locale }) {
  const t = wordsOf(locale, 'people')
  return (
    <section>
      <h2>{t('settings.locale')}</h2>
      <Form
        action={changeLocaleAction}
        words={{ summaryTitle: t('common:errorSummaryTitle') }}
        className="mt-2 grid gap-3"
      >
        <SelectField
          name="locale"
          label={t('settings.locale')}
          hideLabel
          hint={t('settings.localeHint')}
          defaultValue={chosen}
          options={locales.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
        />
        <SubmitButton busy={t('common:do.sending')} variant="secondary" size="small" className="justify-self-start">
          {t('common:do.save')}
        </SubmitButton>
      </Form>
    </section>
  )
}
