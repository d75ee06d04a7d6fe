import { SelectField } from '@/components/ui/field'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { County } from '@/lib/organisations/queries'

interface Props {
  counties: readonly County[]
  label: string
  placeId: number | null
  locale: Locale
}

/** Every town and village under its county: an organisation knows exactly where it is. */
export function PlaceField({ counties, label, placeId, locale }: Props) {
  const t = wordsOf(locale, 'organisations')
  const groups = counties.map(({ county, places }) => ({
    label: county,
    options: places.map(({ id, name }) => ({ value: String(id), label: name })),
  }))
  return (
    <SelectField
      name="placeId"
      label={label}
      defaultValue={placeId === null ? '' : String(placeId)}
      options={[...(placeId === null ? [{ value: '', label: t('fields.choosePlace') }] : []), ...groups]}
    />
  )
}
