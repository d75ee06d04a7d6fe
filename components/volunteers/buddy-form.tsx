import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { SelectField, TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { offerBuddyAction } from '@/lib/volunteers/buddies/actions'
import type { OwnBuddyOffer } from '@/lib/volunteers/buddies/queries'
import { buddyShiftsAWeek, buddyWays } from '@/lib/volunteers/buddies/schema'

export function BuddyForm({ locale, offer }: { locale: Locale; offer: OwnBuddyOffer | null }) {
  const t = wordsOf(locale, 'support')
  return (
    <Form action={offerBuddyAction} words={{ summaryTitle: t('common:errorSummaryTitle') }} className="grid gap-5">
      <ChoiceGroup
        name="ways"
        type="checkbox"
        legend={t('buddy.ways')}
        defaultValue={buddyWays.filter((way) => offer?.[way] ?? way === 'onSite')}
      >
        {buddyWays.map((way) => (
          <Choice key={way} value={way} title={t(`buddy.${way}`)} description={t(`buddy.${way}Text`)} />
        ))}
      </ChoiceGroup>
      <TextField
        name="phone"
        type="tel"
        autoComplete="tel"
        label={t('buddy.phone')}
        hint={t('buddy.phoneHint')}
        mark={t('common:optional')}
        defaultValue={offer?.phone ?? ''}
      />
      <SelectField
        name="shiftsAWeek"
        label={t('buddy.shifts')}
        defaultValue={String(offer?.shiftsAWeek ?? 1)}
        options={buddyShiftsAWeek.map((value) => ({ value, label: t('buddy.times', { count: Number(value) }) }))}
      />
      <p className="text-small text-ink-soft">{t('buddy.name')}</p>
      <SubmitButton busy={t('common:do.sending')} wide>
        {offer ? t('common:do.save') : t('buddy.offer')}
      </SubmitButton>
    </Form>
  )
}
