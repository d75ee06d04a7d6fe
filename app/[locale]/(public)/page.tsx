import type { Metadata } from 'next'
import { LandingGains } from '@/components/tasks/landing-gains'
import { LandingHero } from '@/components/tasks/landing-hero'
import { SupportKit } from '@/components/tasks/support-kit'
import { TaskCard } from '@/components/tasks/task-card'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { TextLink } from '@/components/ui/link'
import { locales } from '@/lib/i18n/config'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { currentActor } from '@/lib/server/actor'
import { openTasks } from '@/lib/tasks/queries'
import { taskFilters } from '@/lib/tasks/schema'

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale()
  const t = await getT('common')
  const url = routes.home(locale)
  return {
    title: { absolute: `${t('promise')} · ${t('name')}` },
    description: t('description'),
    alternates: { canonical: url, languages: Object.fromEntries(locales.map((one) => [one, routes.home(one)])) },
    openGraph: {
      type: 'website',
      title: t('promise'),
      description: t('description'),
      siteName: t('name'),
      url,
      locale,
    },
  }
}

export default async function LandingPage() {
  const locale = await getLocale()
  const t = await getT('pages')
  const { cards, total } = await openTasks(await currentActor(), taskFilters.parse({ free: 'on' }), locale, new Date())

  return (
    <main id="main">
      <LandingHero locale={locale} />
      <div className="wrap mt-8 grid gap-10 md:mt-14 md:gap-14">
        <section className="gap-5 md:grid md:grid-cols-2">
          <div className="stack">
            <h2>{t('home.supportTitle')}</h2>
            <p>{t('home.supportText')}</p>
            <p>
              <TextLink href={`${routes.howItWorks(locale)}#support`} className="inline-flex min-h-11 items-center">
                {t('home.supportAll')}
              </TextLink>
            </p>
          </div>
          <SupportKit supports={['buddy', 'shown', 'ukrainianContact', 'pictogramCard']} locale={locale} />
        </section>

        <section>
          <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
            <h2>{t('home.soonest')}</h2>
            {total > 0 && (
              <TextLink href={routes.tasks(locale, { free: 'on' })} className="inline-flex min-h-11 items-center">
                {t('home.all', { total })}
              </TextLink>
            )}
          </div>
          {total === 0 ? (
            <p>{t('home.noneYet')}</p>
          ) : (
            <ul className="grid gap-3 md:grid-cols-3 md:gap-5">
              {cards.slice(0, 3).map((card) => (
                <TaskCard key={card.id} as="li" card={card} locale={locale} />
              ))}
            </ul>
          )}
        </section>

        <LandingGains locale={locale} />

        <Card as="section" className="border-0 bg-warm-tint">
          <h2>{t('home.twoWayTitle')}</h2>
          <p className="mt-2">{t('home.twoWayText')}</p>
          <p className="mt-1">
            <TextLink href={routes.tasks(locale, { teach: 'on' })} className="inline-flex min-h-11 items-center">
              {t('home.twoWayLink')}
            </TextLink>
          </p>
        </Card>

        <section>
          <h2 className="mb-4">{t('home.questionsTitle')}</h2>
          <Details icon="circle-question-mark" summary={t('home.questions.waiting')} open>
            {t('home.questions.waitingText')}
          </Details>
          <Details icon="hand" summary={t('home.questions.no')}>
            {t('home.questions.noText')}
          </Details>
          <Details icon="file-check" summary={t('home.questions.paper')}>
            {t('home.questions.paperText')}
          </Details>
          <Details icon="house" summary={t('home.questions.local')}>
            {t('home.questions.localText')}
          </Details>
          <p className="mt-2">
            <TextLink href={routes.howItWorks(locale)} className="inline-flex min-h-11 items-center">
              {t('home.more')}
            </TextLink>
          </p>
        </section>
      </div>
    </main>
  )
}
