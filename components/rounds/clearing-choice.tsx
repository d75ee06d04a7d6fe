import { Choice, ChoiceGroup } from '@/components/ui/choice'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { EditorTask } from '@/lib/tasks/editing/queries'

/** Whether the places of a task go to whoever is first, or are given out by rounds. */
export function ClearingChoice({ chosen, locale }: { chosen: EditorTask['clearing']; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  return (
    <ChoiceGroup
      name="clearing"
      type="radio"
      legend={t('choice.legend')}
      hint={t('choice.roundLimits')}
      defaultValue={chosen}
      layout="columns"
    >
      <Choice value="firstCome" title={t('choice.firstCome')} description={t('choice.firstComeText')} />
      <Choice value="round" title={t('choice.round')} description={t('choice.roundText')} />
    </ChoiceGroup>
  )
}
