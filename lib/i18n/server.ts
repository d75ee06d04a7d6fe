import 'server-only'
import type { TFunction } from 'i18next'
import { headers } from 'next/headers'
import { defaultLocale, isLocale, type Locale, localeHeader } from './config'
import type { Namespace } from './resources'
import { wordsOf } from './words'

/** The language of the page that is asked for; the proxy reads it from the address. */
export async function getLocale(): Promise<Locale> {
  const locale = (await headers()).get(localeHeader)
  return isLocale(locale) ? locale : defaultLocale
}

export async function getT<N extends Namespace>(namespace: N): Promise<TFunction<[N, ...Namespace[]]>> {
  return wordsOf(await getLocale(), namespace)
}
