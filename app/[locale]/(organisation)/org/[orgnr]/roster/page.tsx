import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ShiftsToConfirm } from '@/components/hours/shifts-to-confirm'
import { OrganisationHeading } from '@/components/organisations/organisation-heading'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { RoundsLink } from '@/components/rounds/rounds-link'
import { RosterLines } from '@/components/signups/roster-lines'
import { TextLink } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { shiftsToConfirm } from '@/lib/hours/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { membershipOf } from '@/lib/server/actors'
import { organisationShifts } from '@/lib/signups/roster/queries'

type Props = {
  params: Promise<{ orgnr: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('signups')
  return { title: t('rosters.title'), robots: { index: false } }
}

export default async function RostersPage({ params, searchParams }: Props) {
  const { orgnr } = await params
  const asked = await searchParams
  const when = asked.when === 'past' ? 'past' : 'coming'
  const asks = /^\d{1,4}$/.exec(String(asked.page))?.[0]
  const locale = await getLocale()
  const t = await getT('signups')
  const actor = await requireActor(routes.rosters(locale, orgnr))
  const membership = membershipOf(actor, orgnr)
  const pending = await shiftsToConfirm(actor, orgnr, locale)
  const list = await organisationShifts(actor, orgnr, locale, { when, page: Math.max(1, Number(asks ?? 1)) })
  if (!membership || !pending || !list) notFound()
  const { page, pages } = list
  const to = (number: number) => routes.rosters(locale, orgnr, { when, page: String(number) })
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="shifts" />
      <main id="main" className="wrap grid gap-10">
        <OrganisationHeading name={membership.name}>{t('common:nav.shiftsAndHours')}</OrganisationHeading>
        {pending.length === 0 || page > 1 ? null : (
          <section className="grid gap-3">
            <h2>{t('overview.hours')}</h2>
            <ShiftsToConfirm shifts={pending} orgnr={orgnr} locale={locale} />
          </section>
        )}
        <section className="grid gap-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h2>{t(`rosters.${when}`)}</h2>
            <p className="flex flex-wrap gap-x-6">
              <RoundsLink orgnr={orgnr} locale={locale} />
              <TextLink
                href={routes.rosters(locale, orgnr, { when: when === 'past' ? 'coming' : 'past' })}
                className="inline-flex min-h-11 items-center"
              >
                {t(when === 'past' ? 'rosters.seeComing' : 'rosters.seePast')}
              </TextLink>
            </p>
          </div>
          {list.shifts.length === 0 ? <p>{t(when === 'past' ? 'rosters.noPast' : 'rosters.noComing')}</p> : null}
          <RosterLines shifts={list.shifts} orgnr={orgnr} locale={locale} />
          {pages > 1 ? (
            <Pagination
              label={t('rosters.pages')}
              position={t('common:page', { number: page, of: pages })}
              {...(page > 1 ? { previous: { href: to(page - 1), label: t('common:do.earlier') } } : {})}
              {...(page < pages ? { next: { href: to(page + 1), label: t('common:do.later') } } : {})}
            />
          ) : null}
        </section>
      </main>
    </>
  )
}
