import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisationHeading } from '@/components/organisations/organisation-heading'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { PlacingWishForm } from '@/components/rounds/placing-wish-form'
import { PlacingWishes } from '@/components/rounds/placing-wishes'
import { RoundShiftCard } from '@/components/rounds/round-shift-card'
import { roundTime } from '@/components/rounds/round-time'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Pagination } from '@/components/ui/pagination'
import { getLocale, getT } from '@/lib/i18n/server'
import { organisationRounds } from '@/lib/rounds/organisation/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Props = { params: Promise<{ orgnr: string }>; searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('rounds')
  return { title: t('organisation.title'), robots: { index: false } }
}

export default async function OrganisationRoundsPage({ params, searchParams }: Props) {
  const { orgnr } = await params
  const asked = Number((await searchParams).page) || 1
  const locale = await getLocale()
  const t = await getT('rounds')
  const actor = await requireActor(routes.organisationRounds(locale, orgnr))
  const now = new Date()
  const rounds = await organisationRounds(actor, orgnr, locale, now, asked)
  if (!rounds) notFound()
  const { page, pages } = rounds
  const to = (number: number) => routes.organisationRounds(locale, orgnr, number)
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="shifts" />
      <main id="main" className="wrap grid gap-10">
        <div className="grid gap-3">
          <OrganisationHeading name={rounds.organisationName}>{t('organisation.title')}</OrganisationHeading>
          <p className="text-lead">{t('organisation.lead')}</p>
          <Banner tone="info" icon="clock">
            {rounds.nextAt === null
              ? t('organisation.none')
              : t('organisation.next', { time: roundTime(rounds.nextAt, locale, now) })}
          </Banner>
        </div>
        <section className="grid gap-4">
          <h2>{t('organisation.shifts')}</h2>
          {rounds.shifts.length === 0 ? (
            <div className="grid justify-items-start gap-3">
              <p>{t('organisation.noShifts')}</p>
              <ButtonLink href={routes.organisationTasks(locale, orgnr)} variant="secondary">
                {t('organisation.tasks')}
              </ButtonLink>
            </div>
          ) : (
            <>
              <p className="text-small text-ink-soft">{t('organisation.howEnded')}</p>
              <div className="grid items-start gap-4 lg:grid-cols-2">
                {rounds.shifts.map((shift) => (
                  <RoundShiftCard key={shift.shiftId} shift={shift} orgnr={orgnr} locale={locale} />
                ))}
              </div>
            </>
          )}
          {pages > 1 && (
            <Pagination
              label={t('organisation.pages')}
              position={t('common:page', { number: page, of: pages })}
              {...(page > 1 && { previous: { href: to(page - 1), label: t('common:do.earlier') } })}
              {...(page < pages && { next: { href: to(page + 1), label: t('common:do.later') } })}
            />
          )}
        </section>
        {(rounds.askable.shifts.length > 0 || rounds.wishes.length > 0) && (
          <section className="grid gap-4">
            <h2>{t('wish.title')}</h2>
            <PlacingWishes wishes={rounds.wishes} orgnr={orgnr} locale={locale} />
            <Details summary={t('wish.make')} icon="user-plus">
              <PlacingWishForm askable={rounds.askable} orgnr={orgnr} locale={locale} />
            </Details>
          </section>
        )}
      </main>
    </>
  )
}
