import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { isoWeek, localTime, minutesBetween } from '@/lib/dates'
import { database } from '@/lib/server/db'
import { signUpState } from '@/lib/signups/rules'
import { importPlaces } from '@/prisma/seed/places'
import { readCatalogue } from '@/prisma/seed/catalogue'
import { demoWorld, type Ground, type World } from '@/prisma/seed/demo/world'

// Whatever day and hour it is filled: every weekday, around midnight, in the middle of a shift, at the turn of the clocks and of the year.
const moments = [
  '2026-11-23T23:30:00Z',
  '2026-11-24T00:05:00+01:00',
  '2026-11-25T18:00:00+01:00',
  '2026-11-26T09:45:00+01:00',
  '2026-11-27T16:00:00+01:00',
  '2026-11-28T12:30:00+01:00',
  '2026-12-31T23:59:00+01:00',
  '2027-03-28T03:30:00+02:00',
  '2027-04-02T17:45:00+02:00',
  '2027-10-31T02:30:00+01:00',
  '2027-11-15T08:00:00+01:00',
]
const someMoment = new Date('2026-11-22T21:30:00Z')

let ground: Omit<Ground, 'now'>

beforeAll(async () => {
  const db = await database()
  await importPlaces(db)
  ground = { places: await db.place.findMany({ orderBy: { id: 'asc' } }), roles: readCatalogue() }
})

test('how much of a language people speak decides nothing else', () => {
  const now = someMoment
  const { languageLevels, ...rest } = demoWorld({ ...ground, now })
  const { languageLevels: others, ...otherRest } = demoWorld({ ...ground, now }, 'other levels')
  expect(isDeepStrictEqual(others, languageLevels)).toBe(false)
  expect(isDeepStrictEqual(otherRest, rest)).toBe(true)
})

test('the same moment makes the same world', () => {
  const now = someMoment
  expect(isDeepStrictEqual(demoWorld({ ...ground, now }), demoWorld({ ...ground, now }))).toBe(true)
})

