import type { Metadata } from 'next'
import { AskedOfMeList } from '@/components/references/asked-of-me'
import { OffersToAsk } from '@/components/references/offers-to-ask'
import { OwnReferences } from '@/components/references/own-references'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { TextLink } from '@/components/ui/link'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { getLocale, getT } from '@/lib/i18n/server'
import { askedOfMe } from '@/lib/references/answering/queries'
import { offeredToAsk } from '@/lib/references/asking/queries'
import { myReferences } from '@/lib/references/own/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Props = { searchParams: Promise<{ saved?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('references')
  return { title: t('title'), robots: { index: false } }
}

export default async function MyReferencesPage({ searchParams }: Props) {
  const { saved } = await searchParams
  const locale = await getLocale()
  const t = await getT('references')
  const actor = await requireActor(routes.myReferences(locale))
  const [references, offers, asked] = await Promise.all([myReferences(actor), offeredToAsk(actor), askedOfMe(actor)])
  return (
    <>
      <VolunteerTabs locale={locale} current="attestations" />
      <main id="main" className="wrap narrow stack">
        <h1>{t('title')}</h1>
        <p className="text-lead">{t('lead')}</p>
        {saved === 'asked' ? (
          <Banner tone="good" role="status">
            {t('asked')}
          </Banner>
        ) : null}
        {references.length === 0 && offers.length === 0 ? (
          <Card className="grid gap-2">
            <h2>{t('mine.empty')}</h2>
            <p>{t('mine.emptyText')}</p>
          </Card>
        ) : null}
        <OwnReferences references={references} locale={locale} />
        <OffersToAsk offers={offers} locale={locale} />
        <ButtonLink href={routes.newReference(locale)} className="max-md:w-full md:justify-self-start">
          {t('ask')}
        </ButtonLink>
        <AskedOfMeList asked={asked} locale={locale} />
        <div>
          <Details summary={t('mine.difference')} icon="circle-question-mark">
            <p>{t('mine.differenceText')}</p>
          </Details>
          <p className="mt-4">
            <TextLink href={routes.myAttestations(locale)}>{t('mine.attestations')}</TextLink>
          </p>
        </div>
      </main>
    </>
  )
}
