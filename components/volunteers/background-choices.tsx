import { Choice, ChoiceGroup } from '@/components/ui/choice'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OwnAnswers } from '@/lib/volunteers/queries'

interface Props {
  locale: Locale
  background: OwnAnswers['background']
}

export function BackgroundChoices({ locale, background }: Props) {
  const t = wordsOf(locale, 'volunteers')
  return (
    <ChoiceGroup
      name="background"
      type="radio"
      legend={t('background.legend')}
      mark={t('common:optional')}
      hint={t('background.why')}
      defaultValue={background ?? []}
    >
      <Choice value="newcomer" title={t('background.newcomer')} />
      <Choice value="local" title={t('background.local')} />
      <Choice value="unsaid" title={t('background.unsaid')} />
    </ChoiceGroup>
  )
}
