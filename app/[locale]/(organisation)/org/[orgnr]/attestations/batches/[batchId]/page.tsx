import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BatchProgress, BatchRefused } from '@/components/attestations/batch-progress'
import { OrganisationMenu } from '@/components/organisations/organisation-menu'
import { TextLink } from '@/components/ui/link'
import { QuietRefresh } from '@/components/ui/quiet-refresh'
import { batchProgress } from '@/lib/attestations/batches/queries'
import { moment } from '@/lib/dates'
import { getLocale, getT } from '@/lib/i18n/server'
import { routes } from '@/lib/routes'
import { requireActor } from '@/lib/server/actor'

type Props = { params: Promise<{ orgnr: string; batchId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('batches')
  return { title: t('progress.title'), robots: { index: false } }
}

export default async function BatchPage({ params }: Props) {
  const { orgnr, batchId } = await params
  const locale = await getLocale()
  const t = await getT('batches')
  const actor = await requireActor(routes.attestationBatch(locale, orgnr, batchId))
  const batch = await batchProgress(actor, orgnr, batchId)
  if (!batch) notFound()
  const time = moment(batch.startedAt, locale)
  return (
    <>
      {batch.finishedAt === null ? <QuietRefresh seconds={2} /> : null}
      <OrganisationMenu locale={locale} orgnr={orgnr} current="attestations" />
      <main id="main" className="wrap grid gap-10">
        <div className="stack max-w-reading">
          <h1>{t('progress.title')}</h1>
          <p className="text-ink-soft">
            {batch.startedBy === null
              ? t('progress.started', { time })
              : t('progress.startedBy', { time, name: batch.startedBy })}
          </p>
          <BatchProgress batch={batch} locale={locale} />
        </div>
        <BatchRefused batch={batch} orgnr={orgnr} locale={locale} />
        <p>
          <TextLink href={routes.organisationAttestations(locale, orgnr)}>{t('progress.back')}</TextLink>
        </p>
      </main>
    </>
  )
}
