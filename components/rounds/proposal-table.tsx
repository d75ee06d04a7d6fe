import { Badge } from '@/components/ui/badge'
import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { RoundShift } from '@/lib/rounds/organisation/queries'
import { ProposalStateBadge } from './proposal-state-badge'

/** Whom a place was suggested to, and what they answered. */
export function ProposalTable({ proposals, locale }: { proposals: RoundShift['proposals']; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  return (
    <Table caption={t('organisation.proposals')} columns={[t('organisation.person'), t('organisation.state')]}>
      {proposals.map(({ id, name, pinned, state, answerBy }) => (
        <Row key={id}>
          <RowHeading>
            <span lang="nb">{name}</span> {pinned && <Badge className="font-normal">{t('organisation.pinned')}</Badge>}
          </RowHeading>
          <Cell label={t('organisation.state')} place="wide">
            <ProposalStateBadge state={state} answerBy={answerBy} locale={locale} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
