import { Badge } from '@/components/ui/badge'
import { duration } from '@/lib/dates'
import type { HoursRow } from '@/lib/hours/queries'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

/** As agreed, or what the volunteer says and what was noted before. */
export function Attendance({ row, agreed, locale }: { row: HoursRow; agreed: number; locale: Locale }) {
  const t = wordsOf(locale, 'hours')
  if (!row.proposal) return <Badge icon="check">{t('confirm.asAgreed')}</Badge>
  const before = row.state === 'confirmed' ? (row.minutes ?? agreed) : agreed
  const more = row.proposal.minutes - before
  const hours = duration(Math.abs(more), locale)
  return (
    <>
      <Badge tone="warn" icon="clock">
        {more > 0 ? t('confirm.proposesMore', { hours }) : null}
        {more < 0 ? t('confirm.proposesLess', { hours }) : null}
        {more === 0 ? t('confirm.proposes', { hours: duration(row.proposal.minutes, locale) }) : null}
      </Badge>
      {row.proposal.reason ? <span className="block text-small text-ink-soft">«{row.proposal.reason}»</span> : null}
      {row.state === 'pending' ? null : (
        <span className="block text-small text-ink-soft">
          {row.state === 'absent'
            ? t('confirm.beforeAbsent')
            : t('confirm.before', { hours: duration(before, locale) })}
        </span>
      )}
    </>
  )
}
