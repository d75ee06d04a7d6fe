import { Details } from '@/components/ui/details'
import { Cell, Row, RowHeading, Table } from '@/components/ui/table'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { Team } from '@/lib/organisations/team/queries'
import { MemberForms } from './member-form'

/** Who can do what; an owner finds a form for each below. */
export function TeamTable({ team, orgnr, locale }: { team: Team; orgnr: string; locale: Locale }) {
  const t = wordsOf(locale, 'organisations')
  return (
    <>
      <Table caption={t('team.people')} columns={[t('team.person'), t('team.jobTitle'), t('team.roles')]}>
        {team.members.map(({ personId, name, email, title, roles, isSelf }) => (
          <Row key={personId}>
            <RowHeading>
              {name || t('team.noName')} {isSelf && t('team.you')}
              <span className="block text-small font-normal text-ink-soft">{email}</span>
            </RowHeading>
            <Cell label={t('team.jobTitle')}>
              <span lang="nb">{title || '–'}</span>
            </Cell>
            <Cell label={t('team.roles')} place="wide">
              {roles.map((role) => t(`roles.${role}`)).join(', ')}
            </Cell>
          </Row>
        ))}
      </Table>
      {team.canChange && (
        <div>
          {team.members.map((member) => (
            <Details key={member.personId} summary={t('team.changeOne', { name: member.name || member.email })}>
              <MemberForms member={member} orgnr={orgnr} locale={locale} />
            </Details>
          ))}
        </div>
      )}
    </>
  )
}
