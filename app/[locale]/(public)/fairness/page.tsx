import type { Metadata } from 'next'
import { TextPage } from '@/components/layout/text-page'
import { FairNumbers } from '@/components/rounds/fairness/fair-numbers'
import { FairRoundTable } from '@/components/rounds/fairness/fair-round-table'
import { FairWords } from '@/components/rounds/fairness/fair-words'
import { PromiseSection } from '@/components/rounds/fairness/promise-section'
import { ProofSection } from '@/components/rounds/fairness/proof-section'
import { Banner } from '@/components/ui/banner'
import { getLocale, getT } from '@/lib/i18n/server'
import { publishedFairness } from '@/lib/rounds/fairness/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('fairness')
  return { title: t('title'), description: t('lead') }
}

export default async function FairnessPage() {
  const locale = await getLocale()
  const t = await getT('fairness')
  const { overall, rounds } = await publishedFairness(null)
  return (
    <TextPage title={t('title')} lead={t('lead')}>
      {overall ? (
        <>
          <PromiseSection
            changed={overall.changed}
            rounds={overall.rounds}
            drift={rounds.some(({ sameInput }) => !sameInput)}
            locale={locale}
          />
          <ProofSection
            proven={overall.proven}
            rounds={overall.rounds}
            gapShare={overall.largestGapShare}
            locale={locale}
          />
          <FairNumbers numbers={overall} whose="everywhere" locale={locale} />
          <section id="rounds" className="stack scroll-mt-4" aria-labelledby="rounds-title">
            <h2 id="rounds-title">{t('rounds.title')}</h2>
            <FairRoundTable rounds={rounds} locale={locale} />
          </section>
        </>
      ) : (
        <Banner tone="plain" className="max-w-reading">
          {t('none')}
        </Banner>
      )}
      <FairWords locale={locale} />
    </TextPage>
  )
}
