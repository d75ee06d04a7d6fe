import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import { duration } from '@/lib/dates'
import type { ownHours } from '@/lib/hours/own/queries'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { HoursBadge } from './hours-badge'

type Hours = Awaited<ReturnType<typeof ownHours>>
type Props<K extends keyof Hours> = Pick<Hours, K> & { locale: Locale }

export function OwnTotal({ hours, locale }: { hours: Hours; locale: Locale }) {
  const t = wordsOf(locale, 'hours')
  return (
    <Card className="grid gap-3">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span>
          <b className="text-h2">{duration(hours.confirmed, locale)}</b>
          <span className="block text-small text-ink-soft">{t('own.shifts', { count: hours.confirmedShifts })}</span>
        </span>
        <HoursBadge state="confirmed" locale={locale} />
      </p>
      {hours.pendingShifts === 0 ? null : (
        <p className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3">
          <span>
            <b className="text-h3">{duration(hours.pending, locale)}</b>
            <span className="block text-small text-ink-soft">{t('own.shifts', { count: hours.pendingShifts })}</span>
          </span>
          <HoursBadge state="pending" locale={locale} />
        </p>
      )}
    </Card>
  )
}

export function OrganisationTotals({ organisations, locale }: Props<'organisations'>) {
  const t = wordsOf(locale, 'hours')
  const columns = [t('own.organisation'), t('own.total'), t('own.pending')]
  return (
    <Table caption={t('own.organisations')} columns={columns}>
      {organisations.map(({ organisationId, name, confirmed, confirmedShifts, pending }) => (
        <Row key={organisationId}>
          <RowHeading lang="nb">{name}</RowHeading>
          <Cell label={t('own.total')}>
            <b>{duration(confirmed, locale)}</b>
            <span className="text-small text-ink-soft"> · {t('own.shifts', { count: confirmedShifts })}</span>
          </Cell>
          <Cell label={t('own.pending')}>{pending === 0 ? '–' : duration(pending, locale)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

const marks = {
  near: { tone: 'warn', icon: 'triangle-alert' },
  full: { tone: 'bad', icon: 'octagon-x' },
} as const

export function WeekTotals({ weeks, locale }: Props<'weeks'>) {
  const t = wordsOf(locale, 'hours')
  const columns = [t('own.weeks'), t('own.weekHours'), t('own.rest')]
  return (
    <Table caption={t('own.weeks')} columns={columns}>
      {weeks.map(({ week, minutes, shifts, mark }) => {
        const [year = '', number = ''] = week.split('-W')
        return (
          <Row key={week}>
            <RowHeading>{t('own.week', { number: Number(number), year })}</RowHeading>
            <Cell label={t('own.weekHours')}>
              <b>{duration(minutes, locale)}</b>
              <span className="text-small text-ink-soft"> · {t('own.shifts', { count: shifts })}</span>
            </Cell>
            <Cell label={t('own.rest')}>
              {mark === 'rest' ? t('own.mark.rest') : <Badge {...marks[mark]}>{t(`own.mark.${mark}`)}</Badge>}
            </Cell>
          </Row>
        )
      })}
    </Table>
  )
}
