import { parseWithZod } from '@conform-to/zod/v4'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesBetween } from '@/lib/dates'
import {
  agreedMinutes,
  type Attendance,
  confirmation,
  correction,
  hoursOf,
  lastDayToAsk,
  minuteChoices,
  proposal,
} from '@/lib/hours/rules'
import { confirmShiftHoursInput } from '@/lib/hours/schema'

const startsAt = new Date('2026-11-18T16:30:00Z')
const endsAt = new Date('2026-11-18T18:30:00Z')
const now = new Date('2026-11-18T19:00:00Z')

const entry = (id: string, minutes: number, confirmed: boolean) => ({
  id,
  minutes,
  confirmedAt: confirmed ? now : null,
})
const attendance = (over: Partial<Attendance> = {}): Attendance => ({
  volunteerId: 'oksana',
  startsAt,
  endsAt,
  absentAt: null,
  hoursEntries: [],
  ...over,
})
const said = (minutes: number | null, reason?: string) => ({ minutes, reason })
const refusal = (run: () => unknown) => {
  try {
    run()
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('agreed minutes', () => {
  it.each([
    ['2026-11-18T18:30:00Z', 120],
    ['2026-11-18T18:35:00Z', 120],
    ['2026-11-18T18:38:00Z', 135],
    ['2026-11-18T16:35:00Z', 15],
  ])('of a shift until %s are %i', (end, minutes) => {
    expect(agreedMinutes({ startsAt, endsAt: new Date(end) })).toBe(minutes)
  })

  it.each([
    ['forward', '2027-03-28T00:00:00+01:00', '2027-03-28T06:00:00+02:00', 300],
    ['back', '2027-10-31T00:00:00+02:00', '2027-10-31T06:00:00+01:00', 420],
  ])('are real time in the night when the clocks go %s', (_way, from, to, minutes) => {
    const night = { startsAt: new Date(from), endsAt: new Date(to) }
    expect(minutesBetween(night.startsAt, night.endsAt)).toBe(minutes)
    expect(agreedMinutes(night)).toBe(minutes)
  })

  it('can always be chosen in the form and stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 * 60 }), (length) => {
        const shift = { startsAt, endsAt: new Date(startsAt.getTime() + length * 60_000) }
        expect(minuteChoices).toContain(agreedMinutes(shift))
      }),
    )
    expect(minuteChoices.every((minutes) => minutes % 15 === 0 && minutes >= 15 && minutes <= 720)).toBe(true)
  })
})

describe('the first word', () => {
  const first = (outcome: ReturnType<typeof said>, over: Partial<Attendance> = {}, by = 'kari', at = now) =>
    confirmation(attendance(over), outcome, by, at)

  it('as agreed needs nothing more', () => {
    expect(first(said(120))).toEqual({
      absent: false,
      acceptedId: null,
      entry: { minutes: 120, reason: null },
      replacedIds: [],
    })
  })

  it.each([
    ['ownHours', () => first(said(120), {}, 'oksana')],
    ['ownHours', () => first(said(null), {}, 'oksana')],
    ['shiftNotOver', () => first(said(120), {}, 'kari', new Date('2026-11-18T18:29:59Z'))],
    ['reasonNeeded', () => first(said(135))],
    ['alreadyDecided', () => first(said(120), { absentAt: now })],
    ['alreadyDecided', () => first(said(120), { hoursEntries: [entry('a', 120, true)] })],
    ['reasonNeeded', () => first(said(120), { hoursEntries: [entry('p', 150, false)] })],
    [null, () => first(said(135, 'Lenger'))],
    [null, () => first(said(null))],
    [null, () => first(said(120), {}, 'kari', endsAt)],
  ])('is answered with %s', (code, run) => {
    expect(refusal(run)).toBe(code)
  })

  it('accepts a proposal as it is, and then what was confirmed before goes', () => {
    const over = { hoursEntries: [entry('old', 120, true), entry('p', 150, false)] }
    expect(first(said(150), over)).toMatchObject({ acceptedId: 'p', entry: null, replacedIds: ['old'] })
    expect(first(said(135, 'Kvarteret etter'), over)).toMatchObject({
      acceptedId: null,
      entry: { minutes: 135, reason: 'Kvarteret etter' },
      replacedIds: ['old', 'p'],
    })
  })

  it('never stores minutes other than agreed without a reason, and nobody decides on their own', () => {
    const entries = fc.array(fc.record({ minutes: fc.constantFrom(...minuteChoices), confirmed: fc.boolean() }), {
      maxLength: 1,
    })
    fc.assert(
      fc.property(
        fc.constantFrom(null, ...minuteChoices),
        fc.constantFrom(undefined, 'fordi'),
        fc.constantFrom('oksana', 'kari'),
        entries,
        (minutes, reason, by, live) => {
          const hoursEntries = live.map((one) => entry('e', one.minutes, one.confirmed))
          let decided
          try {
            decided = confirmation(attendance({ hoursEntries }), { minutes, reason }, by, now)
          } catch {
            return
          }
          expect(by).toBe('kari')
          if (decided.entry && decided.entry.minutes !== 120) expect(decided.entry.reason).toBe('fordi')
          expect(decided.absent).toBe(minutes === null)
        },
      ),
    )
  })
})

