import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/link'
import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import { RegionName } from '@/components/rounds/region-name'
import { decimal, fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { FairRound } from '@/lib/rounds/fairness/rules'
import { routes } from '@/lib/routes'
import { smallPercent } from './percent'

export function FairRoundTable({ rounds, locale }: { rounds: readonly FairRound[]; locale: Locale }) {
  const t = wordsOf(locale, 'fairness')
  const columns = [t('rounds.when'), t('rounds.region'), t('rounds.placed'), t('rounds.changed'), t('rounds.proof')]
  return (
    <Table caption={t('rounds.caption')} columns={columns}>
      {rounds.map((round) => (
        <Row key={round.id}>
          <RowHeading>
            <TextLink href={routes.fairnessOf(locale, round.id)} className="inline-flex min-h-11 items-center">
              {fullDate(round.publishedAt, locale)}
            </TextLink>
          </RowHeading>
          <Cell label={t('rounds.region')} place="wide">
            <RegionName region={round} locale={locale} />
          </Cell>
          <Cell label={t('rounds.placed')}>
            {round.placed === null || round.able === null
              ? t('hidden')
              : t('place.of', { placed: round.placed, able: round.able })}
          </Cell>
          <Cell label={t('rounds.changed')}>{decimal(round.changed, locale)}</Cell>
          <Cell label={t('rounds.proof')} place="wide">
            {round.proven ? (
              <Badge tone="good" icon="badge-check">
                {t('rounds.proven')}
              </Badge>
            ) : (
              t('rounds.open', { share: smallPercent(round.gapShare, locale) })
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
