import type { ComponentProps } from 'react'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { OwnLevels } from '@/lib/volunteers/languages/queries'
import type { OwnAnswers } from '@/lib/volunteers/queries'
import { named } from './named'

type Question = Parameters<typeof routes.settingsOf>[1]

/** What was answered, in a line each, with the way to change it. */
export function AnswerList({ locale, answers, levels }: { locale: Locale; answers: OwnAnswers; levels: OwnLevels }) {
  const t = wordsOf(locale, 'volunteers')
  const likes = [...named(locale, 'interests', answers.interests), ...named(locale, 'gains', answers.wishedGains)].join(
    ', ',
  )
  const rows: { question: Question; icon: ComponentProps<typeof ListRow>['icon']; answer: string }[] = [
    {
      question: 'where',
      icon: 'map-pin',
      answer: answers.place
        ? t('settings.place', { place: answers.place.name, km: answers.travelRadiusKm })
        : t('settings.unanswered'),
    },
    { question: 'when', icon: 'clock', answer: timeWords(locale, answers) },
    { question: 'likes', icon: 'heart', answer: likes || t('settings.unanswered') },
    {
      question: 'language',
      icon: 'languages',
      answer: levels.nb ? t(`language.${levels.nb}`) : t('settings.unanswered'),
    },
  ]
  return (
    <section>
      <h2>{t('settings.answers')}</h2>
      <Rows className="mt-2">
        {rows.map(({ question, icon, answer }) => {
          const title = t(`settings.${question as 'where' | 'when' | 'likes' | 'language'}`)
          return (
            <ListRow
              key={question}
              icon={icon}
              title={title}
              aside={<ChangeLink locale={locale} question={question} what={title} />}
            >
              <span className="text-small text-ink-soft">{answer}</span>
            </ListRow>
          )
        })}
      </Rows>
    </section>
  )
}

export function ChangeLink({ locale, question, what }: { locale: Locale; question: Question; what: string }) {
  const t = wordsOf(locale, 'common')
  return (
    <TextLink href={routes.settingsOf(locale, question)} className="inline-flex min-h-11 items-center font-semibold">
      {t('do.change')}
      <VisuallyHidden>: {what}</VisuallyHidden>
    </TextLink>
  )
}

function timeWords(locale: Locale, { available, availabilityVaries, programmeTime }: OwnAnswers): string {
  const t = wordsOf(locale, 'volunteers')
  if (availabilityVaries) return t('when.varies')
  if (available.length > 0) return t('settings.parts', { count: available.length })
  return programmeTime.length > 0 ? t('settings.noTime') : t('settings.unanswered')
}
