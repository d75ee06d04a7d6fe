import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/link'
import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import { decimal, moment } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { RoundLine } from '@/lib/rounds/queries'
import { routes } from '@/lib/routes'
import { gapPercent } from './gap-percent'
import { RegionName } from './region-name'
import { RoundStateBadge } from './round-state-badge'

/** The rounds there were, the newest first. */
export function RoundTable({ rounds, locale }: { rounds: readonly RoundLine[]; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  const columns = [t('admin.when'), t('admin.region'), t('admin.result'), t('admin.certificate')]
  return (
    <Table caption={t('admin.rounds')} columns={columns}>
      {rounds.map((round) => (
        <Row key={round.id}>
          <RowHeading>
            <TextLink href={routes.adminRound(locale, round.id)} className="inline-flex min-h-11 items-center">
              {moment(round.startedAt, locale)}
            </TextLink>
          </RowHeading>
          <Cell label={t('admin.region')} place="wide">
            <RegionName region={round} locale={locale} />
          </Cell>
          <Cell label={t('admin.result')} place="wide">
            {round.state === 'published' ? (
              t('admin.placed', { placed: round.placed ?? 0, free: round.free ?? 0 })
            ) : (
              <RoundStateBadge state={round.state} locale={locale} />
            )}
          </Cell>
          <Cell label={t('admin.certificate')} place="wide">
            {round.state !== 'published' ? (
              '–'
            ) : round.proven ? (
              <Badge tone="good" icon="badge-check">
                {t('admin.proven')}
              </Badge>
            ) : (
              t('admin.notProven', { gap: decimal(gapPercent(round), locale) })
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
