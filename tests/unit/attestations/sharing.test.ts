import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/dates'
import {
  combined,
  lastDay,
  namesIn,
  roomForShare,
  servesCredentials,
  shareable,
  shareEnd,
  shareState,
  shownContent,
} from '@/lib/attestations/sharing/rules'
import { anAttestationContent } from '@/tests/support/attestation-content'

describe('a link shows', () => {
  it('everything, when nothing is left out', () => {
    expect(shownContent(anAttestationContent(), { name: true, hours: true })).toEqual(anAttestationContent())
  })

  it('no name anywhere, when the name is left out', () => {
    expect(JSON.stringify(shownContent(anAttestationContent(), { name: false, hours: true }))).not.toContain('Oksana')
  })

  it('no hours anywhere, when the hours are left out, and still organisation, role and period', () => {
    const shown = shownContent(anAttestationContent({ minutes: 77_777, hoursPerWeek: 88.88 }), {
      name: true,
      hours: false,
    })
    expect(JSON.stringify(shown)).not.toMatch(/77777|88\.88|480|shifts|minutes/)
    expect(shown).toMatchObject({ period: { from: '2026-09-01' }, roles: [{ id: 'sortere-mat' }] })
  })

  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
  ])('with name %s and hours %s the signed file: %s', (name, hours, served) => {
    expect(servesCredentials({ name, hours })).toBe(served)
  })
})

describe('a link is dead', () => {
  const now = new Date('2026-11-23T10:00:00Z')
  const minute = 60_000

  it('when it is off, also before its day', () => {
    expect(shareState({ offAt: now, expiresAt: null }, now)).toBe('off')
    expect(shareState({ offAt: now, expiresAt: new Date(now.getTime() - minute) }, now)).toBe('off')
  })

  it('from the very moment of its end', () => {
    expect(shareState({ offAt: null, expiresAt: new Date(now.getTime() + 1) }, now)).toBe('on')
    expect(shareState({ offAt: null, expiresAt: now }, now)).toBe('ended')
  })

  it('never, when it has no end', () => {
    expect(shareState({ offAt: null, expiresAt: shareEnd('open', now) }, new Date('2126-01-01T00:00:00Z'))).toBe('on')
  })

  it.each([
    ['month', '2026-12-23T23:00:00.000Z'],
    ['quarter', '2027-02-23T23:00:00.000Z'],
    ['year', '2027-11-23T23:00:00.000Z'],
  ] as const)('a %s later, at the end of the day in Norway', (term, end) => {
    expect(shareEnd(term, now)?.toISOString()).toBe(end)
    expect(localDate(lastDay(shareEnd(term, now)!))).toMatch(/-23$/)
  })

  it('at the end of the month where the day does not exist, and by the clock of summer', () => {
    expect(shareEnd('month', new Date('2027-01-31T10:00:00Z'))?.toISOString()).toBe('2027-02-28T23:00:00.000Z')
    expect(shareEnd('quarter', new Date('2027-01-31T10:00:00Z'))?.toISOString()).toBe('2027-04-30T22:00:00.000Z')
  })
})

describe('a link is refused', () => {
  const valid = { withdrawnAt: null, replacedAt: null }

  it("to somebody else's attestation, by the same word as to one that is not there", () => {
    expect(() => shareable(['a', 'b'], [valid])).toThrow('notFound')
  })

  it('to one that was withdrawn or replaced', () => {
    expect(() => shareable(['a'], [{ ...valid, withdrawnAt: new Date() }])).toThrow('notShareable')
    expect(() => shareable(['a'], [{ ...valid, replacedAt: new Date() }])).toThrow('notShareable')
  })

  it('after the fiftieth', () => {
    expect(() => roomForShare(49)).not.toThrow()
    expect(() => roomForShare(50)).toThrow('tooManyShares')
  })
})

describe('several attestations together', () => {
  const other = (from: string, to: string, minutes: number, ongoing = false) =>
    anAttestationContent({ period: { from, to, ongoing }, minutes, shifts: 1 }, '310000027')

  it('are nothing, when there are none', () => {
    expect(combined([])).toBeNull()
  })

  it('say of one what it says itself', () => {
    expect(combined([anAttestationContent()])).toEqual({
      organisations: 1,
      minutes: 480,
      shifts: 4,
      period: { from: '2026-09-01', to: '2026-09-28', ongoing: false },
      hoursPerWeek: 2,
      percentOfFullTime: 5.3,
    })
  })

  it('count days that overlap once', () => {
    // Four weeks and four weeks, two of them the same: 16 hours in six weeks.
    expect(combined([anAttestationContent(), other('2026-09-15', '2026-10-12', 480, true)])).toMatchObject({
      organisations: 2,
      minutes: 960,
      shifts: 5,
      period: { from: '2026-09-01', to: '2026-10-12', ongoing: true },
      hoursPerWeek: 2.67,
      percentOfFullTime: 7.1,
    })
  })

  it('count a period within another not at all', () => {
    expect(combined([anAttestationContent(), other('2026-09-08', '2026-09-14', 240)])?.hoursPerWeek).toBe(3)
  })

  it('leave a gap between periods out of the average', () => {
    expect(combined([anAttestationContent(), other('2027-03-01', '2027-03-28', 480)])).toMatchObject({
      period: { from: '2026-09-01', to: '2027-03-28' },
      hoursPerWeek: 2,
    })
  })

  it('spell the name as the newest does, and the others after it', () => {
    const older = anAttestationContent({ issuedOn: '2025-01-01', volunteer: { name: 'Oxana Melnik' } })
    expect(namesIn([older, anAttestationContent(), anAttestationContent()])).toEqual(['Oksana Melnyk', 'Oxana Melnik'])
  })

  const day = fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days)))
  const iso = (date: Date) => date.toISOString().slice(0, 10)
  const part = fc
    .tuple(day, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 15, max: 9000 }))
    .map(([from, length, minutes]) => other(iso(from), iso(new Date(from.getTime() + length * 86_400_000)), minutes))

  it('come to the same in whatever order they stand, by days counted one by one', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const days = new Set<number>()
        for (const { period } of parts)
          for (let at = Date.parse(period.from); at <= Date.parse(period.to); at += 86_400_000) days.add(at)
        const minutes = parts.reduce((total, one) => total + one.minutes, 0)
        const found = combined(parts)
        expect(found).toEqual(combined(parts.toReversed()))
        expect(found?.hoursPerWeek).toBeCloseTo(minutes / 60 / Math.max(1, days.size / 7), 1)
      }),
    )
  })
})
