import { type Locale, locales } from '@/lib/i18n/config'

/** The reader's language, else what there is: a draft may lack any of them. */
export function titleIn(texts: readonly { locale: Locale; title: string }[], locale: Locale): string {
  const in_ = (wanted: Locale) => texts.find((text) => text.locale === wanted)?.title ?? ''
  return [locale, ...locales].map(in_).find((title) => title !== '') ?? ''
}
