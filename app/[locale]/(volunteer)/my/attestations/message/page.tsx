import type { Metadata } from 'next'
import { LinkChoice, ReaderMenu } from '@/components/attestations/message-choice'
import { ReadyMessage } from '@/components/attestations/ready-message'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { myShares, sharedAttestations } from '@/lib/attestations/sharing/queries'
import { readers } from '@/lib/attestations/sharing/schema'
import { getLocale, getT } from '@/lib/i18n/server'
import { usableReferences } from '@/lib/references/queries'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { env } from '@/lib/server/env'

type Props = { searchParams: Promise<{ to?: string | string[]; share?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('sharing')
  return { title: t('message.title'), robots: { index: false } }
}

export default async function MessagePage({ searchParams }: Props) {
  const locale = await getLocale()
  const t = await getT('sharing')
  const actor = await requireActor(routes.message(locale))
  const now = new Date()
  const query = await searchParams
  const open = (await myShares(actor, now)).filter(
    ({ state, attestations }) => state === 'on' && attestations.some(({ verdict }) => verdict === 'valid'),
  )
  const to = readers.find((one) => one === query.to) ?? 'nav'
  const share = open.find(({ id }) => id === query.share) ?? open[0]
  const view = share && (await sharedAttestations(actor, share.token, now))
  const shown = view?.state === 'on' ? view.attestations.filter(({ content }) => content !== null) : []
  const contents = shown.flatMap(({ content }) => content ?? [])
  const references = share?.shows.references
    ? await usableReferences(
        actor,
        shown.map(({ id }) => id),
        locale,
        now,
      )
    : []
  return (
    <>
      <VolunteerTabs locale={locale} current="attestations" />
      <main id="main" className="wrap stack">
        <div className="narrow grid gap-2">
          <h1>{t('message.title')}</h1>
          <p>{t('message.lead')}</p>
        </div>
        {share && contents.length > 0 ? (
          <>
            <div className="narrow grid gap-4">
              <ReaderMenu to={to} shareId={share.id} locale={locale} />
              {open.length > 1 ? <LinkChoice open={open} to={to} shareId={share.id} locale={locale} /> : null}
            </div>
            <Banner tone="plain" className="narrow">
              {t(`message.honest.${to}`)} {share.shows.hours ? null : t('message.without')}
            </Banner>
            <ReadyMessage
              to={to}
              told={{
                contents,
                sender: contents.find(({ volunteer }) => volunteer)?.volunteer?.name ?? actor.name,
                hasReferences: references.length > 0,
                expiresAt: share.expiresAt,
                address: `${env.publicUrl}/verify/${share.token}`,
              }}
              locale={locale}
            />
          </>
        ) : (
          <Card className="narrow grid gap-3">
            <p>{t('message.needsLink')}</p>
            <ButtonLink href={routes.share(locale)}>{t('share.submit')}</ButtonLink>
          </Card>
        )}
      </main>
    </>
  )
}
