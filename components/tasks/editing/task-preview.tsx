import { TaskCard } from '@/components/tasks/task-card'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { EditorTask } from '@/lib/tasks/editing/queries'
import { inSupportOrder, needsNoNorwegian } from '@/lib/tasks/rules'

interface Props {
  task: EditorTask
  placeName: string
  locale: Locale
}

/** The card as a volunteer will see it, in Ukrainian. */
export function TaskPreview({ task, placeName, locale }: Props) {
  const t = wordsOf(locale, 'editing')
  const [nextShift, ...moreShifts] = task.shifts
  const { title } = task.texts.uk
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" className="mb-2 text-h3">
        {t('preview.title')}
      </h2>
      {nextShift && title !== '' ? (
        <div lang="uk">
          <TaskCard
            locale="uk"
            card={{
              id: task.id,
              pictogram: task.role.pictogram,
              title,
              titleLocale: 'uk',
              organisationName: task.organisation.name,
              placeName,
              distanceKm: null,
              supports: inSupportOrder(task.supports),
              youTeach: task.role.youTeach,
              benefits: task.role.benefits,
              nextShift,
              moreShifts: moreShifts.length,
              noNorwegianNeeded: needsNoNorwegian(task.supports),
            }}
          />
        </div>
      ) : (
        <p className="text-ink-soft">{t('preview.empty')}</p>
      )}
    </section>
  )
}
