import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { WorkedShifts } from '@/components/hours/worked-shifts'
import { EndedProposals } from '@/components/rounds/ended-proposals'
import { OpenProposals } from '@/components/rounds/open-proposals'
import { OwnShiftList } from '@/components/signups/own-shift-list'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/link'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { ownWorkedShifts } from '@/lib/hours/own/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { ownProposals } from '@/lib/rounds/own/queries'
import { ownWhyNots } from '@/lib/rounds/why-not/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { type OwnShift, ownShifts } from '@/lib/signups/own/queries'
import { ownSupport } from '@/lib/signups/support/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('signups')
  return { title: t('mine.title'), robots: { index: false } }
}

export default async function MyShiftsPage() {
  const locale = await getLocale()
  const t = await getT('signups')
  const here = routes.myShifts(locale)
  const actor = await requireActor(here)
  if (!actor.isVolunteer) redirect(routes.welcome(locale, 'name', here))
  const now = new Date()
  const [shifts, worked, proposals, support, whyNots] = await Promise.all([
    ownShifts(actor, locale),
    ownWorkedShifts(actor, locale, 30),
    ownProposals(actor, locale, now),
    ownSupport(actor),
    ownWhyNots(actor, locale, now),
  ])
  const in_ = (state: OwnShift['state']) => shifts.filter((shift) => shift.state === state)
  // Who is asked whether they take a place no longer waits for it.
  const asked = new Set(proposals.open.map(({ shiftId }) => shiftId))
  const waiting = in_('waiting').filter(({ shiftId }) => !asked.has(shiftId))
  const listed = waiting.filter(({ nextRoundAt }) => nextRoundAt !== null)
  return (
    <>
      <VolunteerTabs locale={locale} current="shifts" />
      <main id="main" className="wrap narrow grid gap-10">
        <h1>{t('mine.title')}</h1>
        <OpenProposals proposals={proposals.open} locale={locale} />
        {shifts.length === 0 && proposals.open.length === 0 ? (
          <Card className="grid justify-items-start gap-3">
            <h2>{t('mine.empty')}</h2>
            <p>{t('mine.emptyText')}</p>
            <ButtonLink href={routes.forYou(locale)}>{t('mine.find')}</ButtonLink>
          </Card>
        ) : null}
        <OwnShiftList title={t('mine.offers')} shifts={in_('offered')} locale={locale} now={now} />
        <OwnShiftList title={t('mine.coming')} shifts={in_('placed')} support={support} locale={locale} now={now} />
        <OwnShiftList title={t('rounds:shift.mine')} shifts={listed} whyNots={whyNots} locale={locale} now={now} />
        <OwnShiftList
          title={t('mine.waiting')}
          shifts={waiting.filter((shift) => !listed.includes(shift))}
          whyNots={whyNots}
          locale={locale}
          now={now}
        />
        <EndedProposals proposals={proposals.ended} locale={locale} />
        <OwnShiftList title={t('mine.released')} shifts={in_('released')} locale={locale} now={now} />
        {worked.length === 0 ? null : (
          <section>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h2>{t('mine.past')}</h2>
              <TextLink href={routes.myHours(locale)} className="inline-flex min-h-11 items-center">
                {t('mine.hours')}
              </TextLink>
            </div>
            <WorkedShifts shifts={worked} locale={locale} />
          </section>
        )}
      </main>
    </>
  )
}
