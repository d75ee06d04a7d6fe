import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localInstant } from '@/lib/dates'
import { usualPolicy } from '@/lib/matching/policy'
import {
  answerBy,
  answered,
  clearsByRound,
  covers,
  isDue,
  isStale,
  nextRoundAt,
  overlap,
  pairOf,
  roundPolicy,
  unknownPart,
} from '@/lib/rounds/rules'

const at = (date: string, time: string) => localInstant(date, time)!
const now = at('2026-11-25', '12:00')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

const oslo = { county: 'Oslo', municipalityNumber: '0301' }
const tromsø = { county: 'Troms', municipalityNumber: '5501' }
const harstad = { county: 'Troms', municipalityNumber: '5503' }
const region = (counties: string[], municipalityNumbers: string[] = []) => ({ counties, municipalityNumbers })
const everywhere = region([])

describe('a region', () => {
  it.each([
    ['a county has all its municipalities', region(['Troms']), [false, true, true]],
    ['a municipality is itself alone', region([], ['5501']), [false, true, false]],
    ['both together are more', region(['Oslo'], ['5503']), [true, false, true]],
    ['nothing is the whole country', everywhere, [true, true, true]],
  ])('%s', (_, one, covered) => {
    expect([oslo, tromsø, harstad].map((place) => covers(one, place))).toEqual(covered)
  })
  it.each([
    ['a county and one of its towns', region(['Troms']), region([], ['5503']), true],
    ['two towns', region([], ['5501']), region([], ['5503']), false],
    ['the country and anything', everywhere, region(['Oslo']), true],
    ['two counties', region(['Oslo']), region(['Troms']), false],
  ])('%s may have something in common', (_, one, other, common) => {
    const all = [oslo, tromsø, harstad]
    expect([overlap(one, other, all), overlap(other, one, all)]).toEqual([common, common])
  })
  it('is made of what there is', () => {
    expect(unknownPart(region(['Oslo'], ['5501']), [oslo, tromsø])).toBeNull()
    expect(unknownPart(region(['Atlantis']), [oslo])).toMatchObject({ code: 'countyUnknown', field: 'counties' })
    expect(unknownPart(region([], ['5503']), [oslo])).toMatchObject({
      code: 'municipalityUnknown',
      values: { number: '5503' },
      field: 'municipalityNumbers',
    })
  })
})

describe('places are given out by a round', () => {
  const task = (clearing: 'round' | 'firstCome') => ({ clearing, place: oslo })
  it.each([
    ['a task that wants it, where there are rounds', task('round'), [region(['Oslo'])], 49, true],
    ['a task that does not', task('firstCome'), [everywhere], 49, false],
    ['where no schedule covers it', task('round'), [region(['Troms'])], 49, false],
    ['with no schedule at all', task('round'), [], 49, false],
    ['two days before, to the minute', task('round'), [everywhere], 48, false],
  ])('for %s', (_, wanted, schedules, inHours, byRound) => {
    expect(clearsByRound(wanted, schedules, hours(inHours), now)).toBe(byRound)
  })
})

describe('the time to answer', () => {
  it.each([
    ['two days', 240, 48],
    ['never later than a day before the shift', 60, 36],
  ])('is %s', (_, shiftIn, answerIn) => {
    expect(answerBy(now, hours(shiftIn))).toEqual(hours(answerIn))
  })
  it('leaves a day at least for whatever a round gives out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 48 * 60 + 1, max: 90 * 24 * 60 }), (minutes) => {
        const startsAt = new Date(now.getTime() + minutes * 60_000)
        const end = answerBy(now, startsAt).getTime()
        expect(end - now.getTime()).toBeGreaterThan(24 * 3_600_000)
        expect(startsAt.getTime() - end).toBeGreaterThanOrEqual(24 * 3_600_000)
      }),
    )
  })
  const open = { answerBy: hours(1), acceptedAt: null, declinedAt: null, lapsedAt: null, withdrawnAt: null }
  it.each([
    ['open', {}, undefined],
    ['accepted', { acceptedAt: now }, 'proposalAnswered'],
    ['declined', { declinedAt: now }, 'proposalAnswered'],
    ['withdrawn', { withdrawnAt: now }, 'proposalWithdrawn'],
    ['lapsed', { lapsedAt: now }, 'proposalLapsed'],
    ['overdue', { answerBy: now }, 'proposalLapsed'],
  ])('of one that is %s', (_, over, code) => {
    expect(answered({ ...open, ...over }, now)?.code).toBe(code)
  })
})

describe('a schedule', () => {
  const nightly = (hour: number, over = {}) => ({ ...everywhere, hour, createdAt: at('2026-11-01', '12:00'), ...over })
  it.each([
    ['today', [3, 20], at('2026-11-25', '20:00')],
    ['tomorrow', [3, 12], at('2026-11-26', '03:00')],
  ])('comes round %s', (_, clock, time) => {
    const schedules = clock.map((hour) => nightly(hour))
    expect(nextRoundAt(schedules, now)).toEqual(time)
  })
  it('of which there is none never does', () => {
    expect(nextRoundAt([], now)).toBeNull()
  })
  it('keeps its hour by the clock in Oslo, and is not lost in the night that skips it', () => {
    const night = at('2027-03-27', '12:00')
    expect(nextRoundAt([nightly(3)], night)).toEqual(at('2027-03-28', '03:00'))
    expect(nextRoundAt([nightly(2)], night)).toEqual(at('2027-03-28', '03:00'))
    expect(nextRoundAt([nightly(2)], at('2026-10-24', '12:00'))?.toISOString()).toMatch(/^2026-10-25T0[01]:00/)
  })
  it.each([
    ['its hour has come and nothing has begun', 3, null, true],
    ['the last round was of yesterday', 3, at('2026-11-24', '03:00'), true],
    ['it was begun on time', 3, at('2026-11-25', '03:00'), false],
    ['it was begun late', 3, at('2026-11-25', '09:40'), false],
    ['its hour is still to come and yesterday’s was held', 20, at('2026-11-24', '20:01'), false],
    ['yesterday’s was missed', 20, at('2026-11-23', '20:00'), true],
  ])('is due or not: %s', (_, hour, last, due) => {
    expect(isDue(nightly(hour), last, now)).toBe(due)
  })
  it('does not begin with a time before it was made', () => {
    expect(isDue(nightly(3, { createdAt: at('2026-11-25', '10:00') }), null, now)).toBe(false)
  })
})

describe('a round', () => {
  it('that has not ended ten minutes after it read is cut short', () => {
    const begun = { startedAt: hours(-2), snapshotAt: hours(-0.1) }
    expect(isStale(begun, now)).toBe(false)
    expect(isStale(begun, hours(0.1))).toBe(true)
    expect(isStale({ ...begun, snapshotAt: null }, now)).toBe(true)
  })
  it('follows the usual policy but for what its schedule says', () => {
    expect(roundPolicy({ commitments: 2 }, 'seed')).toEqual({ ...usualPolicy, commitments: 2, seed: 'seed' })
  })
})

it('two people are one pair, whoever was named first', () => {
  expect(pairOf('b', 'a')).toEqual(pairOf('a', 'b'))
  expect(() => pairOf('a', 'a')).toThrow('samePerson')
})
