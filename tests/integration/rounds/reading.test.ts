import { describe, expect, it } from 'vitest'
import { usualPolicy } from '@/lib/matching/policy'
import { roundSnapshot, roundWishes } from '@/lib/rounds/running/queries'
import { newSession, read, solve } from '@/lib/rounds/running/rules'
import { solved } from '@/lib/rounds/running/jobs'
import { database, inSnapshot } from '@/lib/server/db'
import { aNeighbour, aRound, aRoundShift, aTown, proposalsOf, type Town } from '@/tests/support/rounds'

const policy = { ...usualPolicy, seed: 'the same' }
const scopeOf = ({ number }: Town) => ({ region: { counties: [], municipalityNumbers: [number] }, refill: null })

/** People who differ in what they said of their Norwegian and of nothing else, and fewer places than people. */
async function crowd() {
  const town = await aTown()
  for (const places of [1, 2]) await aRoundShift(town, { places })
  const people = await Promise.all(
    (['none', 'a1', 'a2', 'b1', 'b2'] as const).map(async (level) => {
      const { personId } = await aNeighbour(town)
      const db = await database()
      await db.languageLevel.create({ data: { volunteerId: personId, language: 'nb', level } })
      return personId
    }),
  )
  return { town, people }
}

describe('the role a round reads with', () => {
  it.each(['LanguageLevel', 'Person', 'TaskText', 'Consent', 'Membership', 'DemoMail', 'BuddyOffer'])(
    'has no right on %s',
    async (table) => {
      const reading = inSnapshot('toveis_matcher', (tx) => tx.$queryRawUnsafe(`SELECT * FROM "${table}"`))
      await expect(reading).rejects.toThrow(/permission denied/)
    },
  )

  it.each([
    ['reason', 'PlacingWish'],
    ['contactName', 'Task'],
    ['meetingAddress', 'Task'],
    ['name', 'PartnerOrganisation'],
  ])('may not read %s of %s', async (column, table) => {
    const reading = inSnapshot('toveis_matcher', (tx) => tx.$queryRawUnsafe(`SELECT "${column}" FROM "${table}"`))
    await expect(reading).rejects.toThrow(/permission denied/)
  })

  it('writes nothing, and is laid down at the end', async () => {
    await expect(
      inSnapshot('toveis_matcher', (tx) => tx.$executeRaw`UPDATE "Volunteer" SET "pausedAt" = now()`),
    ).rejects.toThrow(/read-only/)
    const db = await database()
    expect(await db.languageLevel.count()).toBeGreaterThanOrEqual(0)
  })
})

describe('a round', () => {
  it('gives the same bytes for the same world and seed, on a thread or here', async () => {
    const { town } = await crowd()
    const now = new Date()
    const [once, again] = [await solved(scopeOf(town), policy, now), await solved(scopeOf(town), policy, now)]
    expect(JSON.stringify(again.result)).toBe(JSON.stringify(once.result))
    expect(once.result.places).toHaveLength(3)

    const session = newSession()
    const wishes = await inSnapshot('toveis_matcher', async (tx) => {
      for await (const rows of roundSnapshot(tx, scopeOf(town), now)) read(session, rows)
      return roundWishes(tx, scopeOf(town), now)
    })
    const here = solve(session, { ...wishes, policy }, () => 0)
    expect(JSON.stringify(here.result)).toBe(JSON.stringify(once.result))
  })

  it('does not change by a byte when everybody’s level does', async () => {
    const { town, people } = await crowd()
    const now = new Date()
    const before = await solved(scopeOf(town), policy, now)
    const db = await database()
    for (const [index, volunteerId] of people.entries())
      await db.languageLevel.update({
        where: { volunteerId_language: { volunteerId, language: 'nb' } },
        data: { level: (['b2', 'b1', 'none', 'a1', 'a2'] as const)[index]! },
      })
    await db.languageLevel.deleteMany({ where: { volunteerId: people[0]! } })
    const after = await solved(scopeOf(town), policy, now)
    expect(JSON.stringify(after.result)).toBe(JSON.stringify(before.result))
  })

  it('looks at those alone who are welcomed, awake, near or asking', async () => {
    const [town, far] = [await aTown(), await aTown()]
    const shift = await aRoundShift(town, { places: 8 })
    const near = await aNeighbour(town)
    await aNeighbour(town, { welcomedAt: null })
    await aNeighbour(town, { pausedAt: new Date() })
    await aNeighbour(far)
    await aNeighbour(town, { placeId: null })
    const homeless = await aNeighbour(town, { placeId: null })
    const db = await database()
    const { startsAt, endsAt, id: shiftId } = shift
    await db.signUp.create({ data: { volunteerId: homeless.personId, shiftId, startsAt, endsAt } })
    const asked = (await proposalsOf(await aRound(town))).map(({ volunteerId }) => volunteerId)
    expect(asked.toSorted()).toEqual([near.personId, homeless.personId].toSorted())
  })

  it('gives out only what clears by round, lies ahead far enough and is open', async () => {
    const town = await aTown()
    await aRoundShift(town, {}, { clearing: 'firstCome' })
    await aRoundShift(town, {}, { publishedAt: null })
    await aRoundShift(town, {}, { closedAt: new Date() })
    await aRoundShift(town, {}, { flaggedAt: new Date() })
    await aRoundShift(town, { cancelledAt: new Date() })
    const hours = (count: number) => new Date(Math.ceil(Date.now() / 900_000) * 900_000 + count * 3_600_000)
    await aRoundShift(town, { startsAt: hours(47), endsAt: hours(49) })
    const given = await aRoundShift(town)
    for (let count = 0; count < 8; count++) await aNeighbour(town)
    const shifts = (await proposalsOf(await aRound(town))).map(({ shiftId }) => shiftId)
    expect(shifts).toEqual([given.id])
  })

  it('leaves whoever holds a proposal alone', async () => {
    const { town } = await crowd()
    const first = await aRound(town)
    await aRoundShift(town, { places: 5 })
    const second = await aRound(town)
    const [held, fresh] = await Promise.all([first, second].map(proposalsOf))
    expect(held).toHaveLength(3)
    expect(fresh).toHaveLength(2)
    expect(new Set([...held!, ...fresh!].map(({ volunteerId }) => volunteerId)).size).toBe(5)
  })
})
