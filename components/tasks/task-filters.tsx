import { Button } from '@/components/ui/button'
import { CheckChoice, Choice, ChoiceGroup } from '@/components/ui/choice'
import { Details } from '@/components/ui/details'
import { SelectField, TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { type Place, placeLabel } from '@/lib/tasks/places/rules'
import { activeFilters } from '@/lib/tasks/rules'
import {
  categories,
  distancesKm,
  partsOfDay,
  partsOfWeek,
  supports,
  type TaskFilters as Filters,
} from '@/lib/tasks/schema'
import { supportIcons } from './pictures'

/** A form that only changes the address: the list can be kept, shared and gone back to. */
export function TaskFilters({ filters, place, locale }: { filters: Filters; place: Place | null; locale: Locale }) {
  const t = wordsOf(locale, 'tasks')
  const count = activeFilters(filters).length
  return (
    <form action={routes.tasks(locale)} method="get" className="mt-4">
      <Details icon="sliders-horizontal" summary={count === 0 ? t('filters.title') : t('filters.on', { count })}>
        <div className="grid gap-5 md:grid-cols-2">
          <TextField
            name="place"
            label={t('filters.place')}
            hint={t('filters.placeHint')}
            defaultValue={place ? placeLabel(place) : filters.place}
            maxLength={80}
            autoComplete="address-level2"
          />
          <SelectField
            name="within"
            label={t('filters.within')}
            defaultValue={String(filters.within)}
            options={distancesKm.map((km) => ({ value: String(km), label: t('filters.km', { km }) }))}
            className="md:self-end"
          />
          <ChoiceGroup type="checkbox" name="day" legend={t('filters.when')} defaultValue={filters.day}>
            {partsOfWeek.map((day) => (
              <Choice key={day} value={day} title={t(`filters.${day}`)} />
            ))}
          </ChoiceGroup>
          <ChoiceGroup
            type="checkbox"
            name="part"
            legend={t('filters.part')}
            hint={t('filters.partHint')}
            defaultValue={filters.part}
          >
            {partsOfDay.map((part) => (
              <Choice
                key={part}
                value={part}
                title={t(`common:parts.${part}.name`)}
                description={t(`common:parts.${part}.hours`)}
              />
            ))}
          </ChoiceGroup>
          <TextField
            name="date"
            type="date"
            label={t('filters.date')}
            mark={t('common:optional')}
            defaultValue={filters.date}
          />
          <SelectField
            name="category"
            label={t('filters.category')}
            defaultValue={filters.category ?? ''}
            options={[
              { value: '', label: t('filters.anything') },
              ...categories.map((category) => ({ value: category, label: t(`categories.${category}`) })),
            ]}
          />
          <ChoiceGroup
            type="checkbox"
            name="support"
            legend={t('filters.support')}
            hint={t('filters.supportHint')}
            layout="columns"
            defaultValue={filters.support}
            className="md:col-span-2"
          >
            {supports.map((support) => (
              <Choice
                key={support}
                value={support}
                icon={<Icon name={supportIcons[support]} className="text-action" />}
                title={t(`common:supports.${support}.name`)}
              />
            ))}
          </ChoiceGroup>
          <CheckChoice
            name="teach"
            defaultChecked={filters.teach}
            title={t('filters.teach')}
            description={t('filters.teachHint')}
          />
          <CheckChoice name="free" defaultChecked={filters.free} title={t('filters.free')} />
          <SelectField
            name="sort"
            label={t('filters.sort')}
            defaultValue={filters.sort}
            options={[
              { value: 'soonest', label: t('list.soonestFirst') },
              { value: 'nearest', label: t('list.nearestFirst') },
            ]}
          />
          <Button type="submit" className="md:self-end">
            {t('filters.show')}
          </Button>
        </div>
      </Details>
    </form>
  )
}
