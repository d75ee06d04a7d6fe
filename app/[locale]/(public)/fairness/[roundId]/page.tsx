import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FairNumbers } from '@/components/rounds/fairness/fair-numbers'
import { PromiseSection } from '@/components/rounds/fairness/promise-section'
import { ProofSection } from '@/components/rounds/fairness/proof-section'
import { TextPage } from '@/components/layout/text-page'
import { TextLink } from '@/components/ui/link'
import { fullDate } from '@/lib/dates'
import { getLocale, getT } from '@/lib/i18n/server'
import { publishedFairness } from '@/lib/rounds/fairness/queries'
import { routes } from '@/lib/routes'

interface Props {
  params: Promise<{ roundId: string }>
}

async function asked({ params }: Props) {
  const [{ roundId }, { rounds }, t] = await Promise.all([params, publishedFairness(null), getT('fairness')])
  const round = rounds.find(({ id }) => id === roundId)
  if (!round) notFound()
  const places = [...round.counties, ...round.municipalityNumbers]
  const region = places.length === 0 ? t('rounds.norway') : places.join(', ')
  return { round, t, title: t('rounds.one', { region }) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { round, title } = await asked(props)
  return { title: `${title}, ${fullDate(round.publishedAt, await getLocale())}` }
}

export default async function FairRoundPage(props: Props) {
  const locale = await getLocale()
  const { round, t, title } = await asked(props)
  return (
    <TextPage title={title} lead={t('rounds.oneLead', { date: fullDate(round.publishedAt, locale) })}>
      <PromiseSection changed={round.changed} rounds={null} drift={!round.sameInput} locale={locale} />
      <ProofSection proven={round.proven ? 1 : 0} rounds={null} gapShare={round.gapShare} locale={locale} />
      <FairNumbers numbers={round} whose="region" locale={locale} />
      <p>
        <TextLink href={routes.fairness(locale)} className="inline-flex min-h-11 items-center">
          {t('rounds.back')}
        </TextLink>
      </p>
    </TextPage>
  )
}
