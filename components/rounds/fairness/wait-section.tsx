import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import { decimal } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { GroupNumbers, Numbers } from '@/lib/rounds/fairness/rules'
import { Chart } from './chart'
import { FairnessSection } from './section'

interface Props {
  numbers: Numbers
  whose: 'everywhere' | 'region'
  locale: Locale
}

/** Days until the first place: half of the people, and nine in ten. */
export function WaitSection({ numbers: { groups }, whose, locale }: Props) {
  const t = wordsOf(locale, 'fairness')
  const days = (wait: GroupNumbers['wait'], which: 'median' | 'p90') => {
    if (!wait) return t('few')
    const count = wait[which]
    return count === null ? t('wait.notYet') : t('wait.days', { count: Math.round(count) })
  }
  const longest = Math.max(1, ...groups.flatMap(({ wait }) => [wait?.median ?? 0, wait?.p90 ?? 0]))
  const most = Math.ceil(longest / 14) * 14
  return (
    <FairnessSection
      id="waiting"
      title={t('wait.title')}
      text={`${t('wait.text')} ${t(`wait.${whose}`)}`}
      picture={
        <Chart
          label={`${t('wait.title')}. ${t('wait.median')}`}
          rows={groups.map(({ group, wait }) => ({
            name: t(`level.${group}`),
            value: days(wait, 'median'),
            bar: wait && wait.median !== null ? [wait.median / most, (wait.p90 ?? most) / most] : null,
            dot: wait && wait.median !== null ? wait.median / most : undefined,
          }))}
          ticks={[0, 0.5, 1].map((at) => ({ at, text: decimal(at * most, locale) }))}
        />
      }
    >
      <Table
        caption={t('wait.title')}
        columns={[t('level.column'), t('wait.median'), t('wait.p90')]}
        cards={false}
        className="text-small"
      >
        {groups.map(({ group, wait }) => (
          <Row key={group}>
            <RowHeading>{t(`level.${group}`)}</RowHeading>
            <Cell label={t('wait.median')}>{days(wait, 'median')}</Cell>
            <Cell label={t('wait.p90')}>{days(wait, 'p90')}</Cell>
          </Row>
        ))}
      </Table>
    </FairnessSection>
  )
}
