import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

interface Props {
  /** As it was named when the round began, where that is known. */
  region: { regionName?: string; counties: readonly string[]; municipalityNumbers: readonly string[] }
  locale: Locale
}

/** The counties and towns of a region, or the whole country where none is named. */
export function RegionName({ region, locale }: Props) {
  const name = region.regionName ?? [...region.counties, ...region.municipalityNumbers].join(', ')
  return name === '' ? <>{wordsOf(locale, 'rounds')('admin.norway')}</> : <span lang="nb">{name}</span>
}
