import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisationHeading } from '@/components/organisations/organisation-heading'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { RoundShiftCard } from '@/components/rounds/round-shift-card'
import { roundTime } from '@/components/rounds/round-time'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { getLocale, getT } from '@/lib/i18n/server'
import { organisationRounds } from '@/lib/rounds/organisation/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Props = { params: Promise<{ orgnr: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('rounds')
  return { title: t('organisation.title'), robots: { index: false } }
}

export default async function OrganisationRoundsPage({ params }: Props) {
  const { orgnr } = await params
  const locale = await getLocale()
  const t = await getT('rounds')
  const actor = await requireActor(routes.organisationRounds(locale, orgnr))
  const now = new Date()
  const rounds = await organisationRounds(actor, orgnr, locale, now)
  if (!rounds) notFound()
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="shifts" />
      <main id="main" className="wrap grid gap-8">
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
        </section>
      </main>
    </>
  )
}