describe.each(moments)('filled at %s', (moment) => {
  const now = new Date(moment)
  let world: World

  beforeAll(() => {
    world = demoWorld({ ...ground, now })
  })

  test('nobody is in two places, or works more than thirty hours a week', () => {
    const placed = world.signUps.filter((signUp) => signUpState(signUp, now) === 'placed')
    for (const own of Map.groupBy(placed, ({ volunteerId }) => volunteerId).values()) {
      const inOrder = own.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
      for (const [index, { startsAt }] of inOrder.entries()) {
        expect(startsAt >= (inOrder[index - 1]?.endsAt ?? startsAt)).toBe(true)
      }
      for (const week of Map.groupBy(own, ({ startsAt }) => isoWeek(startsAt)).values()) {
        expect(
          week.reduce((sum, { startsAt, endsAt }) => sum + minutesBetween(startsAt, endsAt), 0),
        ).toBeLessThanOrEqual(1800)
      }
    }
  })

  test('no shift has more people than places, and nobody waits while a place is free, unless for the next round', () => {
    const byRound = new Set(world.tasks.filter(({ clearing }) => clearing === 'round').map(({ id }) => id))
    const byShift = Map.groupBy(world.signUps, ({ shiftId }) => shiftId)
    const wrong = world.shifts.filter(({ id, taskId, places, cancelledAt }) => {
      const states = (byShift.get(id) ?? []).map((signUp) => signUpState(signUp, now))
      const taken = states.filter((state) => state === 'placed' || state === 'offered').length
      const inVain = states.includes('waiting') && taken < places && !byRound.has(taskId)
      return taken > places || inVain || (cancelledAt !== null && states.some((state) => state !== 'cancelled'))
    })
    expect(wrong).toEqual([])
    const keys = world.signUps.map(({ volunteerId, shiftId }) => `${volunteerId}/${shiftId}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('everything that has happened lies behind, in the order it can happen', () => {
    for (const { at } of world.events) expect(new Date(at!) <= now).toBe(true)
    const people = new Map(world.people.map((person) => [person.id, person]))
    const shifts = new Map(world.shifts.map((shift) => [shift.id, shift]))
    for (const { shiftId, volunteerId, createdAt, cancelledAt, endsAt } of world.signUps) {
      expect(createdAt >= shifts.get(shiftId)!.createdAt && createdAt >= people.get(volunteerId)!.createdAt).toBe(true)
      expect(createdAt < (cancelledAt ?? endsAt) && createdAt <= now).toBe(true)
    }
    const ends = new Map(world.signUps.map(({ id, endsAt }) => [id, endsAt]))
    for (const { signUpId, proposedAt, confirmedAt, replacedAt } of world.hoursEntries) {
      const order = [ends.get(signUpId)!, proposedAt, confirmedAt ?? proposedAt, replacedAt ?? confirmedAt ?? now, now]
      expect(order).toEqual(order.toSorted((a, b) => a.getTime() - b.getTime()))
    }
  })

  test('there is something to come for: shifts ahead for every open task, in all parts of the week', () => {
    const ahead = world.shifts.filter(({ startsAt, cancelledAt }) => startsAt > now && cancelledAt === null)
    const withShifts = new Set(ahead.map(({ taskId }) => taskId))
    const open = world.tasks.filter((task) => task.publishedAt && !task.closedAt)
    expect(open.filter(({ id }) => !withShifts.has(id))).toEqual([])
    const starts = ahead.map(({ startsAt }) => localTime(startsAt))
    expect(starts.some(({ weekday }) => weekday >= 5)).toBe(true)
    expect(starts.some(({ weekday, minute }) => weekday < 5 && minute < 12 * 60)).toBe(true)
    expect(starts.some(({ weekday, minute }) => weekday < 5 && minute >= 17 * 60)).toBe(true)
  })

  test('rounds ask nobody for two places at once, hold no more places than there are, and none is left without an end', () => {
    const proposals = world.rounds.flatMap((round) => round.proposals.map(({ row }) => row))
    const open = proposals.filter(({ acceptedAt, declinedAt, lapsedAt }) => !acceptedAt && !declinedAt && !lapsedAt)
    for (const { proposedAt, answerBy, acceptedAt, declinedAt, lapsedAt } of proposals) {
      const end = acceptedAt ?? declinedAt ?? lapsedAt
      expect(proposedAt <= now && (end === null ? answerBy > now : end <= answerBy && end <= now)).toBe(true)
    }
    expect(new Set(open.map(({ volunteerId }) => volunteerId)).size).toBe(open.length)
    const taken = world.signUps.filter((signUp) => ['placed', 'offered'].includes(signUpState(signUp, now)))
    for (const { id, places } of world.shifts.filter((shift) => shift.startsAt > now)) {
      const held = open.filter(({ shiftId }) => shiftId === id).length
      expect(held + taken.filter(({ shiftId }) => shiftId === id).length).toBeLessThanOrEqual(places)
    }
    const byRound = new Set(world.tasks.filter(({ clearing }) => clearing === 'round').map(({ id }) => id))
    const given = new Set(world.shifts.filter(({ taskId }) => byRound.has(taskId)).map(({ id }) => id))
    expect(proposals.filter(({ shiftId }) => !given.has(shiftId))).toEqual([])
    expect(world.rounds.map(({ row }) => row.proven)).toEqual(world.rounds.map(() => true))
  })

  test('the newcomer has one shift ahead, a place held for her, hours behind her and one that waits', () => {
    const { id } = world.people.find(({ name }) => name === 'Oksana Melnyk')!
    const own = world.signUps.filter(({ volunteerId }) => volunteerId === id)
    const ahead = own.filter(({ startsAt }) => startsAt > now).map((signUp) => signUpState(signUp, now))
    expect(ahead.toSorted()).toEqual(['offered', 'placed'])
    const proposed = world.rounds.flatMap(({ proposals }) => proposals.filter(({ row }) => row.volunteerId === id))
    expect(proposed.filter(({ row }) => row.declinedAt === null)).toHaveLength(1)
    const entries = world.hoursEntries.filter(({ volunteerId }) => volunteerId === id)
    expect(entries.filter(({ confirmedAt }) => confirmedAt !== null)).toHaveLength(8)
    expect(entries.filter(({ confirmedAt }) => confirmedAt === null)).toHaveLength(1)
    const attestations = world.attestations.filter(({ row }) => row.volunteerId === id)
    expect(attestations.map(({ entryIds, code }) => [entryIds.length, code])).toEqual([[8, '7K4M92XH']])
  })
})
