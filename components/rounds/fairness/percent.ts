import { decimal } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'

const sign: Record<Locale, string> = { uk: '\u00a0%', nb: '\u00a0%', en: '%' }

/** «84 %». */
export const percent = (share: number, locale: Locale) => `${decimal(Math.round(share * 100), locale)}${sign[locale]}`

/** Of what is nearly nothing: «0,03 %», and «< 0,01 %» rather than a rounded zero. */
export function smallPercent(share: number, locale: Locale): string {
  const least = 0.0001
  const shown = share > 0 && share < least ? `< ${decimal(least * 100, locale)}` : decimal(share * 100, locale)
  return `${shown}${sign[locale]}`
}
