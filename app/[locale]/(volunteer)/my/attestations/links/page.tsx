import type { Metadata } from 'next'
import { ShareCard } from '@/components/attestations/share-card'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { myShares } from '@/lib/attestations/sharing/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { env } from '@/lib/server/env'

type Props = { searchParams: Promise<{ saved?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('sharing')
  return { title: t('links.title'), robots: { index: false } }
}

const done = ['made', 'changed', 'on', 'off', 'deleted', 'renewed'] as const

export default async function LinksPage({ searchParams }: Props) {
  const locale = await getLocale()
  const t = await getT('sharing')
  const actor = await requireActor(routes.links(locale))
  const [query, shares] = await Promise.all([searchParams, myShares(actor, new Date())])
  const saved = done.find((one) => one === query.saved)
  return (
    <>
      <VolunteerTabs locale={locale} current="attestations" />
      <main id="main" className="wrap narrow stack">
        <div className="grid gap-2">
          <h1>{t('links.title')}</h1>
          <p>{t('links.lead')}</p>
        </div>
        {saved ? (
          <Banner tone="good" role="status">
            {t(`links.saved.${saved}`)}
          </Banner>
        ) : null}
        {shares.length === 0 ? <p>{t('links.empty')}</p> : null}
        {shares.map((share) => (
          <ShareCard key={share.id} share={share} publicUrl={env.publicUrl} locale={locale} />
        ))}
        <ButtonLink
          href={routes.share(locale)}
          variant={shares.length === 0 ? 'primary' : 'secondary'}
          icon={<Icon name="plus" />}
          wide
        >
          {t('links.new')}
        </ButtonLink>
      </main>
    </>
  )
}
