import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminMenu } from '@/components/organisations/admin-menu'
import { ApplicationEvidence } from '@/components/organisations/application-evidence'
import { DecisionForms } from '@/components/organisations/decision-forms'
import { OrganisationFacts } from '@/components/organisations/organisation-facts'
import { OrganisationStateBadge } from '@/components/organisations/organisation-state'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { getLocale, getT } from '@/lib/i18n/server'
import { application } from '@/lib/organisations/approval/queries'
import { routes } from '@/lib/routes'
import { requireAdministrator } from '@/lib/server/actor'

type Props = { params: Promise<{ organisationId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('organisations')
  return { title: t('admin.decision'), robots: { index: false } }
}

export default async function AdminOrganisationPage({ params }: Props) {
  const { organisationId } = await params
  const locale = await getLocale()
  const t = await getT('organisations')
  const actor = await requireAdministrator(routes.adminOrganisation(locale, organisationId))
  const found = await application(actor, organisationId)
  if (!found) notFound()
  const { place, ...facts } = found
  return (
    <>
      <AdminMenu locale={locale} current="organisations" />
      <main id="main" className="wrap narrow stack">
        <TextLink href={routes.admin(locale)} className="inline-flex min-h-11 items-center gap-2">
          <Icon name="arrow-left" /> {t('admin.title')}
        </TextLink>
        <h1 lang="nb">{found.name}</h1>
        <p>
          <OrganisationStateBadge state={found.state} locale={locale} />
        </p>
        <ApplicationEvidence application={found} locale={locale} />
        <section className="stack">
          <h2>{t('team.about')}</h2>
          <OrganisationFacts facts={{ ...facts, placeName: `${place.name}, ${place.county}` }} locale={locale} />
        </section>
        {found.approvedAt && (
          <p>
            <TextLink
              href={routes.adminKeys(locale, organisationId)}
              className="inline-flex min-h-11 items-center gap-2"
            >
              <Icon name="key-round" /> {t('issuers:keys.link')}
            </TextLink>
          </p>
        )}
        <section className="stack">
          <h2>{t('admin.decision')}</h2>
          <DecisionForms application={found} locale={locale} />
        </section>
      </main>
    </>
  )
}
