import enBundle from '@/locales/en/bundle.json'
import enChecking from '@/locales/en/checking.json'
import nbBundle from '@/locales/nb/bundle.json'
import nbChecking from '@/locales/nb/checking.json'
import ukBundle from '@/locales/uk/bundle.json'
import ukChecking from '@/locales/uk/checking.json'
import type { Locale } from '@/lib/i18n/config'

const words = {
  uk: { ...ukBundle, checking: ukChecking },
  nb: { ...nbBundle, checking: nbChecking },
  en: { ...enBundle, checking: enChecking },
}

export type Words = (typeof words)['en']

/** The product's own words, without the machinery that the product needs for them. */
export const wordsIn = (locale: Locale): Words => words[locale]

export const filled = (text: string, values: Record<string, string | number>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => plain(String(values[name] ?? '')))

/** What a stranger's file says, as one short line that can neither steer a terminal nor look like an answer of ours. */
export const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200)

/** What the reader's machine speaks; Norwegian where it says nothing we know. */
export function machineLocale(said: string | undefined): Locale {
  const language = (said ?? '').slice(0, 2).toLowerCase()
  return language === 'uk' || language === 'en' ? language : 'nb'
}
