import 'server-only'
import type { TFunction } from 'i18next'
import { createInstance } from 'i18next'
import { type Locale, locales } from './config'
import { type Namespace, resources } from './resources'

const i18n = createInstance()
void i18n.init({
  resources,
  supportedLngs: [...locales],
  // A missing word is a failing test, never another language on somebody's screen.
  fallbackLng: false,
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** The words of one language; the first namespace is the one whose keys need no prefix. */
export function wordsOf<N extends Namespace>(locale: Locale, namespace: N): TFunction<[N, ...Namespace[]]> {
  return i18n.getFixedT(locale, namespace) as unknown as TFunction<[N, ...Namespace[]]>
}
