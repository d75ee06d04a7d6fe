import type { TFunction } from 'i18next'
import { Chips, FilterChip } from '@/components/ui/chip'
import { localInstant, longDay } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import type { Place } from '@/lib/tasks/places/rules'
import { type ActiveFilter, activeFilters } from '@/lib/tasks/rules'
import type { TaskFilters } from '@/lib/tasks/schema'

type ActiveFiltersProps = { filters: TaskFilters; place: Place | null; locale: Locale; now: Date; className?: string }

/** What narrows the list, each a link to the list without it. */
export function ActiveFilters({ filters, place, locale, now, className }: ActiveFiltersProps) {
  const t = wordsOf(locale, 'tasks')
  const active = activeFilters(filters)
  if (active.length === 0) return null
  return (
    <Chips label={t('filters.active')} className={className}>
      {active.map((one) => (
        <FilterChip
          key={`${one.filter} ${one.value}`}
          href={routes.tasks(locale, one.without)}
          remove={t('filters.off')}
        >
          {name(one, t, { km: filters.within, place, locale, now })}
        </FilterChip>
      ))}
    </Chips>
  )
}

type Around = { km: number; place: Place | null; locale: Locale; now: Date }

function name(one: ActiveFilter, t: TFunction<['tasks', 'common']>, { km, place, locale, now }: Around): string {
  switch (one.filter) {
    case 'place':
      return place ? t('filters.placeChip', { place: place.name, km }) : one.value
    case 'day':
      return t(`filters.${one.value}`)
    case 'date':
      return longDay(localInstant(one.value, '12:00') ?? now, locale, now)
    case 'part':
      return t(`common:parts.${one.value}.name`)
    case 'support':
      return t(`common:supports.${one.value}.name`)
    case 'category':
      return t(`categories.${one.value}`)
    case 'teach':
      return t('filters.teach')
    case 'free':
      return t('filters.free')
  }
}
