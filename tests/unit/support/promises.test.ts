import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rungs, type Rung, type Support, type SupportInput } from '@/lib/support/facts'
import { planSupport } from '@/lib/support/plan'
import { anyWorld, shuffled } from './worlds'

const runs = { numRuns: 1000 }
const seat = ({ shiftId, personId }: Support) => `${shiftId}/${personId}`
const height = (rung: Rung) => rungs.indexOf(rung)
const shiftOf = (world: SupportInput, id: string) => world.shifts.find((shift) => shift.id === id)!
const byBuddies = (plan: readonly Support[]) => plan.filter(({ rung }) => rung === 'buddy' || rung === 'remoteBuddy')
const overlap = (a: { startsAt: number; endsAt: number }, b: { startsAt: number; endsAt: number }) =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

describe('in a thousand worlds', () => {
  it('everybody with a place has one plan, nobody else has one, and no place is touched', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const placed = world.shifts.flatMap(({ id, placed: people }) => people.map((person) => `${id}/${person}`))
        const plan = planSupport(deepFreeze(world))
        expect(plan.map(seat).toSorted()).toEqual(placed.toSorted())
        expect(plan.every(({ rung }) => rungs.includes(rung))).toBe(true)
      }),
      runs,
    )
  })

  it('one more buddy lowers nobody’s rung', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(4), (world, which) => {
        const without = planSupport({ ...world, buddies: world.buddies.filter((_, index) => index !== which) })
        const withAll = new Map(planSupport(world).map((one) => [seat(one), one.rung]))
        for (const one of without) expect(height(withAll.get(seat(one))!)).toBeLessThanOrEqual(height(one.rung))
      }),
      { numRuns: 4000 },
    )
  })

  it('the order of rows decides nothing', () => {
    fc.assert(
      fc.property(
        anyWorld.chain((world) => fc.tuple(fc.constant(world), shuffled(world))),
        ([world, other]) => {
          expect(planSupport(other)).toEqual(planSupport(world))
        },
      ),
      runs,
    )
  })

  it('a buddy has one person a day, no more a week than offered, and never after midnight', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const plan = byBuddies(planSupport(world))
        const days = plan.map(({ byId, shiftId }) => `${byId}/${shiftOf(world, shiftId).day}`)
        expect(new Set(days).size).toBe(days.length)
        for (const { id, shiftsAWeek } of world.buddies) {
          const weeks = plan.filter(({ byId }) => byId === id).map(({ shiftId }) => shiftOf(world, shiftId).week)
          for (const week of weeks) expect(weeks.filter((one) => one === week).length).toBeLessThanOrEqual(shiftsAWeek)
        }
        for (const { shiftId } of plan) expect(shiftOf(world, shiftId).lastDay).toBe(shiftOf(world, shiftId).day)
      }),
      runs,
    )
  })

  it('a buddy does what they offered, where they can be, and is never in two places at once', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        for (const { rung, byId, shiftId } of byBuddies(planSupport(world))) {
          const shift = shiftOf(world, shiftId)
          const buddy = world.buddies.find(({ id }) => id === byId)!
          expect(rung === 'buddy' ? buddy.onSite : buddy.remote).toBe(true)
          expect(buddy.declined).not.toContain(shiftId)
          const isThere = rung === 'buddy' && shift.placed.includes(buddy.id)
          if (isThere) continue
          const own = [...buddy.away, ...world.shifts.filter(({ placed }) => placed.includes(buddy.id))]
          expect(own.filter((one) => overlap(one, shift))).toEqual([])
          if (buddy.blocks) for (const block of shift.blocks) expect(buddy.blocks).toContain(block)
          // A tenth of a degree of latitude is 11.1 km.
          const km = Math.abs((buddy.position?.latitude ?? 0) - shift.position.latitude) * 111.2
          if (rung === 'buddy') expect(km).toBeLessThanOrEqual(buddy.radiusKm)
        }
      }),
      runs,
    )
  })

  it('people who are kept apart never support each other, and nobody supports themselves', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        for (const { personId, byId } of planSupport(world)) {
          expect(byId).not.toBe(personId)
          const apart = world.keptApart.filter(
            (pair) => pair.includes(personId) && byId !== null && pair.includes(byId),
          )
          expect(apart.filter(([one, other]) => one !== other)).toEqual([])
        }
      }),
      runs,
    )
  })

  it('a bridge is on the same shift for at most two, and both said they speak the language', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const plan = planSupport(world)
        const speaks = (id: string, language: string) =>
          ['b1', 'b2'].includes(world.languages.get(id)?.[language] ?? '')
        for (const { rung, byId, shiftId, personId, language } of plan) {
          if (rung === 'remoteBuddy') expect(language).not.toBeNull()
          if (language !== null && byId !== null)
            expect(speaks(personId, language) && speaks(byId, language)).toBe(true)
          if (rung !== 'coPlaced') continue
          expect(shiftOf(world, shiftId).placed).toContain(byId)
          expect(language).not.toBeNull()
          const same = plan.filter((one) => one.rung === rung && one.byId === byId && one.shiftId === shiftId)
          expect(same.length).toBeLessThanOrEqual(2)
        }
      }),
      runs,
    )
  })

  it('a shift that begins soon asks nobody new', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const asked = new Set(world.previous.map(({ shiftId, personId, byId }) => `${shiftId}/${personId}/${byId}`))
        const soon = byBuddies(planSupport(world)).filter(({ shiftId }) => shiftOf(world, shiftId).settled)
        expect(soon.filter((one) => !asked.has(`${seat(one)}/${one.byId}`))).toEqual([])
      }),
      runs,
    )
  })

  it('a plan that stands is planned again as it is', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const plan = planSupport(world)
        expect(planSupport({ ...world, previous: plan })).toEqual(
          planSupport({ ...world, previous: planSupport({ ...world, previous: plan }) }),
        )
        const open = { ...world, shifts: world.shifts.map((shift) => ({ ...shift, settled: false })) }
        const first = planSupport(open)
        expect(planSupport({ ...open, previous: first })).toEqual(first)
      }),
      runs,
    )
  })
})