describe('a correction', () => {
  const confirmed = { hoursEntries: [entry('a', 120, true)] }
  const again = (minutes: number | null, replaces: string | undefined, over: Partial<Attendance>, by = 'kari') =>
    correction(attendance(over), { minutes, reason: 'fordi', replaces }, by, now)

  it.each([
    [null, () => again(135, 'a', confirmed)],
    [null, () => again(null, 'a', confirmed)],
    [null, () => again(120, undefined, { absentAt: now })],
    ['alreadyDecided', () => again(135, undefined, {})],
    ['alreadyDecided', () => again(135, 'other', confirmed)],
    ['alreadyDecided', () => again(135, undefined, confirmed)],
    ['sameHours', () => again(120, 'a', confirmed)],
    ['sameHours', () => again(null, undefined, { absentAt: now })],
    ['ownHours', () => again(135, 'a', confirmed, 'oksana')],
  ])('is answered with %s', (code, run) => {
    expect(refusal(run)).toBe(code)
  })
})

describe('a proposal', () => {
  it('is taken until thirty days later at the same time of day, over the change of clocks too', () => {
    expect(lastDayToAsk(new Date('2027-03-10T18:30:00+01:00'))).toEqual(new Date('2027-04-09T18:30:00+02:00'))
    const at = (time: Date) => refusal(() => proposal(attendance(), 150, time))
    expect(at(new Date('2026-12-18T18:30:00Z'))).toBeNull()
    expect(at(new Date('2026-12-18T18:30:01Z'))).toBe('tooLateToAsk')
    expect(at(new Date('2026-11-18T18:29:00Z'))).toBe('shiftNotOver')
  })

  it('replaces an earlier one, and leaves what is confirmed', () => {
    const over = { hoursEntries: [entry('a', 120, true), entry('p', 150, false)] }
    expect(proposal(attendance(over), 165, now)).toEqual({ replacedIds: ['p'] })
    expect(refusal(() => proposal(attendance(over), 120, now))).toBe('sameHours')
    expect(hoursOf(attendance(over))).toMatchObject({ state: 'confirmed', undecided: true })
  })
})

describe('of the form', () => {
  const [a, b] = ['01930000-0000-7000-8000-00000000000a', '01930000-0000-7000-8000-00000000000b'] as const
  const posted = (fields: [string, string][]) => {
    const form = new FormData()
    for (const [name, value] of [['orgnr', '310000019'], ['shiftId', a], ...fields] as [string, string][]) {
      form.append(name, value)
    }
    return parseWithZod(form, { schema: confirmShiftHoursInput })
  }

  it('only the ticked rows are read, each with the field of its reason', () => {
    const submission = posted([
      [`rows.${a}.outcome`, '120'],
      [`rows.${a}.reason`, ''],
      [`rows.${b}.outcome`, 'absent'],
      [`rows.${b}.reason`, ' fordi '],
      ['chosen', b],
    ])
    expect(submission.status === 'success' && submission.value.rows).toEqual([
      { signUpId: b, outcome: null, reason: 'fordi', field: `rows.${b}.reason` },
    ])
    const asAgreed = posted([
      [`rows.${a}.outcome`, '120'],
      [`rows.${a}.reason`, ''],
      ['chosen', a],
      ['chosen', b],
    ])
    expect(asAgreed.status === 'success' && asAgreed.value.rows).toEqual([
      { signUpId: a, outcome: 120, reason: undefined, field: `rows.${a}.reason` },
    ])
  })

  it.each(['100', '0', '735', 'nan', ''])('«%s» minutes are refused', (outcome) => {
    expect(
      posted([
        [`rows.${a}.outcome`, outcome],
        ['chosen', a],
      ]).status,
    ).toBe('error')
  })
})
