import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { SelectField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/link'
import { Cell, Row, RowHeading, Table, TickCell } from '@/components/ui/table'
import { Tick, TickAll } from '@/components/ui/tick'
import { duration, hourUnits } from '@/lib/dates'
import { confirmShiftHoursAction } from '@/lib/hours/actions'
import type { HoursRow, ShiftHours } from '@/lib/hours/queries'
import { minuteChoices } from '@/lib/hours/rules'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { Attendance } from './attendance'
import { ChosenBar } from './chosen-bar'
import { RowReason } from './row-reason'

type ConfirmFormProps = { shift: ShiftHours; orgnr: string; locale: Locale }

/** All who came as agreed are ticked beforehand, so that one press is enough; what differs must be looked at. */
export function ConfirmForm({ shift, orgnr, locale }: ConfirmFormProps) {
  const t = wordsOf(locale, 'hours')
  const open = shift.rows.filter((row) => row.undecided)
  return (
    <Form action={confirmShiftHoursAction} words={{ summaryTitle: t('common:errorSummaryTitle') }}>
      {open.length === 0 ? (
        <Banner tone="good" role="status">
          {t('confirm.all')} <TextLink href={routes.organisationHours(locale, orgnr)}>{t('confirm.overview')}</TextLink>
        </Banner>
      ) : (
        <OpenRows open={open} shift={shift} orgnr={orgnr} locale={locale} />
      )}
    </Form>
  )
}

function OpenRows({ open, shift, orgnr, locale }: ConfirmFormProps & { open: readonly HoursRow[] }) {
  const t = wordsOf(locale, 'hours')
  const mine = open.filter((row) => row.isYou)
  const others = open.filter((row) => !row.isYou)
  const ready = others.filter(asAgreed).length
  const columns = [t('confirm.volunteer'), t('confirm.attendance'), t('confirm.hours')]
  return (
    <>
      <input type="hidden" name="orgnr" value={orgnr} />
      <input type="hidden" name="shiftId" value={shift.shiftId} />
      {others.length === 0 ? null : (
        <ChosenBar
          before={{
            summary: t('confirm.preselected', { count: ready, hours: duration(ready * shift.agreed, locale) }),
            submit: t('confirm.submit'),
          }}
          summary={t('confirm.selected', { count: '{count}', hours: '{hours}' })}
          units={hourUnits(locale)}
          submit={Array.from({ length: others.length + 1 }, (_, count) =>
            count === 0 ? t('confirm.submit') : t('confirm.submitCount', { count }),
          )}
          busy={t('common:do.sending')}
          icon={<Icon name="check" />}
        />
      )}
      <Table
        caption={t('confirm.caption')}
        columns={columns}
        tick={<TickAll name="chosen" label={t('confirm.tickAll')} />}
        className="mt-3"
      >
        {others.map((row) => (
          <OpenRow key={row.signUpId} row={row} shift={shift} locale={locale} />
        ))}
        {mine.map((row) => (
          <OwnRow key={row.signUpId} row={row} shift={shift} locale={locale} />
        ))}
      </Table>
      <p className="mt-3 text-small text-ink-soft">{t('confirm.how')}</p>
    </>
  )
}

const asAgreed = (row: HoursRow) => row.proposal === null

type RowProps = { row: HoursRow; shift: ShiftHours; locale: Locale }

function OpenRow({ row, shift, locale }: RowProps) {
  const t = wordsOf(locale, 'hours')
  const field = (name: string) => `rows.${row.signUpId}.${name}`
  const expected = row.proposal?.minutes ?? shift.agreed
  return (
    <Row>
      <TickCell>
        <Tick
          name="chosen"
          value={row.signUpId}
          label={t('confirm.tick', { name: row.name })}
          defaultChecked={asAgreed(row)}
        />
      </TickCell>
      <RowHeading lang="nb">{row.name}</RowHeading>
      <Cell label={t('confirm.attendance')}>
        <Attendance row={row} agreed={shift.agreed} locale={locale} />
      </Cell>
      <Cell label={t('confirm.hours')} place="end">
        <SelectField
          name={field('outcome')}
          label={t('confirm.hoursOf', { name: row.name })}
          hideLabel
          small
          className="max-w-36"
          defaultValue={String(expected)}
          options={outcomes(Math.max(expected, shift.agreed), t('confirm.absent'), locale)}
        />
        <RowReason
          name={field('reason')}
          label={t('confirm.reasonOf', { name: row.name })}
          summary={t('confirm.reason')}
          expected={String(expected)}
        />
      </Cell>
    </Row>
  )
}

function OwnRow({ row, shift, locale }: RowProps) {
  const t = wordsOf(locale, 'hours')
  const { colleague } = shift
  return (
    <Row>
      <TickCell />
      <RowHeading>
        <span lang="nb">{row.name}</span> {t('signups:roster.you')}
      </RowHeading>
      <Cell label={t('confirm.attendance')}>
        <Badge tone="info" icon="lock">
          {colleague === null ? t('confirm.ownAnybody') : t('confirm.own', { name: colleague })}
        </Badge>
        <span className="block text-small text-ink-soft">{t('confirm.ownWhy')}</span>
      </Cell>
      <Cell label={t('confirm.hours')} place="end">
        <b>{duration(row.proposal?.minutes ?? shift.agreed, locale)}</b>
      </Cell>
    </Row>
  )
}

/** Four hours beyond what is expected; for the rare longer day there is the correction. */
function outcomes(expected: number, absent: string, locale: Locale) {
  return [
    ...minuteChoices
      .filter((minutes) => minutes <= expected + 240)
      .map((minutes) => ({ value: String(minutes), label: duration(minutes, locale) })),
    { value: 'absent', label: absent },
  ]
}
