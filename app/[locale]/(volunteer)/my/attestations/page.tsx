import type { Metadata } from 'next'
import { EndedAttestation, WalletAttestation } from '@/components/attestations/wallet-attestation'
import { WalletMore } from '@/components/attestations/wallet-more'
import { WalletTotal } from '@/components/attestations/wallet-total'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { TextLink } from '@/components/ui/link'
import { myWallet } from '@/lib/attestations/wallet/queries'
import type { Locale } from '@/lib/i18n/config'
import { getLocale, getT } from '@/lib/i18n/server'
import { wordsOf } from '@/lib/i18n/words'
import { offeredToAsk } from '@/lib/references/asking/queries'
import { myReferences } from '@/lib/references/own/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Props = { searchParams: Promise<{ saved?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('sharing')
  return { title: t('mine.title'), robots: { index: false } }
}

const done = ['codeOff', 'codeOn'] as const

export default async function MyAttestationsPage({ searchParams }: Props) {
  const locale = await getLocale()
  const t = await getT('sharing')
  const actor = await requireActor(routes.myAttestations(locale))
  const now = new Date()
  const [query, wallet, references, offers] = await Promise.all([
    searchParams,
    myWallet(actor, now),
    myReferences(actor, now),
    offeredToAsk(actor, now),
  ])
  const saved = done.find((one) => one === query.saved)
  const withdrawn = wallet.earlier.filter(({ verdict }) => verdict !== 'replaced')
  const replaced = wallet.earlier.filter(({ verdict }) => verdict === 'replaced')
  return (
    <>
      <VolunteerTabs locale={locale} current="attestations" />
      <main id="main" className="wrap narrow stack">
        <div className="grid gap-2">
          <h1>{t('mine.title')}</h1>
          <p>{t('mine.lead')}</p>
        </div>
        {saved ? (
          <Banner tone="good" role="status">
            {t(`code.saved.${saved}`)}
          </Banner>
        ) : null}
        {wallet.valid.length + withdrawn.length === 0 ? <None locale={locale} /> : null}
        <WalletTotal wallet={wallet} locale={locale} />
        {wallet.valid.length + withdrawn.length > 0 ? (
          <section className="grid gap-3">
            <h2>{t('mine.each')}</h2>
            {[...wallet.valid, ...withdrawn].map((attestation) => (
              <WalletAttestation key={attestation.id} attestation={attestation} locale={locale} />
            ))}
          </section>
        ) : null}
        <WalletMore
          wallet={wallet}
          references={{
            toSee: references.filter(({ state }) => state === 'written').length,
            kept: references.filter(({ state }) => state === 'kept').length,
            offer: offers[0]?.contactName,
          }}
          locale={locale}
        />
        {replaced.length > 0 ? (
          <Details summary={t('mine.earlier')} icon="history">
            <div className="grid gap-3">
              {replaced.map((attestation) => (
                <EndedAttestation key={attestation.id} attestation={attestation} locale={locale} />
              ))}
            </div>
          </Details>
        ) : null}
        <p className="text-small text-ink-soft">
          {t('mine.documentName')}{' '}
          <TextLink href={routes.settings(locale)} className="-my-2.5 inline-block py-2.5">
            {t('common:nav.settings')}
          </TextLink>
        </p>
      </main>
    </>
  )
}

function None({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'sharing')
  return (
    <Card className="grid gap-3">
      <h2>{t('mine.empty')}</h2>
      <p>{t('mine.emptyText')}</p>
      <ButtonLink href={routes.forYou(locale)}>{t('common:nav.forYou')}</ButtonLink>
    </Card>
  )
}
