import { PlaceField } from '@/components/organisations/place-field'
import { TextField } from '@/components/ui/field'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { County } from '@/lib/organisations/queries'
import type { EditorTask } from '@/lib/tasks/editing/queries'

/** Where it is, and who stands at the door. */
export function WhereFields({
  task,
  counties,
  locale,
}: {
  task: EditorTask
  counties: readonly County[]
  locale: Locale
}) {
  const t = wordsOf(locale, 'editing')
  return (
    <div className="grid items-end gap-4 md:grid-cols-2">
      <PlaceField counties={counties} label={t('where.place')} placeId={task.placeId} locale={locale} />
      <TextField
        name="meetingAddress"
        label={t('where.meetingAddress')}
        hint={t('where.meetingAddressHint')}
        defaultValue={task.meetingAddress}
        maxLength={120}
      />
      <TextField
        name="contactName"
        label={t('where.contactName')}
        hint={t('where.contactNameHint')}
        defaultValue={task.contactName}
        maxLength={60}
      />
      <TextField
        name="contactPhone"
        label={t('where.contactPhone')}
        hint={t('where.contactPhoneHint')}
        type="tel"
        defaultValue={task.contactPhone}
      />
    </div>
  )
}
