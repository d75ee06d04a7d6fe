import { ButtonLink } from '@/components/ui/button'
import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import type { attestationCandidates } from '@/lib/attestations/candidates/queries'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { duration, fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { routes } from '@/lib/routes'

type Candidates = NonNullable<Awaited<ReturnType<typeof attestationCandidates>>>
type Props = Candidates & { orgnr: string; locale: Locale; personId: string }

export function CandidateTable({ rows, maySign, orgnr, locale, personId }: Props) {
  const t = wordsOf(locale, 'attestations')
  const columns = [t('candidates.name'), t('candidates.hours'), t('candidates.new'), t('candidates.standing')]
  const action = <VisuallyHidden key="action">{t('candidates.issue')}</VisuallyHidden>
  return (
    <Table caption={t('candidates.title')} columns={[...columns, action]}>
      {rows.map(({ volunteerId, name, minutes, shifts, newMinutes, standing, canIssue }) => (
        <Row key={volunteerId}>
          <RowHeading>{name}</RowHeading>
          <Cell label={t('candidates.hours')}>
            {duration(minutes, locale)}, {t('shifts', { count: shifts })}
          </Cell>
          <Cell label={t('candidates.new')}>{newMinutes > 0 ? duration(newMinutes, locale) : '–'}</Cell>
          <Cell label={t('candidates.standing')} place="wide">
            {standing ? t('issued.on', { date: fullDate(standing.issuedAt, locale) }) : t('candidates.none')}
          </Cell>
          <Cell label="" place="wide">
            {canIssue ? (
              <ButtonLink href={routes.newAttestation(locale, orgnr, volunteerId)} variant="secondary" size="small">
                {standing ? t('candidates.renew') : t('candidates.issue')}
              </ButtonLink>
            ) : maySign && volunteerId === personId ? (
              <span className="text-small text-ink-soft">{t('candidates.own')}</span>
            ) : null}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
