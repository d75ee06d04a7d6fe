import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { OrganisationTotals, OwnTotal, WeekTotals } from '@/components/hours/own-totals'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/link'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { ownHours } from '@/lib/hours/own/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('hours')
  return { title: t('own.title'), robots: { index: false } }
}

export default async function MyHoursPage() {
  const locale = await getLocale()
  const t = await getT('hours')
  const here = routes.myHours(locale)
  const actor = await requireActor(here)
  if (!actor.isVolunteer) redirect(routes.welcome(locale, 'name', here))
  const hours = await ownHours(actor)
  return (
    <>
      <VolunteerTabs locale={locale} current="shifts" />
      <main id="main" className="wrap narrow grid gap-10">
        <h1>{t('own.title')}</h1>
        {hours.organisations.length === 0 ? (
          <Card className="grid justify-items-start gap-3">
            <h2>{t('own.empty')}</h2>
            <p>{t('own.emptyText')}</p>
            <ButtonLink href={routes.forYou(locale)}>{t('common:nav.forYou')}</ButtonLink>
          </Card>
        ) : (
          <>
            <div className="grid gap-3">
              <OwnTotal hours={hours} locale={locale} />
              <p>
                <TextLink href={routes.myShifts(locale)} className="inline-flex min-h-11 items-center">
                  {t('own.wrong')}
                </TextLink>
              </p>
            </div>
            <section className="grid gap-3">
              <h2>{t('own.organisations')}</h2>
              <OrganisationTotals organisations={hours.organisations} locale={locale} />
            </section>
          </>
        )}
        {hours.weeks.length === 0 ? null : (
          <section className="grid gap-3">
            <h2>{t('own.weeks')}</h2>
            <p className="text-small text-ink-soft">{t('own.limits')}</p>
            <WeekTotals weeks={hours.weeks} locale={locale} />
          </section>
        )}
      </main>
    </>
  )
}
