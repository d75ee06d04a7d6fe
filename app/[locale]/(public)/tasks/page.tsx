import type { Metadata } from 'next'
import { ActiveFilters } from '@/components/tasks/active-filters'
import { NoTasks } from '@/components/tasks/no-tasks'
import { TaskCard } from '@/components/tasks/task-card'
import { TaskFilters } from '@/components/tasks/task-filters'
import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { currentActor } from '@/lib/server/actor'
import { placeLabel } from '@/lib/tasks/places/rules'
import { openTasks } from '@/lib/tasks/queries'
import { activeFilters, filterQuery } from '@/lib/tasks/rules'
import { taskFilters } from '@/lib/tasks/schema'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getT('tasks')
  const filtered = Object.keys(await searchParams).length > 0
  return {
    title: t('list.title'),
    description: t('list.everywhere'),
    ...(filtered ? { robots: { index: false } } : {}),
  }
}

export default async function TasksPage({ searchParams }: Props) {
  const locale = await getLocale()
  const t = await getT('tasks')
  const now = new Date()
  const filters = taskFilters.parse(await searchParams)
  const { cards, total, page, pages, place, otherPlaces } = await openTasks(await currentActor(), filters, locale, now)
  const query = filterQuery(filters)
  const toPage = (number: number) => routes.tasks(locale, { ...query, page: String(number) })

  return (
    <main id="main" className="wrap">
      <h1>{t(place ? 'list.heading' : 'list.title')}</h1>
      <p className="mt-2 text-lead text-ink-soft">
        {place ? t('list.near', { place: place.name, km: filters.within }) : t('list.everywhere')}
      </p>
      {filters.place !== '' && !place && (
        <Banner tone="info" role="status" className="mt-4">
          {t('list.unknownPlace', { place: filters.place })}
        </Banner>
      )}
      {otherPlaces.length > 0 && (
        <p className="mt-2">
          {t('list.otherPlaces')}{' '}
          {otherPlaces.slice(0, 4).map((other) => (
            <TextLink
              key={other.id}
              href={routes.tasks(locale, { ...query, place: String(other.id) })}
              className="mr-4 inline-flex min-h-11 items-center"
            >
              {placeLabel(other)}
            </TextLink>
          ))}
        </p>
      )}
      <TaskFilters filters={filters} place={place} locale={locale} />
      <ActiveFilters filters={filters} place={place} locale={locale} now={now} className="mt-4" />
      {total === 0 ? (
        <NoTasks filters={filters} near={place !== null} narrowed={activeFilters(filters).length > 0} locale={locale} />
      ) : (
        <>
          <div className="mt-6 mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="text-h3">{t('list.count', { count: total })}</h2>
            <p className="text-small text-ink-soft">
              {t(place && filters.sort === 'nearest' ? 'list.nearestFirst' : 'list.soonestFirst')}
            </p>
          </div>
          <ul className="grid gap-3 md:grid-cols-2 md:gap-5 lg:grid-cols-3">
            {cards.map((card) => (
              <TaskCard key={card.id} as="li" card={card} locale={locale} />
            ))}
          </ul>
          {pages > 1 && (
            <div className="mt-6">
              <Pagination
                label={t('list.pages')}
                position={t('common:page', { number: page, of: pages })}
                {...(page > 1 ? { previous: { href: toPage(page - 1), label: t('common:do.earlier') } } : {})}
                {...(page < pages ? { next: { href: toPage(page + 1), label: t('common:do.later') } } : {})}
              />
            </div>
          )}
        </>
      )}
    </main>
  )
}
