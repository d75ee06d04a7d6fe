import { CheckChoice } from '@/components/ui/choice'
import { Details } from '@/components/ui/details'
import { Icon } from '@/components/ui/icon'
import { WeekGrid } from '@/components/ui/week-grid'
import { type Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { partsOfDay } from '@/lib/tasks/schema'
import { chooseWhenAction } from '@/lib/volunteers/actions'
import type { OwnAnswers } from '@/lib/volunteers/queries'
import { AnswerForm, type Asked } from './answer-form'

const days = ['0', '1', '2', '3', '4', '5', '6'] as const
const icons = { morning: 'sunrise', day: 'sun', evening: 'moon' } as const

export function WhenForm({ locale, from, answers }: Asked & { answers: OwnAnswers }) {
  const t = wordsOf(locale, 'volunteers')
  const week = weekWords(locale)
  return (
    <AnswerForm locale={locale} from={from} action={chooseWhenAction} skipTo={routes.welcome(locale, 'likes')}>
      <WeekGrid name="available" legend={t('when.free')} hideLegend defaultValue={answers.available} {...week} />
      <CheckChoice
        name="availabilityVaries"
        title={t('when.varies')}
        description={t('when.variesText')}
        defaultChecked={answers.availabilityVaries}
      />
      <Details
        summary={t('when.programme')}
        icon="book-open"
        open={answers.programmeTime.length > 0 || answers.background === 'newcomer'}
      >
        <WeekGrid
          name="programmeTime"
          legend={t('when.programmeTime')}
          hideLegend
          hint={t('when.programmeHint')}
          marking="taken"
          defaultValue={answers.programmeTime}
          {...week}
        />
      </Details>
    </AnswerForm>
  )
}

function weekWords(locale: Locale) {
  const t = wordsOf(locale, 'volunteers')
  return {
    days: days.map((day) => ({ value: day, label: t(`common:weekdays.${day}`) })),
    parts: partsOfDay.map((part) => {
      const label = t(`common:parts.${part}.name`)
      const hours = t(`common:parts.${part}.hours`)
      const spoken = t('when.spoken', { part: label.toLocaleLowerCase(locale), hours })
      return { value: part, label, hours, spoken, icon: <Icon name={icons[part]} className="mx-auto" /> }
    }),
  }
}
