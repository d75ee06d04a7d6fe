import { describe, expect, it } from 'vitest'
import {
  firstName,
  inSupportOrder,
  mayPhone,
  maySee,
  needsNoNorwegian,
  placesLeft,
  shiftToShow,
  taskState,
  textFor,
} from '@/lib/tasks/rules'
import { type Support, supports } from '@/lib/tasks/schema'

describe('a task needs no Norwegian', () => {
  it.each<[Support[], boolean]>([
    [['buddy', 'pictogramCard'], true],
    [['shown', 'colourCoding'], true],
    [['inPairs', 'bilingualCard'], true],
    [['ukrainianContact', 'buddy'], true],
    [['pictogramCard', 'colourCoding', 'bilingualCard'], false],
    [['buddy'], false],
    [['buddy', 'buddy'], false],
    [[], false],
  ])('with %j: %s', (given, answer) => {
    expect(needsNoNorwegian(given)).toBe(answer)
  })
})

it('support is shown people first, whatever order it was ticked in', () => {
  expect(inSupportOrder(['bilingualCard', 'shown', 'buddy'])).toEqual(['buddy', 'shown', 'bilingualCard'])
  expect(inSupportOrder(supports.toReversed())).toEqual([...supports])
})

it('there are never fewer than no places left', () => {
  expect(placesLeft({ places: 8, taken: 5 })).toBe(3)
  expect(placesLeft({ places: 8, taken: 9 })).toBe(0)
})

it.each([
  ['Kari', 'Kari'],
  ['Kari Nordmann', 'Kari'],
  ['  Анна-Марія  Коваль ', 'Анна-Марія'],
  ['', ''],
])('of «%s» strangers learn «%s»', (name, shown) => {
  expect(firstName(name)).toBe(shown)
})

describe('who sees a task', () => {
  const day = new Date('2026-11-22T12:00Z')
  const published = { publishedAt: day, flaggedAt: null, reviewedAt: null, closedAt: null, organisationApprovedAt: day }

  it.each([
    ['published', published, 'open'],
    ['not published', { ...published, publishedAt: null }, 'draft'],
    ['flagged', { ...published, flaggedAt: day }, 'held'],
    ['flagged before it was ever shown', { ...published, publishedAt: null, flaggedAt: day }, 'held'],
    ['flagged and looked at', { ...published, flaggedAt: day, reviewedAt: day }, 'open'],
    ['of an organisation that is not approved', { ...published, organisationApprovedAt: null }, 'held'],
    ['closed', { ...published, closedAt: day }, 'closed'],
    ['closed and flagged', { ...published, closedAt: day, flaggedAt: day }, 'held'],
  ] as const)('%s', (_name, task, state) => {
    expect(taskState(task)).toBe(state)
  })

  const stranger = { insider: false, signedUp: false }
  const insider = { insider: true, signedUp: false }
  const volunteer = { insider: false, signedUp: true }
  it.each([
    ['open', stranger, true],
    ['closed', stranger, false],
    ['held', stranger, false],
    ['draft', stranger, false],
    ['closed', volunteer, true],
    ['held', volunteer, false],
    ['draft', volunteer, false],
    ['held', insider, true],
    ['draft', insider, true],
  ] as const)('%s, %j: %s', (state, looking, answer) => {
    expect(maySee(state, looking)).toBe(answer)
  })
})

describe('the contact’s phone', () => {
  const now = new Date('2026-11-22T12:00Z')
  const placed = { endsAt: new Date('2026-11-22T13:00Z'), placedAt: now, cancelledAt: null }
  it.each([
    ['is for whoever has a place', [placed], true],
    ['not for the waiting list', [{ ...placed, placedAt: null }], false],
    ['not after a cancellation', [{ ...placed, cancelledAt: now }], false],
    ['not once the shift is over', [{ ...placed, endsAt: now }], false],
    ['for one place among others', [{ ...placed, cancelledAt: now }, placed], true],
    ['not for nobody', [], false],
  ] as const)('%s', (_name, own, answer) => {
    expect(mayPhone(own, now)).toBe(answer)
  })
})

describe('a page begins with', () => {
  const full = { id: 1, places: 2, taken: 2, mine: null }
  const free = { id: 2, places: 2, taken: 1, mine: null }
  const mine = { id: 3, places: 2, taken: 2, mine: 'placed' }
  it.each([
    ['one’s own shift', [full, free, mine], mine],
    ['the first with a free place', [full, free], free],
    ['the first, when all are full', [full, { ...full, id: 4 }], full],
    ['nothing, when there is none', [], undefined],
  ])('%s', (_name, shifts, shown) => {
    expect(shiftToShow(shifts)).toBe(shown)
  })
})

it('a text is in the reader’s language, else in Norwegian, else in what there is', () => {
  const texts = [{ locale: 'en' }, { locale: 'nb' }, { locale: 'uk' }] as const
  expect(textFor(texts, 'uk')?.locale).toBe('uk')
  expect(textFor(texts.slice(0, 2), 'uk')?.locale).toBe('nb')
  expect(textFor(texts.slice(0, 1), 'uk')?.locale).toBe('en')
  expect(textFor([], 'uk')).toBeUndefined()
})
