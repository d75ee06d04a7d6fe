import { SelectField, TextArea } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { claimSkillAction } from '@/lib/attestations/skills/actions'
import type { OwnSkill } from '@/lib/attestations/skills/queries'
import { type Locale, locales } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

interface Props {
  orgnr: string
  skillId: string
  /** What was written the last time, where the organisation said «not yet». */
  before: OwnSkill | undefined
  locale: Locale
}

export function SkillForm({ orgnr, skillId, before, locale }: Props) {
  const t = wordsOf(locale, 'skills')
  const answer = { rows: 4, maxLength: 600 }
  return (
    <Form
      id="skill"
      action={claimSkillAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      className="grid gap-5"
    >
      <input type="hidden" name="orgnr" value={orgnr} />
      <input type="hidden" name="skill" value={skillId} />
      <SelectField
        name="language"
        label={t('write.language')}
        defaultValue={before?.language ?? locale}
        options={locales.map((value) => ({ value, label: t(`write.languages.${value}`) }))}
        className="max-w-60"
      />
      <TextArea
        name="did"
        label={t('write.did')}
        hint={t('write.didHint')}
        defaultValue={before?.answers.did ?? ''}
        {...answer}
      />
      <TextArea
        name="hard"
        label={t('write.hard')}
        mark={t('common:optional')}
        defaultValue={before?.answers.hard ?? ''}
        {...answer}
      />
      <TextArea
        name="now"
        label={t('write.now')}
        hint={t('write.nowHint')}
        defaultValue={before?.answers.now ?? ''}
        {...answer}
      />
      <SubmitButton busy={t('common:do.sending')} wide>
        {t('write.submit')}
      </SubmitButton>
    </Form>
  )
}
