import { describe, expect, it } from 'vitest'
import { isLive, isStillShown, linkEnd } from '@/lib/references/contact/rules'
import {
  answerUntil,
  consentUntil,
  forgottenOn,
  goesBy,
  isEndorsable,
  isOpen,
  isRenewable,
  knownPhrases,
  mailbox,
  type ReferenceState,
  referenceState,
  sameName,
  type Standing,
  vouching,
} from '@/lib/references/rules'

const at = (date: string) => new Date(`${date}T10:00:00Z`)
const now = at('2026-11-23')
const before = at('2026-11-01')
const after = at('2027-06-01')

const asked: Standing = {
  answerUntil: at('2026-12-01'),
  declinedAt: null,
  writtenAt: null,
  consentUntil: null,
  consentEndedAt: null,
  keptAt: null,
  discardedAt: null,
}
const written: Standing = { ...asked, writtenAt: before, consentUntil: after }
const kept: Standing = { ...written, keptAt: before }

const cases: [string, Standing, ReferenceState, open: boolean, renewable: boolean][] = [
  ['a question that waits', asked, 'asked', true, false],
  ['a question whose time is over', { ...asked, answerUntil: before }, 'lapsed', false, false],
  ['a question in its last moment', { ...asked, answerUntil: now }, 'lapsed', false, false],
  ['a no', { ...asked, declinedAt: before }, 'declined', false, false],
  ['a no that came in time', { ...asked, declinedAt: before, answerUntil: before }, 'declined', false, false],
  ['what waits for the volunteer', written, 'written', true, true],
  ['what was written in time and read late', { ...written, answerUntil: before }, 'written', true, true],
  ['what is in use', kept, 'kept', true, true],
  ['what was discarded', { ...written, discardedAt: before }, 'discarded', false, false],
  ['what was ended', { ...kept, consentEndedAt: before }, 'ended', false, false],
  ['what ran out a moment ago', { ...kept, consentUntil: now }, 'expired', false, true],
  ['what ran out weeks ago', { ...kept, consentUntil: at('2026-10-25') }, 'expired', false, true],
  ['what ran out long ago', { ...kept, consentUntil: at('2026-10-01') }, 'expired', false, false],
  [
    'what was ended and has also run out',
    { ...kept, consentEndedAt: before, consentUntil: before },
    'ended',
    false,
    false,
  ],
]

describe.each(cases)('%s', (_what, reference, state, open, renewable) => {
  it(`is ${state}`, () => {
    expect(referenceState(reference, now)).toBe(state)
  })
  it(open ? 'stands in the way of asking again' : 'lets the volunteer ask again', () => {
    expect(isOpen(referenceState(reference, now))).toBe(open)
  })
  it(renewable ? 'can be renewed' : 'cannot be renewed', () => {
    expect(isRenewable(reference, now)).toBe(renewable)
  })
  it('is signed only when it is kept and the referee was there', () => {
    expect(isEndorsable({ ...reference, vouchedAt: before }, now)).toBe(state === 'kept')
    expect(isEndorsable({ ...reference, vouchedAt: null }, now)).toBe(false)
  })
  it('lets a contact link live only while it is kept', () => {
    expect(isLive({ endedAt: null, expiresAt: after }, reference, now)).toBe(state === 'kept')
  })
})

it.each([
  [{ vouchedAt: before, vouchRefusedAt: null }, 'known'],
  [{ vouchedAt: null, vouchRefusedAt: before }, 'refused'],
  [{ vouchedAt: null, vouchRefusedAt: null }, 'waiting'],
])('%o is %s to the organisation', (row, expected) => {
  expect(vouching(row)).toBe(expected)
})

