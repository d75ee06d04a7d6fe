import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { filterQuery } from '@/lib/tasks/rules'
import { distancesKm, type TaskFilters } from '@/lib/tasks/schema'

type NoTasksProps = { filters: TaskFilters; near: boolean; narrowed: boolean; locale: Locale }

/** What is empty, and the nearest way to something. */
export function NoTasks({ filters, near, narrowed, locale }: NoTasksProps) {
  const t = wordsOf(locale, 'tasks')
  const farthest = distancesKm[distancesKm.length - 1] ?? filters.within
  const further = near && filters.within < farthest ? { ...filters, within: farthest } : null
  return (
    <div className="stack mt-6 max-w-reading">
      <h2>{t('list.emptyTitle')}</h2>
      <p>{t(near ? 'list.emptyNear' : narrowed ? 'list.emptyFiltered' : 'list.emptyAll')}</p>
      {narrowed && (
        <div className="button-row">
          {further && (
            <ButtonLink href={routes.tasks(locale, filterQuery(further))}>
              {t('list.further', { km: farthest })}
            </ButtonLink>
          )}
          <ButtonLink href={routes.tasks(locale)} variant={further ? 'secondary' : 'primary'}>
            {t('list.showAll')}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
