import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

interface Props {
  region: { counties: readonly string[]; municipalityNumbers: readonly string[] }
  locale: Locale
}

/** The counties and municipalities of a region, or the whole country. */
export function RegionName({ region, locale }: Props) {
  const all = [...region.counties, ...region.municipalityNumbers]
  if (all.length === 0) return <>{wordsOf(locale, 'rounds')('admin.norway')}</>
  return <span lang="nb">{all.join(', ')}</span>
}
