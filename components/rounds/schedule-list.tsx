import { Dialog } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { ListRow, Rows } from '@/components/ui/rows'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { endScheduleAction } from '@/lib/rounds/actions'
import type { ScheduleLine } from '@/lib/rounds/queries'
import { RegionName } from './region-name'
import { roundTime } from './round-time'
import { hourOf } from './schedule-form'

interface Props {
  schedules: readonly ScheduleLine[]
  /** What each municipality's number stands for. */
  towns: ReadonlyMap<string, string>
  locale: Locale
  now: Date
}

export function ScheduleList({ schedules, towns, locale, now }: Props) {
  const t = wordsOf(locale, 'rounds')
  const named = ({ counties, municipalityNumbers }: ScheduleLine) => ({
    counties,
    municipalityNumbers: municipalityNumbers.map((number) => towns.get(number) ?? number),
  })
  if (schedules.length === 0) return <p>{t('admin.noSchedules')}</p>
  return (
    <Rows>
      {schedules.map((schedule) => (
        <ListRow
          key={schedule.id}
          icon="repeat"
          title={<span lang="nb">{schedule.name}</span>}
          aside={<EndSchedule id={schedule.id} locale={locale} />}
        >
          {schedule.counties.join() !== schedule.name && <RegionName region={named(schedule)} locale={locale} />}
          <span className="block">
            {t('admin.daily', { time: hourOf(schedule.hour, locale) })}.{' '}
            {t('admin.next', { time: roundTime(schedule.nextAt, locale, now) })}
          </span>
        </ListRow>
      ))}
    </Rows>
  )
}

function EndSchedule({ id, locale }: { id: string; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  return (
    <Dialog
      trigger={t('admin.end')}
      title={t('admin.endTitle')}
      close={t('admin.keep')}
      variant="secondary"
      size="small"
    >
      <p className="mb-4">{t('admin.endText')}</p>
      <Form action={endScheduleAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
        <input type="hidden" name="scheduleId" value={id} />
        <SubmitButton busy={t('common:do.sending')} variant="danger" wide>
          {t('admin.end')}
        </SubmitButton>
      </Form>
    </Dialog>
  )
}
