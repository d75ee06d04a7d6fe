import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SkillsNotice } from '@/components/attestations/skills-notice'
import { ShiftsToConfirm } from '@/components/hours/shifts-to-confirm'
import { OrganisationHeading } from '@/components/organisations/organisation-heading'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { VouchNotice } from '@/components/references/vouch-list'
import { RoundsLink } from '@/components/rounds/rounds-link'
import { AwaitedCertificates } from '@/components/signups/awaited-certificates'
import { RosterLines } from '@/components/signups/roster-lines'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { skillsToDecide } from '@/lib/attestations/skills/queries'
import { shiftsToConfirm } from '@/lib/hours/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { refereesToVouchFor } from '@/lib/references/vouching/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { membershipOf } from '@/lib/server/actors'
import { awaitedCertificates } from '@/lib/signups/certificates/queries'
import { organisationShifts } from '@/lib/signups/roster/queries'

type Props = { params: Promise<{ orgnr: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('signups')
  return { title: t('overview.title'), robots: { index: false } }
}

export default async function OrganisationPage({ params }: Props) {
  const { orgnr } = await params
  const locale = await getLocale()
  const t = await getT('signups')
  const actor = await requireActor(routes.organisation(locale, orgnr))
  const membership = membershipOf(actor, orgnr)
  const [coming, pending, certificates, referees, skills] = await Promise.all([
    organisationShifts(actor, orgnr, locale, { when: 'coming', perPage: 5 }),
    shiftsToConfirm(actor, orgnr, locale),
    awaitedCertificates(actor, orgnr, locale),
    refereesToVouchFor(actor, orgnr),
    skillsToDecide(actor, orgnr),
  ])
  if (!membership || !coming || !pending) notFound()
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="overview" />
      <main id="main" className="wrap grid gap-10">
        <OrganisationHeading name={membership.name}>{t('overview.title')}</OrganisationHeading>
        {membership.approved ? null : (
          <Banner tone="info" icon="clock">
            {t('overview.unapproved')}
          </Banner>
        )}
        <div className="grid items-start gap-10 md:grid-cols-2">
          <section className="grid gap-3">
            <h2>{t('overview.hours')}</h2>
            {pending.length === 0 ? <p>{t('overview.noHours')}</p> : null}
            <ShiftsToConfirm shifts={pending.slice(0, 5)} orgnr={orgnr} locale={locale} />
          </section>
          <section className="grid gap-3">
            <h2>{t('overview.next')}</h2>
            {coming.shifts.length === 0 ? (
              <div className="grid justify-items-start gap-3">
                <p>{t('overview.noNext')}</p>
                <ButtonLink href={routes.newTask(locale, orgnr)} variant="secondary">
                  {t('overview.newTask')}
                </ButtonLink>
              </div>
            ) : (
              <>
                <RosterLines shifts={coming.shifts} orgnr={orgnr} locale={locale} />
                <p className="flex flex-wrap gap-x-6">
                  <TextLink href={routes.rosters(locale, orgnr)} className="inline-flex min-h-11 items-center">
                    {t('overview.allShifts')}
                  </TextLink>
                  <RoundsLink orgnr={orgnr} locale={locale} />
                </p>
              </>
            )}
          </section>
        </div>
        {referees && referees.length > 0 ? <VouchNotice count={referees.length} orgnr={orgnr} locale={locale} /> : null}
        {skills ? <SkillsNotice count={skills} orgnr={orgnr} locale={locale} /> : null}
        <AwaitedCertificates people={certificates} orgnr={orgnr} locale={locale} />
      </main>
    </>
  )
}
