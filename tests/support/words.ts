import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type TFunction } from 'i18next'
import { type Locale, locales } from '@/lib/i18n/config'
import type { Namespace } from '@/lib/i18n/resources'

export type Words = TFunction<['common', ...Namespace[]]>

// A browser test runs outside the bundler, where a JSON file is no module: hence it is read.
const filesOf = (locale: Locale) =>
  readdirSync(join('locales', locale)).map((file) => {
    const content = JSON.parse(readFileSync(join('locales', locale, file), 'utf8')) as Record<string, unknown>
    return [file.replace('.json', ''), content] as const
  })

const i18n = createInstance()
void i18n.init({
  resources: Object.fromEntries(locales.map((locale) => [locale, Object.fromEntries(filesOf(locale))])),
  fallbackLng: false,
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** What stands on the pages in one language, for whoever looks for it there. */
export const words = (locale: Locale): Words => i18n.getFixedT(locale, 'common')
