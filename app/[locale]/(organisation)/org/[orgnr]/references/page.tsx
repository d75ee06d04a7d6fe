import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisationHeading } from '@/components/organisations/organisation-heading'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { AskedOfMeList } from '@/components/references/asked-of-me'
import { VouchList } from '@/components/references/vouch-list'
import { Card } from '@/components/ui/card'
import { getLocale, getT } from '@/lib/i18n/server'
import { askedOfMe } from '@/lib/references/answering/queries'
import { refereesToVouchFor } from '@/lib/references/vouching/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { membershipOf } from '@/lib/server/actors'

type Props = { params: Promise<{ orgnr: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('references')
  return { title: t('vouch.title'), robots: { index: false } }
}

export default async function OrganisationReferencesPage({ params }: Props) {
  const { orgnr } = await params
  const locale = await getLocale()
  const t = await getT('references')
  const actor = await requireActor(routes.organisationReferences(locale, orgnr))
  const [referees, asked] = await Promise.all([refereesToVouchFor(actor, orgnr), askedOfMe(actor)])
  if (!referees) notFound()
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="attestations" />
      <main id="main" className="wrap narrow stack">
        <OrganisationHeading name={membershipOf(actor, orgnr)?.name ?? ''}>{t('vouch.title')}</OrganisationHeading>
        <p className="text-lead">{t('vouch.lead')}</p>
        {referees.length === 0 ? <Card>{t('vouch.empty')}</Card> : null}
        <VouchList referees={referees} orgnr={orgnr} locale={locale} />
        <AskedOfMeList asked={asked} locale={locale} />
      </main>
    </>
  )
}