describe('time', () => {
  it.each([
    ['2026-10-10T08:00:00Z', '2026-11-09T22:59:59Z'],
    ['2026-03-10T08:00:00Z', '2026-04-09T21:59:59Z'],
    // Already the eleventh in Norway.
    ['2026-10-10T22:30:00Z', '2026-11-10T22:59:59Z'],
  ])('thirty days to answer, from %s to the end of the day that is told', (asked, end) => {
    expect(answerUntil(new Date(asked))).toEqual(new Date(end))
  })
  it.each([
    [6, '2027-05-23T21:59:59Z'],
    [12, '2027-11-23T22:59:59Z'],
    [24, '2028-11-23T22:59:59Z'],
  ])('a consent of %i months, to the end of its day', (months, end) => {
    expect(consentUntil(now, months)).toEqual(new Date(end))
  })
  it('a consent given on the last of a long month ends on the last of a short one', () => {
    expect(consentUntil(at('2026-08-31'), 6)).toEqual(new Date('2027-02-28T22:59:59Z'))
  })
  it.each(['2026-03-20', '2026-10-20', '2026-11-20'])('a link of fourteen days from %s is never longer', (day) => {
    const from = at(day)
    expect(linkEnd(from, 14).getTime() - from.getTime()).toBeLessThanOrEqual(14 * 86_400_000)
    expect(linkEnd(from, 14).getTime() - from.getTime()).toBeGreaterThan(13.9 * 86_400_000)
  })
  it('a link ends when its holder ends it, and on its day', () => {
    expect(isLive({ endedAt: before, expiresAt: after }, kept, now)).toBe(false)
    expect(isLive({ endedAt: null, expiresAt: now }, kept, now)).toBe(false)
  })
  it('a contact stays in sight for a quarter of an hour', () => {
    expect(isStillShown(new Date(now.getTime() - 14 * 60_000), now)).toBe(true)
    expect(isStillShown(new Date(now.getTime() - 15 * 60_000), now)).toBe(false)
  })
})

describe('what is over', () => {
  it.each<[string, Standing, string | null]>([
    ['a question that waits', asked, null],
    ['what is in use', kept, null],
    ['what waits for the volunteer', written, null],
    ['a no', { ...asked, declinedAt: at('2026-11-10') }, '2026-12-10'],
    ['no answer', { ...asked, answerUntil: before }, '2026-12-01'],
    ['what was discarded', { ...written, discardedAt: at('2026-11-10') }, '2026-12-10'],
    ['a consent that was ended', { ...kept, consentEndedAt: at('2026-11-20') }, '2026-12-20'],
    ['a consent that ran out', { ...kept, consentUntil: before }, '2026-12-01'],
  ])('%s is forgotten from the morning of its day on, and not before', (_what, reference, day) => {
    expect(forgottenOn(reference, now)).toEqual(day === null ? null : new Date(`${day}T00:00:00+01:00`))
  })
})

it.each([
  ['kari@post.example', 'kari@post.example'],
  ['Kari+jobb@Post.example', 'kari@post.example'],
  ['kari+a+b@post.example', 'kari@post.example'],
  ['k.ari@post.example', 'k.ari@post.example'],
  ['k.a.r.i+x@gmail.com', 'kari@gmail.com'],
  ['kari@googlemail.com', 'kari@gmail.com'],
  ['kari@notgmail.com', 'kari@notgmail.com'],
  ['+47@post.example', '+47@post.example'],
  ['no address', 'no address'],
])('«%s» leads to %s', (address, found) => {
  expect(mailbox(address)).toBe(found)
})

describe('names and phrases', () => {
  it.each([
    ['Kari', ' kari ', true],
    ['Åse  Lie', 'åse lie', true],
    ['Kari', 'Kåre', false],
  ])('«%s» and «%s»', (one, other, same) => {
    expect(sameName(one, other)).toBe(same)
  })
  it.each([
    ['Kari Nordby', 'kari', true],
    ['Kari Nordby', 'Kari Nordby', true],
    ['Kari Nordby', 'Kar', false],
    ['Kari Nordby', 'Nordby', false],
    ['Kari', 'Kari Nordby', false],
  ])('«%s» goes by «%s»: %s', (full, contact, meant) => {
    expect(goesBy(full, contact)).toBe(meant)
  })
  it('phrases keep the order of the list, and what is none is left out', () => {
    expect(knownPhrases(['recommended', 'stars', 'reliable'])).toEqual(['reliable', 'recommended'])
  })
})
