import { SelectField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { chooseThemeAction } from '@/lib/people/actions'

const themes = ['device', 'light', 'dark'] as const

export function ThemeForm({ locale, chosen }: { locale: Locale; chosen: (typeof themes)[number] }) {
  const t = wordsOf(locale, 'people')
  return (
    <section>
      <h2>{t('settings.theme')}</h2>
      <Form
        action={chooseThemeAction}
        words={{ summaryTitle: t('common:errorSummaryTitle') }}
        className="mt-2 grid gap-3"
      >
        <SelectField
          name="theme"
          label={t('settings.theme')}
          hideLabel
          defaultValue={chosen}
          options={themes.map((one) => ({ value: one, label: t(`common:theme.${one}`) }))}
        />
        <SubmitButton busy={t('common:do.sending')} variant="secondary" size="small" className="justify-self-start">
          {t('common:do.save')}
        </SubmitButton>
      </Form>
    </section>
  )
}
