import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { TextField } from '@/components/ui/field'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

/** Counties and municipalities together are a region; neither is the whole country. */
export function RegionFields({ counties, locale }: { counties: readonly string[]; locale: Locale }) {
  const t = wordsOf(locale, 'rounds')
  return (
    <>
      <ChoiceGroup
        name="counties"
        type="checkbox"
        legend={t('admin.counties')}
        hint={t('admin.countiesHint')}
        mark={t('common:optional')}
        layout="columns"
      >
        {counties.map((county) => (
          <Choice key={county} value={county} title={<span lang="nb">{county}</span>} />
        ))}
      </ChoiceGroup>
      <TextField
        name="municipalityNumbers"
        label={t('admin.municipalities')}
        hint={t('admin.municipalitiesHint')}
        mark={t('common:optional')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={2000}
      />
    </>
  )
}
