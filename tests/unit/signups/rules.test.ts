import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoWeek, isoWeekBounds, minutesBetween } from '@/lib/dates'
import {
  clash,
  closedShift,
  type Commitment,
  countedMinutes,
  rosterName,
  signUpState,
  weekLimitMinutes,
  weekMark,
  weekMinutes,
} from '@/lib/signups/rules'

const hour = 3_600_000
const at = (iso: string) => new Date(iso)
const shift = (startsAt: Date, hours: number, shiftId = 'new') => ({
  shiftId,
  startsAt,
  endsAt: new Date(startsAt.getTime() + hours * hour),
})
const place = (startsAt: Date, hours: number, over: Partial<Commitment> = {}): Commitment => ({
  ...shift(startsAt, hours, `${startsAt.getTime()}`),
  absentAt: null,
  confirmedMinutes: null,
  ...over,
})

describe('what a sign-up is', () => {
  const now = at('2026-11-22T12:00:00Z')
  const none = { placedAt: null, offeredUntil: null, cancelledAt: null }
  it.each([
    ['waiting', none],
    ['placed', { ...none, placedAt: now }],
    ['offered', { ...none, offeredUntil: at('2026-11-22T12:00:01Z') }],
    ['lapsed', { ...none, offeredUntil: now }],
    ['cancelled', { ...none, placedAt: now, cancelledAt: now }],
  ])('%s', (state, facts) => {
    expect(signUpState(facts, now)).toBe(state)
  })
})

describe('a shift takes nobody', () => {
  const now = at('2026-11-22T12:00:00Z')
  const open = { ...shift(at('2026-11-23T12:00:00Z'), 2), cancelledAt: null, taskIsOpen: true }
  it.each([
    [undefined, open],
    ['shiftCancelled', { ...open, cancelledAt: now }],
    ['shiftStarted', { ...open, startsAt: now }],
    ['taskClosed', { ...open, taskIsOpen: false }],
  ])('for the reason %s', (code, facts) => {
    expect(closedShift(facts, now)?.code).toBe(code)
  })
})

describe('the hours of a place', () => {
  const start = at('2026-11-23T16:30:00Z')
  it.each([
    ['the shift’s length while nothing is confirmed', {}, 120],
    ['what is confirmed', { confirmedMinutes: 150 }, 150],
    ['nothing for an absence', { absentAt: start }, 0],
  ])('are %s', (_name, over, minutes) => {
    expect(countedMinutes(place(start, 2, over))).toBe(minutes)
  })
})

describe('nobody is in two places at once', () => {
  const start = at('2026-11-23T16:30:00Z')
  it.each([
    ['the same hours', 0, 2, 'shiftsOverlap'],
    ['a minute too early', -2 + 1 / 60, 2, 'shiftsOverlap'],
    ['one inside the other', 0.5, 1, 'shiftsOverlap'],
    ['right after it', 2, 2, undefined],
    ['right before it', -2, 2, undefined],
  ])('%s', (_name, offset, hours, code) => {
    const other = shift(new Date(start.getTime() + offset * hour), hours)
    expect(clash([place(start, 2)], other)?.code).toBe(code)
  })

  it('but a shift never stands in its own way', () => {
    const own = place(start, 2)
    expect(clash([own], own)).toBeNull()
  })
})

describe('thirty hours a week', () => {
  it('is a limit that can be reached and not passed', () => {
    const monday = at('2026-11-23T07:00:00Z')
    const own = [0, 1, 2].map((day) => place(addDays(monday, day), 9))
    expect(clash(own, shift(addDays(monday, 3), 3))).toBeNull()
    expect(clash(own, shift(addDays(monday, 3), 3.25))?.code).toBe('weekIsFull')
    expect(clash(own, shift(addDays(monday, 7), 12))).toBeNull()
  })

  // Clocks forward and back, and the turn of years with 52 and 53 weeks.
  it.each([
    ['2027-03-28T23:00:00+02:00', '2027-03-29T00:00:00+02:00', 167],
    ['2027-10-31T23:00:00+01:00', '2027-11-01T00:00:00+01:00', 169],
    ['2026-12-31T23:30:00+01:00', '2027-01-04T00:00:00+01:00', 168],
    ['2027-01-03T23:59:00+01:00', '2027-01-04T00:00:00+01:00', 168],
  ])('begins anew on Monday at midnight in Oslo: %s is before %s', (sunday, monday, hours) => {
    const { from, to } = isoWeekBounds(at(sunday))
    expect(to).toEqual(at(monday))
    expect((to.getTime() - from.getTime()) / hour).toBe(hours)
    const full = place(from, 30)
    expect(clash([full], shift(at(sunday), 1))?.code).toBe('weekIsFull')
    expect(clash([full], shift(at(monday), 1))).toBeNull()
  })

  it('a shift over Sunday midnight belongs to the week it starts in', () => {
    const night = place(at('2026-11-29T22:00:00+01:00'), 6)
    expect(weekMinutes([night], shift(at('2026-11-24T10:00:00+01:00'), 1))).toBe(360)
    expect(weekMinutes([night], shift(at('2026-11-30T10:00:00+01:00'), 1))).toBe(0)
  })

  const instant = fc
    .integer({ min: Date.UTC(2026, 10, 1) / (hour / 4), max: Date.UTC(2028, 1, 1) / (hour / 4) })
    .map((quarters) => new Date(quarters * (hour / 4)))
  const wanted = fc.array(fc.tuple(instant, fc.integer({ min: 1, max: 48 })), { maxLength: 60 })

  it('holds in every week, and no two shifts overlap, whatever is asked for in whatever order', () => {
    fc.assert(
      fc.property(wanted, (asked) => {
        const own: Commitment[] = []
        for (const [startsAt, quarters] of asked) {
          const next = place(startsAt, quarters / 4)
          if (!own.some(({ shiftId }) => shiftId === next.shiftId) && !clash(own, next)) own.push(next)
        }
        for (const group of Map.groupBy(own, ({ startsAt }) => isoWeek(startsAt)).values()) {
          const minutes = group.reduce((sum, { startsAt, endsAt }) => sum + minutesBetween(startsAt, endsAt), 0)
          expect(minutes).toBeLessThanOrEqual(weekLimitMinutes)
        }
        const inOrder = own.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
        inOrder.forEach((one, index) => {
          const after = inOrder[index + 1]
          if (after) expect(one.endsAt.getTime()).toBeLessThanOrEqual(after.startsAt.getTime())
        })
      }),
    )
  })

  it('is marked from twenty hours on', () => {
    expect([0, 1199, 1200, 1799, 1800, 2000].map(weekMark)).toEqual(['rest', 'rest', 'near', 'near', 'full', 'full'])
  })
})

it.each([
  ['Oksana Melnyk', 'Oksana M.'],
  ['  Оксана   Петрівна мельник ', 'Оксана М.'],
  ['Їжак', 'Їжак'],
  ['', ''],
])('on a roster «%s» is «%s»', (name, short) => {
  expect(rosterName(name)).toBe(short)
})
