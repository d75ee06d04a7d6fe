import { describe, expect, it } from 'vitest'
import { refuseFixed, shiftPeriod, weeklyPeriods } from '@/lib/tasks/shifts/rules'

const now = new Date('2026-11-22T12:00:00Z')
const iso = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => [startsAt.toISOString(), endsAt.toISOString()]

describe('times on the clock in Oslo', () => {
  it('winter is one hour ahead of UTC, summer two', () => {
    expect(iso(shiftPeriod({ date: '2026-11-25', from: '17:30', to: '19:30' }, now))).toEqual([
      '2026-11-25T16:30:00.000Z',
      '2026-11-25T18:30:00.000Z',
    ])
    expect(iso(shiftPeriod({ date: '2027-06-02', from: '17:30', to: '19:30' }, now))).toEqual([
      '2027-06-02T15:30:00.000Z',
      '2027-06-02T17:30:00.000Z',
    ])
  })

  it('a shift over the hour that is skipped lasts an hour less than its clock says', () => {
    const { startsAt, endsAt } = shiftPeriod({ date: '2027-03-28', from: '01:30', to: '03:30' }, now)
    expect(endsAt.getTime() - startsAt.getTime()).toBe(3_600_000)
  })

  it('a shift over the hour that comes twice lasts an hour longer', () => {
    const { startsAt, endsAt } = shiftPeriod({ date: '2027-10-31', from: '01:30', to: '03:30' }, now)
    expect(endsAt.getTime() - startsAt.getTime()).toBe(3 * 3_600_000)
  })
})

describe('refused, beside the field that is wrong', () => {
  it.each([
    ['the hour that does not exist', { date: '2027-03-28', from: '02:30', to: '05:00' }, 'hourTurned', 'from'],
    ['an end in the hour that does not exist', { date: '2027-03-28', from: '01:00', to: '02:00' }, 'hourTurned', 'to'],
    ['the hour that comes twice', { date: '2027-10-31', from: '02:00', to: '05:00' }, 'hourTurned', 'from'],
    ['an end before the start', { date: '2026-11-25', from: '19:30', to: '17:30' }, 'endsBeforeStart', 'to'],
    ['no time at all', { date: '2026-11-25', from: '17:30', to: '17:30' }, 'endsBeforeStart', 'to'],
    ['a day that is over', { date: '2026-11-21', from: '17:30', to: '19:30' }, 'shiftInPast', 'date'],
    ['a start that is now', { date: '2026-11-22', from: '13:00', to: '14:00' }, 'shiftInPast', 'date'],
    ['more than twelve hours', { date: '2026-11-25', from: '08:00', to: '20:15' }, 'shiftTooLong', 'to'],
    [
      'more than twelve hours because one comes twice',
      { date: '2027-10-31', from: '00:30', to: '12:00' },
      'shiftTooLong',
      'to',
    ],
  ])('%s', (_what, times, code, field) => {
    expect(() => shiftPeriod(times, now)).toThrow(expect.objectContaining({ code, field }))
  })

  it('but twelve hours are not too long', () => {
    expect(() => shiftPeriod({ date: '2026-11-25', from: '08:00', to: '20:00' }, now)).not.toThrow()
  })
})

describe('week after week', () => {
  it('keeps the time of day when the clocks are turned', () => {
    const periods = weeklyPeriods({ date: '2027-03-24', from: '17:30', to: '19:30', weeks: 3 }, now)
    expect(periods.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2027-03-24T16:30:00.000Z',
      '2027-03-31T15:30:00.000Z',
      '2027-04-07T15:30:00.000Z',
    ])
  })

  it('refuses all of them when one falls into the turned hour, and names that day', () => {
    expect(() => weeklyPeriods({ date: '2027-03-21', from: '02:15', to: '04:00', weeks: 2 }, now)).toThrow(
      expect.objectContaining({ code: 'hourTurned', values: { date: '28.03.2027', time: '02:15' } }),
    )
  })
})

describe('a shift that is', () => {
  it.each([
    ['over', { startsAt: new Date('2026-11-22T11:00:00Z'), cancelledAt: null }, 'shiftStarted'],
    ['called off', { startsAt: new Date('2026-11-25T11:00:00Z'), cancelledAt: now }, 'shiftCancelled'],
  ])('%s is not changed', (_state, shift, code) => {
    expect(() => refuseFixed(shift, now)).toThrow(code)
  })
})
