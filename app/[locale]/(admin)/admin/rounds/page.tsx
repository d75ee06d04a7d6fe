import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminMenu } from '@/components/organisations/admin-menu'
import { RoundTable } from '@/components/rounds/round-table'
import { ScheduleForm } from '@/components/rounds/schedule-form'
import { ScheduleList } from '@/components/rounds/schedule-list'
import { StartRoundForm } from '@/components/rounds/start-round-form'
import { Details } from '@/components/ui/details'
import { TextLink } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { getLocale, getT } from '@/lib/i18n/server'
import { regions, rounds, schedules } from '@/lib/rounds/queries'
import { routes } from '@/lib/routes'
import { requireAdministrator } from '@/lib/server/actor'

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('rounds')
  return { title: t('admin.title'), robots: { index: false } }
}

export default async function AdminRoundsPage({ searchParams }: Props) {
  const asked = Number((await searchParams).page) || 1
  const locale = await getLocale()
  const t = await getT('rounds')
  const actor = await requireAdministrator(routes.adminRounds(locale))
  const now = new Date()
  const [held, planned, country] = await Promise.all([
    rounds(actor, asked),
    schedules(actor, now),
    regions(actor, locale),
  ])
  if (!held) notFound()
  const { page, pages } = held
  const counties = country.map(({ county }) => county)
  const towns = new Map(
    country.flatMap(({ municipalities }) => municipalities.map(({ number, name }) => [number, name])),
  )
  const to = (number: number) => routes.adminRounds(locale, number)
  return (
    <>
      <AdminMenu locale={locale} current="rounds" />
      <main id="main" className="wrap grid gap-10">
        <div className="grid gap-2">
          <h1>{t('admin.title')}</h1>
          <p className="text-lead">{t('admin.lead')}</p>
          <p>
            <TextLink href={routes.adminKeptApart(locale)} className="inline-flex min-h-11 items-center">
              {t('admin.apart')}
            </TextLink>
          </p>
        </div>
        <section className="stack">
          <h2>{t('admin.rounds')}</h2>
          {held.rounds.length === 0 ? (
            <p>{t('admin.noRounds')}</p>
          ) : (
            <RoundTable rounds={held.rounds} locale={locale} />
          )}
          {pages > 1 && (
            <Pagination
              label={t('admin.pages')}
              position={t('common:page', { number: page, of: pages })}
              {...(page > 1 && { previous: { href: to(page - 1), label: t('common:do.earlier') } })}
              {...(page < pages && { next: { href: to(page + 1), label: t('common:do.later') } })}
            />
          )}
        </section>
        <section className="stack">
          <h2>{t('admin.schedules')}</h2>
          <ScheduleList schedules={planned} towns={towns} locale={locale} now={now} />
        </section>
        <div>
          <Details summary={t('admin.makeSchedule')} icon="calendar-plus">
            <ScheduleForm counties={counties} locale={locale} />
          </Details>
          <Details summary={t('admin.start')} icon="play">
            <p className="mb-4">{t('admin.startText')}</p>
            <StartRoundForm counties={counties} locale={locale} />
          </Details>
        </div>
      </main>
    </>
  )
}
