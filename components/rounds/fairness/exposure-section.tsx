import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import { decimal } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { Numbers } from '@/lib/rounds/fairness/rules'
import { Chart } from './chart'
import { FairnessSection } from './section'

/** How much people are seen in coordinators' lists; 100 is the average. */
export function ExposureSection({ numbers: { groups }, locale }: { numbers: Numbers; locale: Locale }) {
  const t = wordsOf(locale, 'fairness')
  const index = (value: number) => decimal(Math.round(value * 100), locale)
  const most = Math.max(2, ...groups.map(({ exposure }) => Math.ceil((exposure?.high ?? 0) * 2) / 2))
  return (
    <FairnessSection
      id="exposure"
      title={t('exposure.title')}
      text={t('exposure.text')}
      picture={
        <Chart
          label={t('exposure.title')}
          rows={groups.map(({ group, exposure }) => ({
            name: t(`level.${group}`),
            value: exposure ? index(exposure.value) : t('few'),
            bar: exposure && [exposure.low / most, exposure.high / most],
            dot: exposure ? exposure.value / most : undefined,
          }))}
          ticks={[0, 1, most].map((at) => ({ at: at / most, text: index(at) }))}
          middle={1 / most}
        />
      }
    >
      <Table
        caption={t('exposure.title')}
        columns={[t('level.column'), t('exposure.value'), t('exposure.range')]}
        cards={false}
        className="text-small"
      >
        {groups.map(({ group, exposure }) => (
          <Row key={group}>
            <RowHeading>{t(`level.${group}`)}</RowHeading>
            <Cell label={t('exposure.value')}>{exposure ? index(exposure.value) : t('few')}</Cell>
            <Cell label={t('exposure.range')}>
              {exposure ? t('interval', { low: index(exposure.low), high: index(exposure.high) }) : t('few')}
            </Cell>
          </Row>
        ))}
      </Table>
    </FairnessSection>
  )
}
