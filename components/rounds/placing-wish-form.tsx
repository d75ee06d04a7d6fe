import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { SelectField, TextArea } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { shiftTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { makePlacingWishAction } from '@/lib/rounds/actions'
import type { OrganisationRounds } from '@/lib/rounds/organisation/queries'

interface Props {
  askable: OrganisationRounds['askable']
  orgnr: string
  locale: Locale
}

/** «We want to ask this person» or «not this pair»: about one person on one shift, and always with a reason. */
export function PlacingWishForm({ askable: { shifts, people }, orgnr, locale }: Props) {
  const t = wordsOf(locale, 'rounds')
  if (people.length === 0) return <p>{t('wish.nobody')}</p>
  return (
    <Form
      id="wish"
      action={makePlacingWishAction}
      words={{ summaryTitle: t('common:errorSummaryTitle') }}
      className="grid gap-4"
    >
      <p className="text-small text-ink-soft">{t('wish.text')}</p>
      <input type="hidden" name="orgnr" value={orgnr} />
      <div className="grid items-end gap-4 md:grid-cols-2">
        <SelectField
          name="shiftId"
          label={t('wish.shift')}
          defaultValue=""
          options={[
            { value: '', label: t('wish.chooseShift') },
            ...shifts.map(({ shiftId, title, startsAt, endsAt }) => ({
              value: shiftId,
              label: `${shiftTime(startsAt, endsAt, locale)}: ${title}`,
            })),
          ]}
        />
        <SelectField
          name="volunteerId"
          label={t('wish.person')}
          defaultValue=""
          options={[
            { value: '', label: t('wish.choose') },
            ...people.map(({ volunteerId, name }) => ({ value: volunteerId, label: name })),
          ]}
        />
      </div>
      <ChoiceGroup name="kind" type="radio" legend={t('wish.kind')} layout="columns">
        <Choice value="pin" title={t('wish.pin')} description={t('wish.pinText')} />
        <Choice value="forbid" title={t('wish.forbid')} description={t('wish.forbidText')} />
      </ChoiceGroup>
      <TextArea name="reason" label={t('wish.reason')} hint={t('wish.reasonHint')} rows={2} maxLength={300} />
      <SubmitButton busy={t('common:do.sending')} className="max-md:w-full md:justify-self-start">
        {t('wish.submit')}
      </SubmitButton>
    </Form>
  )
}
