import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ShiftsToConfirm } from '@/components/hours/shifts-to-confirm'
import { OrganisationHeading } from '@/components/organisations/organisation-heading'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { shiftsToConfirm } from '@/lib/hours/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { membershipOf } from '@/lib/server/actors'

type Props = { params: Promise<{ orgnr: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('hours')
  return { title: t('confirm.title'), robots: { index: false } }
}

export default async function OrganisationHoursPage({ params }: Props) {
  const { orgnr } = await params
  const locale = await getLocale()
  const t = await getT('hours')
  const actor = await requireActor(routes.organisationHours(locale, orgnr))
  const membership = membershipOf(actor, orgnr)
  const shifts = await shiftsToConfirm(actor, orgnr, locale)
  if (!membership || !shifts) notFound()
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="shifts" />
      <main id="main" className="wrap narrow grid gap-6">
        <OrganisationHeading name={membership.name}>{t('confirm.title')}</OrganisationHeading>
        {shifts.length === 0 ? (
          <Card className="grid justify-items-start gap-3">
            <h2>{t('confirm.none')}</h2>
            <p>{t('confirm.noneText')}</p>
            <ButtonLink href={routes.rosters(locale, orgnr)}>{t('confirm.seeShifts')}</ButtonLink>
          </Card>
        ) : null}
        <ShiftsToConfirm shifts={shifts} orgnr={orgnr} locale={locale} />
      </main>
    </>
  )
}
