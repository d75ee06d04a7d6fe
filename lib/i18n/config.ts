export const locales = ['uk', 'nb', 'en'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'uk'
export const localeCookie = 'toveis-locale'
export const localeHeader = 'x-toveis-locale'

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

const readsAs: Record<string, Locale> = { uk: 'uk', nb: 'nb', no: 'nb', nn: 'nb', en: 'en' }

/** The best of our languages for an Accept-Language header. Nothing stands in for Russian but the reader's next wish. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().split(';')
      const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((q) => q !== undefined)
      return { language: tag.toLowerCase().split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter((wish) => wish.quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  for (const { language } of wishes) {
    const locale = readsAs[language]
    if (locale) return locale
  }
  return defaultLocale
}
