import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AttestationFacts } from '@/components/attestations/attestation-facts'
import { ConfirmedOfAll, SignForm } from '@/components/attestations/batch-form'
import { BatchPeople, NotIssuable } from '@/components/attestations/batch-people'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { Banner } from '@/components/ui/banner'
import { Details } from '@/components/ui/details'
import { TextLink } from '@/components/ui/link'
import { type BatchPreview, batchPreview } from '@/lib/attestations/batches/queries'
import { goingOn } from '@/lib/attestations/batches/schema'
import { confirmations } from '@/lib/attestations/schema'
import { getLocale, getT } from '@/lib/i18n/server'
import { Refusal } from '@/lib/refusal'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Search = { who?: string | string[]; confirm?: string | string[]; on?: string }
type Props = { params: Promise<{ orgnr: string }>; searchParams: Promise<Search> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('batches')
  return { title: t('preview.title'), robots: { index: false } }
}

export default async function NewBatchPage({ params, searchParams }: Props) {
  const { orgnr } = await params
  const { who: choice, confirm = [], on } = await searchParams
  const who = [choice].flat()[0] ?? ''
  const locale = await getLocale()
  const t = await getT('batches')
  const actor = await requireActor(routes.newAttestationBatch(locale, orgnr, { who }))
  const chosen = {
    confirmations: confirmations.filter((one) => [confirm].flat().includes(one)),
    goingOn: goingOn.find((one) => one === on) ?? 'upcoming',
  }
  const preview = await orRefusal(batchPreview(actor, orgnr, who, chosen, new Date()))
  if (preview === null) notFound()
  return (
    <>
      <OrganisationMenu locale={locale} orgnr={orgnr} current="attestations" />
      <main id="main" className="group/preview wrap grid gap-10">
        <div className="stack">
          <h1>{t('preview.title')}</h1>
          {preview instanceof Refusal ? (
            <Banner tone="info">{t(`refusals:${preview.code}`)}</Banner>
          ) : (
            <p className="text-lead">{t('preview.lead')}</p>
          )}
          <p>
            <TextLink href={routes.organisationAttestations(locale, orgnr)}>{t('preview.back')}</TextLink>
          </p>
        </div>
        {preview instanceof Refusal ? null : (
          <>
            {preview.rows.length === 0 ? null : (
              <ConfirmedOfAll orgnr={orgnr} who={who} chosen={chosen} locale={locale} />
            )}
            <Issuable preview={preview} locale={locale} />
            {preview.rows.length === 0 ? null : (
              <div className="max-w-reading">
                <SignForm orgnr={orgnr} chosen={chosen} preview={preview} locale={locale} />
              </div>
            )}
          </>
        )}
      </main>
    </>
  )
}

async function Issuable({ preview, locale }: { preview: BatchPreview; locale: Awaited<ReturnType<typeof getLocale>> }) {
  const t = await getT('batches')
  const [first] = preview.rows
  return (
    <>
      {first ? (
        <section className="stack" id="preview">
          <h2>{t('preview.people', { count: preview.rows.length })}</h2>
          <BatchPeople preview={preview} locale={locale} />
          <Details summary={t('preview.whole')} icon="file-text">
            <AttestationFacts content={first.content} locale={locale} />
          </Details>
        </section>
      ) : (
        <Banner tone="warn">{t('preview.none')}</Banner>
      )}
      {preview.refused.length === 0 ? null : (
        <section className="stack max-w-reading">
          <h2>{t('preview.refused', { count: preview.refused.length })}</h2>
          <NotIssuable preview={preview} locale={locale} />
        </section>
      )}
    </>
  )
}

async function orRefusal<T>(asked: Promise<T>): Promise<T | Refusal> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
