import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

/** Interests or gains as words within a sentence: «кулінарія, їжа». */
export function named(locale: Locale, kind: 'interests' | 'gains', ones: readonly string[]): string[] {
  const t = wordsOf(locale, 'common')
  return ones.map((one) => {
    const name = t(`${kind}.${one}` as 'gains.work')
    return name.charAt(0).toLocaleLowerCase(locale) + name.slice(1)
  })
}
