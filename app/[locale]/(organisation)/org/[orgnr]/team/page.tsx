import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddMemberForm } from '@/components/organisations/member-form'
import { LogoSection } from '@/components/organisations/logo-section'
import { OrganisationFacts } from '@/components/organisations/organisation-facts'
import { OrganisationFields } from '@/components/organisations/organisation-fields'
import { OrganisationHeading } from '@/components/organisations/organisation-heading'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { OrganisationStateBadge } from '@/components/organisations/organisation-state'
import { TeamTable } from '@/components/organisations/team-table'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { Form } from '@/components/ui/form'
import { TextLink } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { getLocale, getT } from '@/lib/i18n/server'
import { changeOrganisationAction } from '@/lib/organisations/actions'
import { organisationLogo } from '@/lib/organisations/logo/queries'
import { organisationDetails, placesByCounty } from '@/lib/organisations/queries'
import { teamOf } from '@/lib/organisations/team/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Props = { params: Promise<{ orgnr: string }>; searchParams: Promise<{ heavy?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('organisations')
  return { title: t('team.title'), robots: { index: false } }
}

export default async function TeamPage({ params, searchParams }: Props) {
  const { orgnr } = await params
  const { heavy } = await searchParams
  const locale = await getLocale()
  const t = await getT('organisations')
  const actor = await requireActor(routes.team(locale, orgnr))
  const [details, team, logo] = await Promise.all([
    organisationDetails(actor, orgnr),
    teamOf(actor, orgnr),
    organisationLogo(actor, orgnr),
  ])
  if (!details || !team || !logo) notFound()
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="team" />
      <main id="main" className="wrap stack">
        <OrganisationHeading name={details.name}>{t('team.title')}</OrganisationHeading>
        <p>
          <OrganisationStateBadge state={details.state} locale={locale} />
        </p>
        {actor.name === '' && (
          <Banner tone="warn">
            {t('team.nameMissing')} <TextLink href={routes.settingsOf(locale, 'name')}>{t('team.writeName')}</TextLink>
          </Banner>
        )}
        {details.state === 'waiting' && <Banner tone="info">{t('own.waiting')}</Banner>}
        {details.declinedReason !== null && (
          <Banner tone="bad">{t('own.reason', { reason: details.declinedReason })}</Banner>
        )}
        <section className="stack max-w-reading">
          <h2>{t('team.about')}</h2>
          <OrganisationFacts facts={details} locale={locale} />
          {details.canChange ? (
            <Details summary={t('team.change')} icon="pencil">
              <Form
                id="organisation"
                action={changeOrganisationAction}
                words={{ summaryTitle: t('common:errorSummaryTitle') }}
                className="grid gap-4"
              >
                <p className="text-small text-ink-soft">{t('team.nameFixed')}</p>
                <input type="hidden" name="orgnr" value={orgnr} />
                <OrganisationFields details={details} counties={await placesByCounty(actor, locale)} locale={locale} />
                <SubmitButton busy={t('common:do.sending')} className="max-md:w-full md:justify-self-start">
                  {t('common:do.save')}
                </SubmitButton>
              </Form>
            </Details>
          ) : (
            <p className="text-small text-ink-soft">{t('team.onlyOwner')}</p>
          )}
        </section>
        <LogoSection of={logo} orgnr={orgnr} heavy={heavy !== undefined} locale={locale} />
        <section className="stack">
          <h2>{t('team.people')}</h2>
          <TeamTable team={team} orgnr={orgnr} locale={locale} />
        </section>
        {team.canChange ? (
          <Card as="section" className="grid max-w-reading gap-4">
            <h2>{t('team.add')}</h2>
            <p>{t('team.addText')}</p>
            <AddMemberForm orgnr={orgnr} locale={locale} />
          </Card>
        ) : (
          details.state !== 'approved' && <p className="text-ink-soft">{t('team.afterApproval')}</p>
        )}
      </main>
    </>
  )
}
