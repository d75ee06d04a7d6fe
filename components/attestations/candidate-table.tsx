import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Cell, Row, RowHeading, Table, TickCell } from '@/components/ui/table'
import { Tick } from '@/components/ui/tick'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { chooseManyAction } from '@/lib/attestations/batches/actions'
import type { attestationCandidates } from '@/lib/attestations/candidates/queries'
import { duration, fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'
import { ChosenBar } from './chosen-bar'

type Candidates = NonNullable<Awaited<ReturnType<typeof attestationCandidates>>>
type Props = Candidates & { orgnr: string; locale: Locale; personId: string }

/** Who signs may tick many; whoever has hours that no attestation tells is ticked beforehand. */
export function CandidateTable(props: Props) {
  const t = wordsOf(props.locale, 'batches')
  if (!props.rows.some(mayBeChosen)) return <Candidates {...props} />
  return (
    <Form
      id="candidates"
      action={chooseManyAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      className="grid gap-3"
    >
      <input type="hidden" name="orgnr" value={props.orgnr} />
      <p className="text-small text-ink-soft">{t('choose.how')}</p>
      <ChosenBar
        before={{ summary: t('choose.before'), submit: t('choose.submit') }}
        summary={t('choose.chosen')}
        submit={t('choose.submitCount')}
        busy={t('common:do.sending')}
        tickAll={t('choose.tickAll')}
      />
      <Candidates {...props} ticks />
    </Form>
  )
}

type Candidate = Candidates['rows'][number]

const mayBeChosen = ({ canIssue, waits }: Candidate) => canIssue && !waits

function Candidates({ rows, ticks = false, orgnr, locale, ...who }: Props & { ticks?: boolean }) {
  const t = wordsOf(locale, 'attestations')
  const columns = [t('candidates.name'), t('candidates.hours'), t('candidates.new'), t('candidates.standing')]
  const action = <VisuallyHidden key="action">{t('candidates.issue')}</VisuallyHidden>
  return (
    <Table caption={t('candidates.title')} columns={[...columns, action]} {...(ticks ? { tick: null } : {})}>
      {rows.map((row) => (
        <Row key={row.volunteerId}>
          {ticks ? (
            <TickCell>
              {mayBeChosen(row) ? (
                <Tick
                  name="chosen"
                  value={row.volunteerId}
                  label={t('batches:choose.tick', { name: row.name })}
                  defaultChecked={row.newMinutes > 0}
                />
              ) : null}
            </TickCell>
          ) : null}
          <RowHeading>{row.name}</RowHeading>
          <Cell label={t('candidates.hours')}>
            {duration(row.minutes, locale)}, {t('shifts', { count: row.shifts })}
          </Cell>
          <Cell label={t('candidates.new')}>
            {row.newMinutes > 0 || row.newSkills === 0 ? (
              <span className="block">{row.newMinutes > 0 ? duration(row.newMinutes, locale) : '–'}</span>
            ) : null}
            {row.newSkills > 0 ? t('skills:organisation.untold', { count: row.newSkills }) : null}
          </Cell>
          {row.standing ? (
            <Cell label={t('candidates.standing')} place="wide">
              {t('issued.on', { date: fullDate(row.standing.issuedAt, locale) })}
            </Cell>
          ) : (
            <Cell label="" place="wide">
              <span className="max-md:hidden">{t('candidates.none')}</span>
            </Cell>
          )}
          <Cell label="" place="wide">
            <Next row={row} orgnr={orgnr} locale={locale} quiet={ticks} {...who} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

type NextProps = Omit<Props, 'rows'> & { row: Candidate; quiet: boolean }

/** Beside ticks it steps back: there the one button is the bar's. */
function Next({ row, maySign, personId, orgnr, locale, quiet }: NextProps) {
  const t = wordsOf(locale, 'attestations')
  const { volunteerId, standing } = row
  if (row.waits)
    return (
      <Badge tone="info" icon="clock">
        {t('batches:choose.waits')}
      </Badge>
    )
  if (row.canIssue)
    return (
      <ButtonLink
        href={routes.newAttestation(locale, orgnr, volunteerId)}
        variant={quiet ? 'quiet' : 'secondary'}
        size="small"
        className={quiet ? '-ms-2' : undefined}
      >
        <span>
          {standing ? t('candidates.renew') : t('candidates.issue')}
          <VisuallyHidden>: {row.name}</VisuallyHidden>
        </span>
      </ButtonLink>
    )
  return maySign && volunteerId === personId ? (
    <span className="text-small text-ink-soft">{t('candidates.own')}</span>
  ) : null
}
