import type { Metadata } from 'next'
import { AttestationFacts } from '@/components/attestations/attestation-facts'
import { AttestationState } from '@/components/attestations/attestation-state'
import { VolunteerTabs } from '@/components/volunteers/volunteer-tabs'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { myAttestations } from '@/lib/attestations/queries'
import { duration, fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { getLocale, getT } from '@/lib/i18n/server'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import { env } from '@/lib/server/env'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('attestations')
  return { title: t('mine.title'), robots: { index: false } }
}

export default async function MyAttestationsPage() {
  const locale = await getLocale()
  const t = await getT('attestations')
  const actor = await requireActor(routes.myAttestations(locale))
  const attestations = await myAttestations(actor)
  return (
    <>
      <VolunteerTabs locale={locale} current="attestations" />
      <main id="main" className="wrap narrow stack">
        <h1>{t('mine.title')}</h1>
        <p className="text-lead">{t('mine.lead')}</p>
        {attestations.length === 0 ? <None locale={locale} /> : null}
        {attestations.map((attestation) => (
          <Mine key={attestation.id} attestation={attestation} locale={locale} />
        ))}
        <p className="text-small text-ink-soft">
          {t('mine.documentName')} <TextLink href={routes.settings(locale)}>{t('common:nav.settings')}</TextLink>
        </p>
      </main>
    </>
  )
}

function None({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'attestations')
  return (
    <Card className="grid gap-3">
      <h2>{t('mine.empty')}</h2>
      <p>{t('mine.emptyText')}</p>
      <ButtonLink href={routes.forYou(locale)}>{t('common:nav.forYou')}</ButtonLink>
    </Card>
  )
}

type Attestation = Awaited<ReturnType<typeof myAttestations>>[number]

function Mine({ attestation, locale }: { attestation: Attestation; locale: Locale }) {
  const t = wordsOf(locale, 'attestations')
  const { content, verdict } = attestation
  const link = `${env.publicUrl}/verify/${attestation.token}`
  return (
    <Card as="article" className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 lang="nb">{content.organisation.name}</h2>
        {verdict === 'unknown' ? null : <AttestationState verdict={verdict} locale={locale} />}
      </div>
      <p>
        {duration(content.minutes, locale)}, {t('shifts', { count: content.shifts })}.{' '}
        {t('issued.on', { date: fullDate(attestation.issuedAt, locale) })}
      </p>
      {verdict === 'withdrawn' && attestation.withdrawnReason ? (
        <p>{t('mine.reason', { reason: attestation.withdrawnReason })}</p>
      ) : null}
      {verdict === 'valid' ? (
        <>
          <ButtonLink href={routes.attestationPdf(attestation.id)} icon={<Icon name="download" />} prefetch={false}>
            {t('mine.download')}
          </ButtonLink>
          <Details summary={t('mine.link')} icon="share-2">
            <p className="mb-2">{t('mine.linkHint')}</p>
            <p className="rounded-control bg-sunken p-3 text-small break-all select-all">{link}</p>
            <p className="mt-2">
              {t('fact.code')}: <b>{attestation.code}</b>
            </p>
            <p className="mt-2">
              <TextLink href={routes.verify(locale, attestation.token)}>{t('mine.openCheck')}</TextLink>
            </p>
          </Details>
        </>
      ) : null}
      <Details summary={t('preview.facts')} icon="file-check">
        <AttestationFacts content={content} locale={locale} />
      </Details>
    </Card>
  )
}
