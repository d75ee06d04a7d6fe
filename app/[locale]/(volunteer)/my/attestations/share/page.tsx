import type { Metadata } from 'next'
import { ShareForm } from '@/components/attestations/share-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { myWallet } from '@/lib/attestations/wallet/queries'
import { getLocale, getT } from '@/lib/i18n/server'
import { myReferences } from '@/lib/references/own/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('sharing')
  return { title: t('share.title'), robots: { index: false } }
}

export default async function SharePage() {
  const locale = await getLocale()
  const t = await getT('sharing')
  const actor = await requireActor(routes.share(locale))
  const now = new Date()
  const [{ valid }, references] = await Promise.all([myWallet(actor, now), myReferences(actor, now)])
  return (
    <>
      <VolunteerTabs locale={locale} current="attestations" />
      <main id="main" className="wrap narrow stack">
        <div className="grid gap-2">
          <h1>{t('share.title')}</h1>
          <p>{t('share.lead')}</p>
        </div>
        {valid.length === 0 ? (
          <Card className="grid gap-3">
            <h2>{t('share.none')}</h2>
            <p>{t('share.noneText')}</p>
            <ButtonLink href={routes.myAttestations(locale)} variant="secondary">
              {t('mine.title')}
            </ButtonLink>
          </Card>
        ) : (
          <ShareForm
            attestations={valid}
            hasReferences={references.some(({ state }) => state === 'kept')}
            locale={locale}
          />
        )}
      </main>
    </>
  )
}
