import { Temporal } from 'temporal-polyfill'
import type { Locale } from '@/lib/i18n/config'

export const timeZone = 'Europe/Oslo'

const tags: Record<Locale, string> = { uk: 'uk-UA', nb: 'nb-NO', en: 'en-GB' }
const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  let found = formats.get(key)
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(tags[locale], { timeZone, ...options })))
  return found
}

const oslo = (instant: Date) => Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)
const toDate = (zoned: Temporal.ZonedDateTime) => new Date(zoned.epochMilliseconds)

/** «середа, 25 листопада» · «onsdag 25. november» · «Wednesday 25 November»; the year only when it is another. */
export function longDay(instant: Date, locale: Locale, now: Date): string {
  const year = oslo(instant).year === oslo(now).year ? {} : ({ year: 'numeric' } as const)
  return format(locale, { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(instant)
}

/** «ср, 25 листопада» · «ons. 25. november» · «Wed 25 November». */
export function shortDay(instant: Date, locale: Locale): string {
  return format(locale, { weekday: 'short', day: 'numeric', month: 'long' }).format(instant)
}

/** A date in running text: «22 листопада 2026 р.». */
export function fullDate(instant: Date, locale: Locale): string {
  return bound(format(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(instant))
}

/** «2026 р.» never breaks over a line. */
const bound = (date: string) => date.replaceAll(/\s(?=рр?\.)/g, '\u00a0')

/** Time of day, 24 hours: «17:30»; in bokmål «17.30». */
export function clock(instant: Date, locale: Locale): string {
  const time = oslo(instant).toPlainTime().toString({ smallestUnit: 'minute' })
  return locale === 'nb' ? time.replace(':', '.') : time
}

/** «17:30–19:30», which never breaks over a line. */
export function clockRange(startsAt: Date, endsAt: Date, locale: Locale): string {
  return `${clock(startsAt, locale)}\u2060–\u2060${clock(endsAt, locale)}`
}

/** «ср, 25 листопада, 17:30–19:30» · «ons. 25. november kl. 17.30–19.30». */
export function shiftTime(startsAt: Date, endsAt: Date, locale: Locale): string {
  const joint = locale === 'nb' ? ' kl.\u00a0' : ', '
  return `${shortDay(startsAt, locale)}${joint}${clockRange(startsAt, endsAt, locale)}`
}

/** Until when: «пн, 23 листопада, 18:00» · «man. 23. november kl. 18.00». */
export function deadline(instant: Date, locale: Locale): string {
  return `${shortDay(instant, locale)}${locale === 'nb' ? ' kl.\u00a0' : ', '}${clock(instant, locale)}`
}

/** A moment for lists and logs: «22 листопада 2026 р., 18:30». */
export function moment(instant: Date, locale: Locale): string {
  return `${fullDate(instant, locale)}${locale === 'nb' ? ' kl.\u00a0' : ', '}${clock(instant, locale)}`
}

const units: Record<Locale, [hours: string, minutes: string]> = {
  uk: ['год', 'хв'],
  nb: ['t', 'min'],
  en: ['h', 'min'],
}

/** The words for hours and minutes, for a script that counts while somebody chooses. */
export const hourUnits = (locale: Locale) => units[locale]

/** «17 год 30 хв» · «17 t 30 min» · «17 h 30 min». */
export function duration(minutes: number, locale: Locale): string {
  const [h, m] = units[locale]
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 || rest === 0 ? `${hours}\u00a0${h}` : '', rest > 0 ? `${rest}\u00a0${m}` : '']
    .filter(Boolean)
    .join(' ')
}

/** «1,25» · «1.25»: at most two decimals. */
export function decimal(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 2 }).format(value)
}

/** Two calendar dates: «12 серпня – 18 листопада 2026 р.». */
export function dateRange(fromDate: string, toDate: string, locale: Locale): string {
  const noon = (date: string) => new Date(`${date}T12:00:00Z`)
  const range = format(locale, { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
    noon(fromDate),
    noon(toDate),
  )
  // A dash between parts of several words has room around it: «12. august – 18. november».
  return bound(range.replace(/^(\S+\s.*?)\s*–\s*/, '$1 – '))
}

export const minutesBetween = (startsAt: Date, endsAt: Date) =>
  Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)

/** ISO week of the local start, such as 2026-W48; a shift belongs to the week it starts in. */
export function isoWeek(instant: Date): string {
  const { yearOfWeek, weekOfYear } = oslo(instant)
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`
}

/** From Monday 00:00 to the next Monday 00:00 in Oslo, as instants: a week is 167, 168 or 169 hours long. */
export function isoWeekBounds(instant: Date): { from: Date; to: Date } {
  const day = oslo(instant).startOfDay()
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  return { from: toDate(monday), to: toDate(monday.add({ days: 7 })) }
}

/** Day of the week (Monday 0) and minutes since local midnight. */
export function localTime(instant: Date): { weekday: number; minute: number } {
  const zoned = oslo(instant)
  return { weekday: zoned.dayOfWeek - 1, minute: zoned.hour * 60 + zoned.minute }
}

/** The calendar date in Oslo: 2026-11-25. */
export const localDate = (instant: Date) => oslo(instant).toPlainDate().toString()

/** The instant of a local date and time («2026-11-25», «17:30»), or null where the clock skips or repeats it. */
export function localInstant(date: string, time: string): Date | null {
  try {
    return toDate(
      Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone, { disambiguation: 'reject' }),
    )
  } catch {
    return null
  }
}

/** The same time of day so many days later, whatever the clocks do in between. */
export const addDays = (instant: Date, days: number) => toDate(oslo(instant).add({ days }))

/** The same day of a later month, or its last; the same time of day. */
export const addMonths = (instant: Date, months: number) => toDate(oslo(instant).add({ months }))

export const startOfLocalDay = (instant: Date) => toDate(oslo(instant).startOfDay())
