import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import { decimal } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { Numbers } from '@/lib/rounds/fairness/rules'
import { rungs } from '@/lib/rounds/fairness/schema'
import { Chart } from './chart'
import { FairnessSection } from './section'

interface Props {
  numbers: Numbers
  whose: 'everywhere' | 'region'
  locale: Locale
}

/** Who supports those who said yes, the nearest first. */
export function SupportSection({ numbers: { support }, whose, locale }: Props) {
  const t = wordsOf(locale, 'fairness')
  if (!support || rungs.every((rung) => support[rung] === 0))
    return (
      <FairnessSection id="support" title={t('support.title')} text={t('support.text')}>
        <p className="max-w-reading text-ink-soft">{t('support.none')}</p>
      </FairnessSection>
    )
  const most = Math.max(10, ...rungs.map((rung) => Math.ceil((support[rung] ?? 0) / 10) * 10))
  const people = (rung: (typeof rungs)[number]) => {
    const count = support[rung]
    return count === null ? t('hidden') : decimal(count, locale)
  }
  return (
    <FairnessSection
      id="support"
      title={t('support.title')}
      text={whose === 'everywhere' ? `${t('support.text')} ${t('support.rounded')}` : t('support.text')}
      picture={
        <Chart
          label={t('support.title')}
          rows={rungs.map((rung) => {
            const count = support[rung]
            return { name: t(`support.${rung}`), value: people(rung), bar: count === null ? null : [0, count / most] }
          })}
          ticks={[0, 0.5, 1].map((at) => ({ at, text: decimal(at * most, locale) }))}
        />
      }
    >
      <Table
        caption={t('support.title')}
        columns={[t('support.kind'), t('support.people')]}
        cards={false}
        className="text-small"
      >
        {rungs.map((rung) => (
          <Row key={rung}>
            <RowHeading>{t(`support.${rung}`)}</RowHeading>
            <Cell label={t('support.people')}>{people(rung)}</Cell>
          </Row>
        ))}
      </Table>
    </FairnessSection>
  )
}
