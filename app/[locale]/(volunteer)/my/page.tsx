import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NewAttestationsNotice } from '@/components/attestations/new-attestations-notice'
import { SignOut } from '@/components/people/sign-out'
import { ReferencesNotice } from '@/components/references/references-notice'
import { ProposalsNotice } from '@/components/rounds/proposals-notice'
import { HoursSummary } from '@/components/volunteers/hours-summary'
import { MyLinks } from '@/components/volunteers/my-links'
import { NextShiftCard } from '@/components/volunteers/next-shift-card'
import { OwnStarSection } from '@/components/volunteers/own-star-section'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { newAttestationCount } from '@/lib/attestations/wallet/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { offeredToAsk } from '@/lib/references/asking/queries'
import { myReferences } from '@/lib/references/own/queries'
import { openProposalCount } from '@/lib/rounds/own/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { ownStar } from '@/lib/volunteers/star/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('common')
  return { title: t('nav.myPage'), robots: { index: false } }
}

export default async function MyPage() {
  const locale = await getLocale()
  const t = await getT('common')
  const actor = await requireActor(routes.myPage(locale))
  if (!actor.isVolunteer) redirect(routes.welcome(locale))
  const now = new Date()
  const [star, proposals, attestations, references, offers] = await Promise.all([
    ownStar(actor, locale, now),
    openProposalCount(actor, now),
    newAttestationCount(actor, now),
    myReferences(actor, now),
    offeredToAsk(actor, now),
  ])
  return (
    <>
      <VolunteerTabs locale={locale} current="myPage" />
      <main id="main" className="wrap narrow stack">
        <div>
          <p className="font-semibold text-ink-soft">{actor.name}</p>
          <h1>{t('nav.myPage')}</h1>
        </div>
        <ProposalsNotice count={proposals} locale={locale} />
        <NewAttestationsNotice count={attestations} locale={locale} />
        <ReferencesNotice references={references} offers={offers} locale={locale} />
        <NextShiftCard locale={locale} next={star.next} now={now} />
        <OwnStarSection locale={locale} star={star} />
        <HoursSummary locale={locale} star={star} />
        <MyLinks locale={locale} />
        <SignOut locale={locale} />
      </main>
    </>
  )
}
