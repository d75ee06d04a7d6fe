import { gainIcons } from '@/components/tasks/pictures'
import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { Icon } from '@/components/ui/icon'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { gains } from '@/lib/tasks/schema'
import { chooseLikesAction } from '@/lib/volunteers/actions'
import type { OwnAnswers } from '@/lib/volunteers/queries'
import { interests } from '@/lib/volunteers/schema'
import { AnswerForm, type Asked } from './answer-form'

export function LikesForm({ locale, from, answers }: Asked & { answers: OwnAnswers }) {
  const t = wordsOf(locale, 'volunteers')
  return (
    <AnswerForm locale={locale} from={from} action={chooseLikesAction} skipTo={routes.welcome(locale, 'language')}>
      <ChoiceGroup
        name="interests"
        type="checkbox"
        legend={t('likes.interests')}
        layout="columns"
        defaultValue={answers.interests}
      >
        {interests.map((interest) => (
          <Choice key={interest} value={interest} title={t(`common:interests.${interest}`)} />
        ))}
      </ChoiceGroup>
      <ChoiceGroup
        name="wishedGains"
        type="checkbox"
        legend={t('likes.gains')}
        hint={t('likes.gainsHint')}
        layout="columns"
        defaultValue={answers.wishedGains}
      >
        {gains.map((gain) => (
          <Choice
            key={gain}
            value={gain}
            title={t(`common:gains.${gain}`)}
            icon={<Icon name={gainIcons[gain]} className="text-action" />}
          />
        ))}
      </ChoiceGroup>
    </AnswerForm>
  )
}
