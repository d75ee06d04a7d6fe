import { pictogram } from '@/components/tasks/pictures'
import { TextLink } from '@/components/ui/link'
import { ListRow, Rows } from '@/components/ui/rows'
import { shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { EndedProposal } from '@/lib/rounds/own/queries'
import { routes } from '@/lib/routes'

/** Where places went that the reader did not take, told without blame. */
export function EndedProposals({ proposals, locale }: { proposals: readonly EndedProposal[]; locale: Locale }) {
  if (proposals.length === 0) return null
  const t = wordsOf(locale, 'rounds')
  return (
    <section>
      <h2>{t('ended.title')}</h2>
      <Rows className="mt-1">
        {proposals.map((proposal) => (
          <ListRow
            key={proposal.id}
            icon={pictogram(proposal.pictogram)}
            title={
              <TextLink
                href={routes.proposal(locale, proposal.id)}
                lang={proposal.titleLocale === locale ? undefined : proposal.titleLocale}
              >
                {proposal.title}
              </TextLink>
            }
          >
            <span className="block text-small text-ink-soft">
              {shiftTime(proposal.startsAt, proposal.endsAt, locale)}
            </span>
            {t(`ended.${proposal.state}`)}
          </ListRow>
        ))}
      </Rows>
    </section>
  )
}
