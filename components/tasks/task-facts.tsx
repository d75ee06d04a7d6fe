import { ClearingNote } from '@/components/rounds/clearing-note'
import { Card } from '@/components/ui/card'
import { Fact, Facts } from '@/components/ui/facts'
import { Icon } from '@/components/ui/icon'
import { clockRange, duration, fullDate, longDay, minutesBetween } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { TaskPageView } from '@/lib/tasks/page/queries'
import type { ShiftView } from '@/lib/tasks/shifts/queries'
import { OwnPlace } from './own-place'
import { ShiftSeats } from './shift-seats'
import { SignUpLink } from './sign-up-link'

type TaskFactsProps = { task: TaskPageView; shift: ShiftView | undefined; locale: Locale; now: Date }

/** When, where and with whom; and the way in. */
export function TaskFacts({ task, shift, locale, now }: TaskFactsProps) {
  const t = wordsOf(locale, 'tasks')
  const { organisation } = task
  return (
    <Card className="print:py-2">
      <Facts className="gap-2.5 print:gap-1">
        <Fact icon="calendar-days">
          {shift ? (
            <>
              <b className="block">{longDay(shift.startsAt, locale, now)}</b>
              {clockRange(shift.startsAt, shift.endsAt, locale)} (
              {duration(minutesBetween(shift.startsAt, shift.endsAt), locale)})
            </>
          ) : (
            t('page.noShifts')
          )}
        </Fact>
        <Fact icon="map-pin">
          <b className="block" lang="nb">
            {task.meetingAddress}, {task.placeName}
          </b>
          {task.meetingHint}
        </Fact>
        <Fact icon="hand-heart">
          <b className="block" lang="nb">
            {organisation.name}
          </b>
          {organisation.purpose && <span className="block print:hidden">{organisation.purpose}</span>}
          {organisation.approvedAt && (
            <>
              <Icon name="badge-check" size="small" />{' '}
              {t('page.verified', { date: fullDate(organisation.approvedAt, locale) })}
            </>
          )}
        </Fact>
      </Facts>
      {shift && (
        <div className="mt-3 border-t border-line pt-3 print:hidden">
          {shift.mine ? (
            <OwnPlace shift={shift} place={shift.mine} locale={locale} />
          ) : (
            <ShiftSeats shift={shift} locale={locale} />
          )}
          {shift.nextRoundAt && shift.mine === null && (
            <div className="mt-4">
              <ClearingNote at={shift.nextRoundAt} locale={locale} now={now} />
            </div>
          )}
          {task.state === 'open' && (
            <div className="mt-4 text-center">
              <SignUpLink shift={shift} locale={locale} />
              {!shift.mine && <p className="mt-2 text-small text-ink-soft">{t('page.changeMind')}</p>}
            </div>
          )}
        </div>
      )}
    </Card>
  )
}
