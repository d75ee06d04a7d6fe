import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { base, type Numbers } from '@/lib/rounds/fairness/rules'
import { Chart } from './chart'
import { percent } from './percent'
import { FairnessSection } from './section'

/** Shifts with somebody, before the round and with what it offered. */
export function ShiftSection({ numbers: { shifts }, locale }: { numbers: Numbers; locale: Locale }) {
  const t = wordsOf(locale, 'fairness')
  const { total, staffedBefore, staffed } = shifts
  const rows = [
    { name: t('shifts.before'), count: staffedBefore },
    { name: t('shifts.after'), count: staffed },
  ]
  const share = (count: number) => (total < base ? t('few') : percent(count / total, locale))
  const number = (count: number) => t('shifts.of', { staffed: count, total })
  return (
    <FairnessSection
      id="shifts"
      title={t('shifts.title')}
      text={t('shifts.text')}
      picture={
        <Chart
          label={t('shifts.title')}
          rows={rows.map(({ name, count }) => ({
            name,
            value: number(count),
            bar: total === 0 ? null : [0, count / total],
          }))}
          ticks={[0, 0.5, 1].map((at) => ({ at, text: percent(at, locale) }))}
        />
      }
    >
      <Table
        caption={t('shifts.title')}
        columns={[t('shifts.column'), t('shifts.number'), t('shifts.share')]}
        cards={false}
        className="text-small"
      >
        {rows.map(({ name, count }) => (
          <Row key={name}>
            <RowHeading>{name}</RowHeading>
            <Cell label={t('shifts.number')}>{number(count)}</Cell>
            <Cell label={t('shifts.share')}>{share(count)}</Cell>
          </Row>
        ))}
      </Table>
    </FairnessSection>
  )
}
