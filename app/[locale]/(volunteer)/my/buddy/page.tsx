import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/link'
import { AccompaniedList } from '@/components/volunteers/accompanied-list'
import { BuddyForm } from '@/components/volunteers/buddy-form'
import { BuddyRest } from '@/components/volunteers/buddy-rest'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { ownAccompanied, ownBuddyOffer } from '@/lib/volunteers/buddies/queries'

type Props = { searchParams: Promise<{ saved?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('support')
  return { title: t('buddy.title'), robots: { index: false } }
}

const done = ['offer', 'pause', 'end', 'shift'] as const

export default async function BuddyPage({ searchParams }: Props) {
  const locale = await getLocale()
  const t = await getT('support')
  const actor = await requireActor(routes.buddy(locale))
  if (!actor.isVolunteer) redirect(routes.welcome(locale))
  const [query, offer, people] = await Promise.all([searchParams, ownBuddyOffer(actor), ownAccompanied(actor, locale)])
  const saved = done.find((one) => one === query.saved)
  return (
    <>
      <VolunteerTabs locale={locale} current="myPage" />
      <main id="main" className="wrap narrow stack">
        <div className="grid gap-2">
          <h1>{t('buddy.title')}</h1>
          <p>{t('buddy.lead')}</p>
          <p>{t('buddy.how')}</p>
        </div>
        {saved && (
          <Banner tone="good" role="status">
            {t(`buddy.saved.${saved}`)}
          </Banner>
        )}
        {offer && (
          <section>
            <h2>{t('buddy.meets')}</h2>
            {people.length === 0 ? (
              <p className="mt-1">{t(offer.pausedAt ? 'buddy.pausedNobody' : 'buddy.nobody')}</p>
            ) : (
              <AccompaniedList locale={locale} people={people} />
            )}
          </section>
        )}
        <section className="grid gap-4">
          {offer && <h2>{t('buddy.yours')}</h2>}
          {/* Made anew when the offer is: what was deleted is not to stand there. */}
          <BuddyForm key={String(offer?.phone)} locale={locale} offer={offer} />
          <p>
            {t('buddy.languages')}{' '}
            <TextLink href={routes.settingsOf(locale, 'language')}>{t('buddy.languagesLink')}</TextLink>
          </p>
        </section>
        {offer && <BuddyRest locale={locale} pausedAt={offer.pausedAt} />}
      </main>
    </>
  )
}
