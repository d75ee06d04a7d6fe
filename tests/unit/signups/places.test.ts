import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freePlaces, offerEnd, takenPlaces, waitingList, waitingNumber } from '@/lib/signups/places/rules'
import { signUpState } from '@/lib/signups/rules'

const start = new Date('2026-11-22T12:00:00Z')
const hour = 3_600_000
const later = (hours: number) => new Date(start.getTime() + hours * hour)

interface Row {
  id: string
  createdAt: Date
  placedAt: Date | null
  offeredUntil: Date | null
  cancelledAt: Date | null
}

const row = (id: string, over: Partial<Row> = {}): Row => ({
  id,
  createdAt: start,
  placedAt: null,
  offeredUntil: null,
  cancelledAt: null,
  ...over,
})

describe('places', () => {
  it('are taken by whoever has one and while one is held, not by those who wait or left', () => {
    const signUps = [
      row('placed', { placedAt: start }),
      row('offered', { offeredUntil: later(1) }),
      row('lapsed', { offeredUntil: start }),
      row('waiting'),
      row('left', { placedAt: start, cancelledAt: start }),
    ]
    const free = (places: number, proposals: unknown[]) => freePlaces({ places, signUps, proposals }, start)
    expect(takenPlaces({ signUps, proposals: [] }, start)).toBe(2)
    expect(takenPlaces({ signUps, proposals: ['held'] }, start)).toBe(3)
    expect(free(3, [])).toBe(1)
    expect(free(3, ['held'])).toBe(0)
    expect(free(1, [])).toBe(0)
  })

  it('are held for a day and never past the start', () => {
    expect(offerEnd(later(72), start)).toEqual(later(24))
    expect(offerEnd(later(5), start)).toEqual(later(5))
  })
})

it('the waiting list is in the order of asking, and an offer keeps its number', () => {
  const signUps = [
    row('c', { createdAt: later(2) }),
    row('b', { createdAt: later(1) }),
    row('a', { createdAt: later(1), offeredUntil: later(3) }),
    row('placed', { placedAt: start }),
  ]
  expect(waitingList(signUps, later(2)).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(waitingNumber(signUps, 'c', later(2))).toBe(3)
  expect(waitingNumber(signUps, 'placed', later(2))).toBeNull()
})

type Step = { what: 'sign up' | 'cancel' | 'accept' | 'wait' | 'settle'; who: number }

const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom('sign up', 'cancel', 'accept', 'wait', 'settle'),
    who: fc.integer({ min: 0, max: 12 }),
  }),
  { maxLength: 80 },
)

it('whatever people do, and whenever, more than there are places are never taken', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), steps, (places, story) => {
      const rows = new Map<string, Row>()
      let clock = 0
      for (const { what, who } of story) {
        clock += what === 'wait' ? 13 : 0.01
        const now = later(clock)
        step(rows, places, { what, who }, now)
        expect(takenPlaces({ signUps: [...rows.values()], proposals: [] }, now)).toBeLessThanOrEqual(places)
      }
    }),
  )
})

/** The same order of things as in the commands: first the offers, then what this person wants. */
function step(rows: Map<string, Row>, places: number, { what, who }: Step, now: Date): void {
  const all = () => [...rows.values()]
  const settle = () => {
    for (const one of all()) if (signUpState(one, now) === 'lapsed') one.cancelledAt = now
    let free = freePlaces({ places, signUps: all(), proposals: [] }, now)
    for (const next of waitingList(all(), now)) {
      if (free === 0 || next.offeredUntil) continue
      next.offeredUntil = offerEnd(later(2000), now)
      free -= 1
    }
  }
  settle()
  const id = String(who)
  const mine = rows.get(id)
  const active = mine && mine.cancelledAt === null
  if (what === 'sign up' && !active) {
    rows.set(
      id,
      row(id, {
        createdAt: now,
        placedAt: freePlaces({ places, signUps: all(), proposals: [] }, now) > 0 ? now : null,
      }),
    )
  }
  if (what === 'accept' && mine && signUpState(mine, now) === 'offered') {
    Object.assign(mine, { placedAt: now, offeredUntil: null })
  }
  if (what === 'cancel' && active) {
    mine.cancelledAt = now
    settle()
  }
}
