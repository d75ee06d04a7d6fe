import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { addMemberAction, changeMemberAction, removeMemberAction } from '@/lib/organisations/team/actions'
import type { TeamMember } from '@/lib/organisations/team/queries'
import { memberRoles } from '@/lib/organisations/team/schema'

interface Props {
  orgnr: string
  locale: Locale
}

export function AddMemberForm({ orgnr, locale }: Props) {
  const t = wordsOf(locale, 'organisations')
  return (
    <Form action={addMemberAction} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="grid gap-4">
      <input type="hidden" name="orgnr" value={orgnr} />
      <TextField name="email" type="email" label={t('team.email')} autoComplete="off" maxLength={254} />
      <RolesAndTitle roles={['coordinator']} title="" locale={locale} />
      <SubmitButton busy={t('common:do.sending')} className="max-md:w-full md:justify-self-start">
        {t('team.addSubmit')}
      </SubmitButton>
    </Form>
  )
}

export function MemberForms({ member, orgnr, locale }: Props & { member: TeamMember }) {
  const t = wordsOf(locale, 'organisations')
  const words = { summaryTitle: t('common:errorSummaryTitle') }
  return (
    <div className="grid gap-6">
      <Form action={changeMemberAction} words={words} className="grid gap-4">
        <input type="hidden" name="orgnr" value={orgnr} />
        <input type="hidden" name="personId" value={member.personId} />
        <RolesAndTitle roles={member.roles} title={member.title} locale={locale} />
        <SubmitButton busy={t('common:do.sending')} variant="secondary" className="justify-self-start">
          {t('common:do.save')}
        </SubmitButton>
      </Form>
      <Dialog
        trigger={t('team.remove')}
        title={t('team.removeTitle')}
        close={t('team.keep')}
        variant="danger"
        size="small"
      >
        <p className="mb-4">{t('team.removeText')}</p>
        <Form action={removeMemberAction} words={words}>
          <input type="hidden" name="orgnr" value={orgnr} />
          <input type="hidden" name="personId" value={member.personId} />
          <SubmitButton busy={t('common:do.sending')} variant="danger" wide>
            {t('team.remove')}
          </SubmitButton>
        </Form>
      </Dialog>
    </div>
  )
}

function RolesAndTitle({ roles, title, locale }: { roles: TeamMember['roles']; title: string; locale: Locale }) {
  const t = wordsOf(locale, 'organisations')
  return (
    <>
      <ChoiceGroup name="roles" type="checkbox" legend={t('team.roles')} defaultValue={roles}>
        {memberRoles.map((role) => (
          <Choice key={role} value={role} title={t(`roles.${role}`)} description={t(`rolesMean.${role}`)} />
        ))}
      </ChoiceGroup>
      <TextField
        name="title"
        lang="nb"
        label={t('team.jobTitle')}
        hint={t('team.jobTitleHint')}
        defaultValue={title}
        maxLength={60}
      />
    </>
  )
}
