import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminMenu } from '@/components/organisations/admin-menu'
import { eventName } from '@/components/organisations/event-name'
import { EventTable } from '@/components/organisations/event-table'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { Pagination } from '@/components/ui/pagination'
import { getLocale, getT } from '@/lib/i18n/server'
import { eventLog } from '@/lib/organisations/log/queries'
import { logFilters } from '@/lib/organisations/log/schema'
import { routes } from '@/lib/routes'
import { requireAdministrator } from '@/lib/server/actor'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('organisations')
  return { title: t('log.title'), robots: { index: false } }
}

export default async function LogPage({ searchParams }: Props) {
  const locale = await getLocale()
  const t = await getT('organisations')
  const actor = await requireAdministrator(routes.adminLog(locale))
  const { page, ...filters } = logFilters.parse(await searchParams)
  const log = await eventLog(actor, { ...filters, page })
  if (!log) notFound()
  const toPage = (number: number) => routes.adminLog(locale, { ...filters, page: String(number) })
  return (
    <>
      <AdminMenu locale={locale} current="log" />
      <main id="main" className="wrap stack">
        <h1>{t('log.title')}</h1>
        <p className="text-lead">{t('log.lead')}</p>
        <form
          method="get"
          action={routes.adminLog(locale)}
          className="grid items-end gap-4 md:grid-cols-[1fr_1fr_auto]"
        >
          <SelectField
            name="name"
            label={t('log.event')}
            defaultValue={filters.name ?? ''}
            options={[
              { value: '', label: t('log.anyEvent') },
              ...log.names.map((name) => ({ value: name, label: eventName(name, locale) })),
            ]}
          />
          <SelectField
            name="organisation"
            label={t('log.organisation')}
            defaultValue={filters.organisation ?? ''}
            options={[
              { value: '', label: t('log.anyOrganisation') },
              ...log.organisations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button type="submit" variant="secondary">
            {t('log.filter')}
          </Button>
        </form>
        {log.events.length === 0 ? <p>{t('log.empty')}</p> : <EventTable events={log.events} locale={locale} />}
        {log.pages > 1 && (
          <Pagination
            label={t('log.pages')}
            position={t('common:page', { number: page, of: log.pages })}
            {...(page > 1 && { previous: { href: toPage(page - 1), label: t('common:do.earlier') } })}
            {...(page < log.pages && { next: { href: toPage(page + 1), label: t('common:do.later') } })}
          />
        )}
      </main>
    </>
  )
}
