import { TextLink } from '@/components/ui/link'
import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import { fullDate } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { Listed } from '@/lib/organisations/approval/queries'
import { routes } from '@/lib/routes'

interface Props {
  caption: string
  organisations: readonly Listed[]
  locale: Locale
}

export function OrganisationTable({ caption, organisations, locale }: Props) {
  const t = wordsOf(locale, 'organisations')
  const decided = organisations[0]?.state !== 'waiting'
  const dateColumn = t(decided ? 'admin.decided' : 'admin.applied')
  return (
    <Table caption={caption} columns={[t('admin.name'), t('admin.place'), t('admin.register'), dateColumn]}>
      {organisations.map(({ id, name, orgnr, placeName, registerAnswer, appliedAt, approvedAt, declinedAt }) => (
        <Row key={id}>
          <RowHeading>
            <TextLink
              href={routes.adminOrganisation(locale, id)}
              lang="nb"
              className="inline-flex min-h-11 items-center"
            >
              {name}
            </TextLink>
            <span className="block text-small font-normal text-ink-soft">{orgnr}</span>
          </RowHeading>
          <Cell label={t('admin.place')}>
            <span lang="nb">{placeName}</span>
          </Cell>
          <Cell label={t('admin.register')} place="wide">
            {t(`admin.answers.${registerAnswer}`)}
          </Cell>
          <Cell label={dateColumn}>{fullDate(approvedAt ?? declinedAt ?? appliedAt, locale)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
