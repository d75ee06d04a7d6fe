import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import { moment } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { LoggedEvent } from '@/lib/organisations/log/queries'
import { eventName } from './event-name'

export function EventTable({ events, locale }: { events: readonly LoggedEvent[]; locale: Locale }) {
  const t = wordsOf(locale, 'organisations')
  const columns = ['at', 'event', 'organisation', 'actor', 'subject', 'detail'] as const
  return (
    <Table caption={t('log.title')} columns={columns.map((column) => t(`log.${column}`))}>
      {events.map(({ id, at, name, organisation, actorId, subjectId, detail }) => (
        <Row key={id}>
          <RowHeading>{moment(at, locale)}</RowHeading>
          <Cell label={t('log.event')}>
            {eventName(name, locale)}
            <code className="block text-tiny text-ink-soft">{name}</code>
          </Cell>
          <Cell label={t('log.organisation')}>
            <span lang="nb">{organisation ?? '–'}</span>
          </Cell>
          <Cell label={t('log.actor')}>{actorId === null ? t('log.system') : <Id id={actorId} />}</Cell>
          <Cell label={t('log.subject')}>{subjectId === null ? '–' : <Id id={subjectId} />}</Cell>
          <Cell label={t('log.detail')} place="wide">
            <span className="text-small break-words">{detail || '–'}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** Whole, so that it can be searched for; small, since nobody reads it. */
function Id({ id }: { id: string }) {
  return <code className="text-tiny break-all">{id}</code>
}
