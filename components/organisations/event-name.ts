import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'

/** What happened, in words; an event from an older version may have none, and keeps its code. */
export function eventName(name: string, locale: Locale): string {
  const t = wordsOf(locale, 'organisations')
  return t(`log.names.${name}` as 'log.names.task.saved', { defaultValue: name })
}
