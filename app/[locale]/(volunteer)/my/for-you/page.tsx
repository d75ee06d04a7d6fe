import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { OpenProposals } from '@/components/rounds/open-proposals'
import { TaskCard } from '@/components/tasks/task-card'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { FitReasons } from '@/components/volunteers/fit-reasons'
import { ForYouState } from '@/components/volunteers/for-you-state'
import { HowChosen } from '@/components/volunteers/how-chosen'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { getLocale, getT } from '@/lib/i18n/server'
import { ownProposals } from '@/lib/rounds/own/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { forYou } from '@/lib/volunteers/for-you/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('volunteers')
  return { title: t('forYou.title'), robots: { index: false } }
}

export default async function ForYouPage({ searchParams }: { searchParams: Promise<{ page?: string | string[] }> }) {
  const locale = await getLocale()
  const t = await getT('volunteers')
  const actor = await requireActor(routes.forYou(locale))
  const { page } = await searchParams
  const now = new Date()
  const [view, proposals] = await Promise.all([
    forYou(actor, locale, now, Number(page) || 1),
    ownProposals(actor, locale, now),
  ])
  if (view === null) redirect(routes.welcome(locale))
  return (
    <>
      <VolunteerTabs locale={locale} current="forYou" />
      <main id="main" className="wrap narrow stack">
        <h1>{t('forYou.title')}</h1>
        <OpenProposals proposals={proposals.open} locale={locale} />
        {proposals.open.length > 0 && <h2 className="mt-10">{t('rounds:proposal.forYou')}</h2>}
        <ForYouState locale={locale} view={view} />
        {view.offers.length > 0 && (
          <ul className="grid gap-4">
            {view.offers.map(({ card, reasons }) => (
              <TaskCard key={card.id} as="li" heading="h2" card={card} locale={locale}>
                {reasons.length > 0 && <FitReasons locale={locale} reasons={reasons} />}
              </TaskCard>
            ))}
          </ul>
        )}
        {view.pages > 1 && (
          <Pagination
            label={t('forYou.pages')}
            position={t('common:page', { number: view.page, of: view.pages })}
            {...(view.page > 1
              ? { previous: { href: routes.forYou(locale, view.page - 1), label: t('common:do.earlier') } }
              : {})}
            {...(view.page < view.pages
              ? { next: { href: routes.forYou(locale, view.page + 1), label: t('common:do.later') } }
              : {})}
          />
        )}
        <HowChosen locale={locale} />
        <ButtonLink href={routes.tasks(locale)} variant="secondary" wide>
          {t('forYou.all')}
        </ButtonLink>
      </main>
    </>
  )
}
