import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  clockRange,
  dateRange,
  duration,
  isoWeek,
  isoWeekBounds,
  localDate,
  localInstant,
  localTime,
  longDay,
  minutesBetween,
  moment,
  shiftTime,
} from '@/lib/dates'

const start = new Date('2026-11-25T16:30:00Z')
const end = new Date('2026-11-25T18:30:00Z')
const plain = (text: string) =>
  text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ').replaceAll('\u2009', ' ')

describe('times are written as each language writes them', () => {
  it.each([
    ['uk', 'ср, 25 листопада, 17:30–19:30'],
    ['nb', 'ons. 25. november kl. 17.30–19.30'],
    ['en', 'Wed 25 November, 17:30–19:30'],
  ] as const)('a shift in %s', (locale, words) => {
    expect(plain(shiftTime(start, end, locale))).toBe(words)
  })

  it.each([
    ['uk', 'середа, 25 листопада'],
    ['nb', 'onsdag 25. november'],
    ['en', 'Wednesday 25 November'],
  ] as const)('a day in %s, without this year', (locale, words) => {
    expect(longDay(start, locale, start)).toBe(words)
  })

  it.each([
    ['uk', '25 листопада 2026 р., 17:30'],
    ['nb', '25. november 2026 kl. 17.30'],
    ['en', '25 November 2026, 17:30'],
  ] as const)('a moment in %s', (locale, words) => {
    expect(plain(moment(start, locale))).toBe(words)
  })

  it.each([
    ['uk', '17 год 30 хв'],
    ['nb', '17 t 30 min'],
    ['en', '17 h 30 min'],
  ] as const)('a duration in %s', (locale, words) => {
    expect(plain(duration(1050, locale))).toBe(words)
  })

  it('a range of times never breaks over a line', () => {
    expect(clockRange(start, end, 'uk')).toContain('\u2060')
  })

  it('a range of dates', () => {
    expect(plain(dateRange('2026-08-12', '2026-11-18', 'nb'))).toBe('12. august – 18. november 2026')
  })
})

describe('the nights when clocks change', () => {
  it.each([
    ['2027-03-28', '02:30', 'does not exist'],
    ['2027-10-31', '02:30', 'exists twice'],
  ])('%s at %s %s', (date, time) => {
    expect(localInstant(date, time)).toBeNull()
  })

  it('a shift over the spring night is an hour shorter than its clock says', () => {
    expect(minutesBetween(localInstant('2027-03-28', '01:00')!, localInstant('2027-03-28', '04:00')!)).toBe(120)
  })

  it('the same time of day next week, whatever the clocks do', () => {
    expect(localTime(addDays(localInstant('2027-03-24', '18:00')!, 7)).minute).toBe(18 * 60)
  })
})

describe('an ISO week', () => {
  it.each([
    ['2026-12-31T23:30:00Z', '2026-W53'],
    ['2027-01-03T22:59:00Z', '2026-W53'],
    ['2027-01-03T23:00:00Z', '2027-W01'],
  ])('%s belongs to %s by the clock in Oslo', (instant, week) => {
    expect(isoWeek(new Date(instant))).toBe(week)
  })

  it('holds exactly the instants between its bounds', () => {
    const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, (instant) => {
        const { from, to } = isoWeekBounds(instant)
        expect(from <= instant && instant < to).toBe(true)
        expect(isoWeek(from)).toBe(isoWeek(instant))
        expect(isoWeek(new Date(to.getTime() - 1))).toBe(isoWeek(instant))
        expect(isoWeek(to)).not.toBe(isoWeek(instant))
        expect([167, 168, 169]).toContain((to.getTime() - from.getTime()) / 3_600_000)
      }),
    )
  })
})

it('a typed date is refused when it is none', () => {
  expect(localInstant('2026-02-30', '12:00')).toBeNull()
  expect(localInstant('soon', '12:00')).toBeNull()
  expect(localDate(localInstant('2026-02-28', '23:59')!)).toBe('2026-02-28')
})
