import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import { decimal } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { Numbers } from '@/lib/rounds/fairness/rules'
import { Chart } from './chart'
import { percent } from './percent'
import { FairnessSection } from './section'

/** Who was offered a place, by what people said of their Norwegian. */
export function PlaceSection({ numbers, locale }: { numbers: Numbers; locale: Locale }) {
  const t = wordsOf(locale, 'fairness')
  const { able, placed, groups, parity } = numbers
  const whole = (share: number) => decimal(Math.round(share * 100), locale)
  const range = (low: number, high: number) => t('interval', { low: whole(low), high: whole(high) })
  return (
    <FairnessSection
      id="places"
      title={t('place.title')}
      text={t('place.text')}
      picture={
        <Chart
          label={t('place.title')}
          rows={groups.map(({ group, share }) => ({
            name: t(`level.${group}`),
            value: share ? percent(share.value, locale) : t('few'),
            bar: share && [share.low, share.high],
            dot: share?.value,
          }))}
          ticks={[0, 0.5, 1].map((at) => ({ at, text: percent(at, locale) }))}
        />
      }
    >
      <p>{able === null || placed === null ? t('place.allHidden') : t('place.all', { placed, able })}</p>
      <Table
        caption={t('place.title')}
        columns={[t('level.column'), t('place.placed'), t('place.share')]}
        cards={false}
        className="text-small"
      >
        {groups.map((row) => (
          <Row key={row.group}>
            <RowHeading>{t(`level.${row.group}`)}</RowHeading>
            <Cell label={t('place.placed')}>
              {row.able === null || row.placed === null
                ? t('hidden')
                : row.able === 0
                  ? '0'
                  : t('place.of', { placed: row.placed, able: row.able })}
            </Cell>
            <Cell label={t('place.share')}>
              {row.share
                ? `${percent(row.share.value, locale)} (${range(row.share.low, row.share.high)})`
                : t(row.able === null || row.placed === null ? 'hidden' : 'few')}
            </Cell>
          </Row>
        ))}
      </Table>
      {parity ? (
        <p>
          {t('place.parity', {
            value: percent(parity.value, locale),
            low: whole(parity.low),
            high: percent(parity.high, locale),
            chance: percent(parity.chance, locale),
          })}{' '}
          {t(parity.value < parity.chance ? 'place.moreThanChance' : 'place.byChance')}
        </p>
      ) : (
        <p>{t('place.noParity')}</p>
      )}
    </FairnessSection>
  )
}
