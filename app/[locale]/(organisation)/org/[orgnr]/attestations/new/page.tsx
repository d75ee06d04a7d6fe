import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AttestationFacts } from '@/components/attestations/attestation-facts'
import { ConfirmedBesides, IssueForm } from '@/components/attestations/issue-form'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { attestationPreview } from '@/lib/attestations/issuing/queries'
import { confirmations } from '@/lib/attestations/schema'
import { fullDate } from '@/lib/dates'
import { getLocale, getT } from '@/lib/i18n/server'
import { Refusal } from '@/lib/refusal'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'
import type { Actor } from '@/lib/server/actors'

type Search = { volunteer?: string; confirm?: string | string[]; ongoing?: string }
type Props = { params: Promise<{ orgnr: string }>; searchParams: Promise<Search> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('attestations')
  return { title: t('preview.title'), robots: { index: false } }
}

export default async function NewAttestationPage({ params, searchParams }: Props) {
  const { orgnr } = await params
  const { volunteer = '', confirm = [], ongoing } = await searchParams
  const locale = await getLocale()
  const t = await getT('attestations')
  const actor = await requireActor(routes.newAttestation(locale, orgnr, volunteer))
  const chosen = {
    confirmations: confirmations.filter((one) => [confirm].flat().includes(one)),
    ongoing: ongoing === 'on',
  }
  const preview = await previewOrRefusal(actor, orgnr, volunteer, chosen)
  if (preview instanceof Refusal) {
    return (
      <>
        <OrganisationMenu locale={locale} orgnr={orgnr} current="attestations" />
        <main id="main" className="wrap narrow stack">
          <h1>{t('preview.title')}</h1>
          <Banner tone="info">{t(`refusals:${preview.code}`)}</Banner>
        </main>
      </>
    )
  }
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="attestations" />
      <main id="main" className="group/preview wrap narrow grid gap-10">
        <div className="stack">
          <div>
            <p className="font-semibold text-ink-soft">{preview.content.volunteer.name}</p>
            <h1>{t('preview.title')}</h1>
          </div>
          <p className="text-lead">{t('preview.lead')}</p>
          {preview.standing ? (
            <Banner tone="info">{t('preview.replaces', { date: fullDate(preview.standing.issuedAt, locale) })}</Banner>
          ) : null}
        </div>
        <ConfirmedBesides orgnr={orgnr} volunteerId={volunteer} chosen={chosen} locale={locale} />
        <Card as="section" id="preview">
          <h2 className="mb-3">{t('preview.facts')}</h2>
          <AttestationFacts content={preview.content} locale={locale} />
        </Card>
        <IssueForm orgnr={orgnr} volunteerId={volunteer} chosen={chosen} preview={preview} locale={locale} />
      </main>
    </>
  )
}

async function previewOrRefusal(
  actor: Actor,
  orgnr: string,
  volunteerId: string,
  chosen: Parameters<typeof attestationPreview>[3],
) {
  try {
    return (await attestationPreview(actor, orgnr, volunteerId, chosen, new Date())) ?? notFound()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
