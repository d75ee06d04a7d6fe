import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { OwnProposal } from '@/lib/rounds/own/queries'
import { ProposalCard } from './proposal-card'

/** The places that are held for the reader until they answer; nothing where there is none. */
export function OpenProposals({ proposals, locale }: { proposals: readonly OwnProposal[]; locale: Locale }) {
  if (proposals.length === 0) return null
  const t = wordsOf(locale, 'rounds')
  return (
    <section className="grid gap-3">
      <h2>{t('proposal.some', { count: proposals.length })}</h2>
      <p>{t('proposal.how')}</p>
      <ul className="grid gap-4">
        {proposals.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} locale={locale} />
        ))}
      </ul>
    </section>
  )
}
