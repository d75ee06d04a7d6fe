import { Badge } from '@/components/ui/badge'
import { ListRow, Rows } from '@/components/ui/rows'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { RoundShift } from '@/lib/rounds/organisation/queries'
import { ProposalStateBadge } from './proposal-state-badge'

/** Whom a place was suggested to, and what they answered. */
export function ProposalList({ proposals, locale }: { proposals: RoundShift['proposals']; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  return (
    <div>
      <h4 className="text-small font-normal text-ink-soft">{t('organisation.proposals')}</h4>
      <Rows>
        {proposals.map(({ id, name, pinned, state, answerBy }) => (
          <ListRow
            key={id}
            icon="user"
            aside={<ProposalStateBadge state={state} answerBy={answerBy} locale={locale} />}
          >
            <b lang="nb">{name}</b> {pinned && <Badge className="font-normal">{t('organisation.pinned')}</Badge>}
          </ListRow>
        ))}
      </Rows>
    </div>
  )
}
