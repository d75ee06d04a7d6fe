import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminMenu } from '@/components/organisations/admin-menu'
import { RegionName } from '@/components/rounds/region-name'
import { RoundFigures, RoundRecord } from '@/components/rounds/round-figures'
import { RoundStateBadge } from '@/components/rounds/round-state-badge'
import { RoundVerdict } from '@/components/rounds/round-verdict'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { moment } from '@/lib/dates'
import { getLocale, getT } from '@/lib/i18n/server'
import { roundAudit } from '@/lib/rounds/queries'
import { routes } from '@/lib/routes'
import { requireAdministrator } from '@/lib/server/actor'

type Props = { params: Promise<{ roundId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('rounds')
  return { title: t('audit.title'), robots: { index: false } }
}

export default async function AdminRoundPage({ params }: Props) {
  const { roundId } = await params
  const locale = await getLocale()
  const t = await getT('rounds')
  const actor = await requireAdministrator(routes.adminRound(locale, roundId))
  const round = await roundAudit(actor, roundId, new Date())
  if (!round) notFound()
  return (
    <>
      <AdminMenu locale={locale} current="rounds" />
      <main id="main" className="wrap grid gap-8">
        <div className="grid justify-items-start gap-2">
          <TextLink href={routes.adminRounds(locale)} className="inline-flex min-h-11 items-center gap-2">
            <Icon name="arrow-left" /> {t('audit.back')}
          </TextLink>
          <h1>{t('audit.title')}</h1>
          <p className="text-lead">
            {moment(round.startedAt, locale)} · <RegionName region={round} locale={locale} />
          </p>
          <RoundStateBadge state={round.state} locale={locale} />
        </div>
        <RoundVerdict round={round} locale={locale} />
        {round.state === 'published' && <RoundFigures round={round} locale={locale} />}
        <RoundRecord round={round} locale={locale} />
        {round.state === 'published' && (
          <p>
            <TextLink href={routes.fairnessOf(locale, round.id)}>{t('audit.fairness')}</TextLink>
          </p>
        )}
      </main>
    </>
  )
}
