import { ListRow, Rows } from '@/components/ui/rows'
import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import type { BatchPreview } from '@/lib/attestations/batches/queries'
import { dateRange, duration, fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

interface Props {
  preview: BatchPreview
  locale: Locale
}

/** Who gets an attestation, with what, instead of which. */
export function BatchPeople({ preview: { rows }, locale }: Props) {
  const t = wordsOf(locale, 'batches')
  const columns = [t('preview.name'), t('preview.hours'), t('preview.period'), t('preview.standing')]
  return (
    <Table caption={t('preview.people', { count: rows.length })} columns={columns}>
      {rows.map(({ volunteerId, content, replaces }) => (
        <Row key={volunteerId}>
          <RowHeading>{content.volunteer.name}</RowHeading>
          <Cell label={t('preview.hours')} place="wide">
            <span className="lg:whitespace-nowrap">
              {duration(content.minutes, locale)}, {t('attestations:shifts', { count: content.shifts })}
            </span>
          </Cell>
          <Cell label={t('preview.period')} place="wide">
            <span className="lg:whitespace-nowrap">
              {dateRange(content.period.from, content.period.to, locale)}
              {content.period.ongoing ? `, ${t('attestations:ongoing')}` : null}
            </span>
          </Cell>
          {replaces ? (
            <Cell label={t('preview.standing')} place="wide">
              {t('preview.replaces', { date: fullDate(replaces.issuedAt, locale) })}
            </Cell>
          ) : (
            <Cell label="" place="wide">
              <span className="max-md:hidden">{t('preview.first')}</span>
            </Cell>
          )}
        </Row>
      ))}
    </Table>
  )
}

/** Who was chosen and cannot get one, and why. */
export function NotIssuable({ preview: { refused }, locale }: Props) {
  const t = wordsOf(locale, 'batches')
  return (
    <Rows>
      {refused.map(({ volunteerId, name, code }) => (
        <ListRow key={volunteerId} icon="circle-x" tone="ink" title={name}>
          {t(`refusals:${code}`)}
        </ListRow>
      ))}
    </Rows>
  )
}
