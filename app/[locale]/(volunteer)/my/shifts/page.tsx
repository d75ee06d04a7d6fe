import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { WorkedShifts } from '@/components/hours/worked-shifts'
import { OwnShiftList } from '@/components/signups/own-shift-list'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/link'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { ownWorkedShifts } from '@/lib/hours/own/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { type OwnShift, ownShifts } from '@/lib/signups/own/queries'

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
  const [shifts, worked] = await Promise.all([ownShifts(actor, locale), ownWorkedShifts(actor, locale, 30)])
  const in_ = (state: OwnShift['state']) => shifts.filter((shift) => shift.state === state)
  return (
    <>
      <VolunteerTabs locale={locale} current="shifts" />
      <main id="main" className="wrap narrow grid gap-10">
        <h1>{t('mine.title')}</h1>
        {shifts.length === 0 ? (
          <Card className="grid justify-items-start gap-3">
            <h2>{t('mine.empty')}</h2>
            <p>{t('mine.emptyText')}</p>
            <ButtonLink href={routes.forYou(locale)}>{t('mine.find')}</ButtonLink>
          </Card>
        ) : null}
        <OwnShiftList title={t('mine.offers')} shifts={in_('offered')} locale={locale} />
        <OwnShiftList title={t('mine.coming')} shifts={in_('placed')} locale={locale} />
        <OwnShiftList title={t('mine.waiting')} shifts={in_('waiting')} locale={locale} />
        <OwnShiftList title={t('mine.released')} shifts={in_('released')} locale={locale} />
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
