import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ShiftsToConfirm } from '@/components/hours/shifts-to-confirm'
import { OrganisationHeading } from '@/components/organisations/organisation-heading'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { RosterLines } from '@/components/signups/roster-lines'
import { Pagination } from '@/components/ui/pagination'
import { shiftsToConfirm } from '@/lib/hours/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { membershipOf } from '@/lib/server/actors'
import { comingShifts, pastShifts } from '@/lib/signups/roster/queries'

type Props = { params: Promise<{ orgnr: string }>; searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('signups')
  return { title: t('rosters.title'), robots: { index: false } }
}

export default async function RostersPage({ params, searchParams }: Props) {
  const { orgnr } = await params
  const page = Math.max(1, Math.trunc(Number((await searchParams).page)) || 1)
  const locale = await getLocale()
  const t = await getT('signups')
  const actor = await requireActor(routes.rosters(locale, orgnr))
  const membership = membershipOf(actor, orgnr)
  const [pending, coming, past] = await Promise.all([
    shiftsToConfirm(actor, orgnr, locale),
    comingShifts(actor, orgnr, locale, 100),
    pastShifts(actor, orgnr, locale, page),
  ])
  if (!membership || !pending || !coming || !past) notFound()
  const to = (number: number) => routes.rosters(locale, orgnr, number)
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="shifts" />
      <main id="main" className="wrap grid gap-10">
        <OrganisationHeading name={membership.name}>{t('common:nav.shiftsAndHours')}</OrganisationHeading>
        {pending.length === 0 ? null : (
          <section className="grid gap-3">
            <h2>{t('overview.hours')}</h2>
            <ShiftsToConfirm shifts={pending} orgnr={orgnr} locale={locale} />
          </section>
        )}
        <section className="grid gap-3">
          <h2>{t('rosters.coming')}</h2>
          {coming.length === 0 ? <p>{t('rosters.noComing')}</p> : null}
          <RosterLines shifts={coming} orgnr={orgnr} locale={locale} />
        </section>
        <section className="grid gap-3">
          <h2>{t('rosters.past')}</h2>
          {past.shifts.length === 0 ? <p>{t('rosters.noPast')}</p> : null}
          <RosterLines shifts={past.shifts} orgnr={orgnr} locale={locale} />
          {past.pages > 1 ? (
            <Pagination
              label={t('rosters.pages')}
              position={t('common:page', { number: page, of: past.pages })}
              {...(page > 1 ? { previous: { href: to(page - 1), label: t('common:do.earlier') } } : {})}
              {...(page < past.pages ? { next: { href: to(page + 1), label: t('common:do.later') } } : {})}
            />
          ) : null}
        </section>
      </main>
    </>
  )
}
