/** The three languages a text is written in; the Norwegian one is what the credential rests on. */
export interface Text {
  nb: string
  uk: string
  en: string
}
export type Language = keyof Text
export type Lines = Record<Language, string[]>

/** «86,5» in Norwegian and Ukrainian, «86.5» in English. */
export const number = (value: number, language: Language): string => {
  const plain = String(Math.round(value * 100) / 100)
  return language === 'en' ? plain : plain.replace('.', ',')
}

/** «1. februar 2026» of a calendar date. */
export const day = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(noon(date)))
    .replace(/\sр\.$/, '')

/** Middle of the day in UTC: the same calendar date wherever it is read, almost. */
export const noon = (date: string): string => `${date}T12:00:00Z`

/** What people wrote, into Markdown that shows it as it stands. */
export const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')

/** The same for lines of their own, which must not become a list or a heading. */
export const plainLines = (text: string): string =>
  plain(text)
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
