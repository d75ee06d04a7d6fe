import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { chooseBackgroundAction } from '@/lib/volunteers/actions'
import type { OwnAnswers } from '@/lib/volunteers/queries'
import { BackgroundChoices } from './background-choices'

export function BackgroundForm({ locale, background }: { locale: Locale; background: OwnAnswers['background'] }) {
  const t = wordsOf(locale, 'common')
  return (
    <Form action={chooseBackgroundAction} words={{ summaryTitle: t('errorSummaryTitle') }} className="grid gap-5">
      <BackgroundChoices locale={locale} background={background} />
      <SubmitButton busy={t('do.sending')} variant="secondary" wide>
        {t('do.save')}
      </SubmitButton>
    </Form>
  )
}
