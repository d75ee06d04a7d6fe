import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AttestationFacts } from '@/components/attestations/attestation-facts'
import { AttestationState } from '@/components/attestations/attestation-state'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { issuedAttestation } from '@/lib/attestations/queries'
import { fullDate } from '@/lib/dates'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Props = {
  params: Promise<{ orgnr: string; attestationId: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('attestations')
  return { title: t('one.name'), robots: { index: false } }
}

export default async function IssuedAttestationPage({ params, searchParams }: Props) {
  const [{ orgnr, attestationId }, { saved }] = await Promise.all([params, searchParams])
  const locale = await getLocale()
  const t = await getT('attestations')
  const actor = await requireActor(routes.issuedAttestation(locale, orgnr, attestationId))
  const attestation = await issuedAttestation(actor, orgnr, attestationId)
  if (!attestation) notFound()
  const { content, code, token, verdict, issuedAt, canWithdraw, canDownload, withdrawnReason } = attestation
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="attestations" />
      <main id="main" className="wrap narrow grid gap-6">
        <div className="stack">
          <h1>{t('one.title', { number: code })}</h1>
          {saved === 'issued' && verdict === 'valid' ? (
            <Banner tone="good" role="status">
              {t('one.issuedBanner')}
            </Banner>
          ) : null}
          <p className="flex flex-wrap items-center gap-3">
            <AttestationState verdict={verdict} locale={locale} />
            {t('issued.on', { date: fullDate(issuedAt, locale) })}
          </p>
          {withdrawnReason ? <p>{t('sharing:mine.reason', { reason: withdrawnReason })}</p> : null}
        </div>
        <Card as="section" className="[&>dl>:first-child]:border-t-0 [&>dl>:first-child]:pt-0">
          <AttestationFacts content={content} locale={locale} />
        </Card>
        <div className="button-row">
          {canDownload ? (
            <ButtonLink href={routes.attestationPdf(attestationId)} icon={<Icon name="download" />}>
              {t('sharing:mine.download')}
            </ButtonLink>
          ) : null}
          <ButtonLink href={routes.verify(locale, token)} variant="secondary">
            {t('sharing:code.open')}
          </ButtonLink>
          {canWithdraw ? (
            <ButtonLink href={routes.withdrawAttestation(locale, orgnr, attestationId)} variant="quiet">
              {t('withdraw.title')}
            </ButtonLink>
          ) : null}
        </div>
      </main>
    </>
  )
}
