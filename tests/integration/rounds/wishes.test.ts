import { describe, expect, it } from 'vitest'
import { endKeptApart, keepApart } from '@/lib/rounds/apart/commands'
import { endPlacingWish, makePlacingWish } from '@/lib/rounds/organisation/commands'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { anAdministrator, aMember, anOrganisation, aPerson, aShift, aSignUp, aTask } from '@/tests/support/factories'
import { accept, aNeighbour, aRound, aRoundShift, aTown, proposalsOf, type Town } from '@/tests/support/rounds'

/** Two people who could have the one place; the organisation knows both, and the first fits better. */
async function scene() {
  const town = await aTown()
  const shift = await aRoundShift(town)
  const [keen, other] = [await aNeighbour(town), await aNeighbour(town, { interests: ['music'] })]
  const before = await aShift(await aTask(town.organisation), { startsAt: hoursAgo(50), endsAt: hoursAgo(48) })
  for (const one of [keen, other]) await aSignUp(one, before)
  const coordinator = await aMember(town.organisation, 'coordinator')
  const wish = (volunteer: Actor, kind: 'pin' | 'forbid', over: { orgnr?: string } = {}) => ({
    orgnr: town.organisation.orgnr,
    shiftId: shift.id,
    volunteerId: volunteer.personId,
    kind,
    reason: 'Kjenner huset.',
    ...over,
  })
  return { town, shift, keen, other, coordinator, wish }
}

const hoursAgo = (hours: number) => new Date(Math.floor(Date.now() / 900_000) * 900_000 - hours * 3_600_000)
const wishesOf = async (shiftId: string) => {
  const db = await database()
  return db.placingWish.findMany({ where: { shiftId } })
}
const asked = async (town: Town) => (await proposalsOf(await aRound(town))).map(({ volunteerId }) => volunteerId)

describe('a coordinator’s wish', () => {
  it('puts somebody first, who still says yes or no; the log has its ids and not its words', async () => {
    const { town, other, shift, coordinator, wish } = await scene()
    await makePlacingWish(coordinator, wish(other, 'pin'))
    expect(await proposalsOf(await aRound(town))).toMatchObject([{ volunteerId: other.personId, pinned: true }])
    await accept(other)
    const [made] = await wishesOf(shift.id)
    expect(made?.endedAt).not.toBeNull()
    const db = await database()
    const event = await db.event.findFirstOrThrow({ where: { name: 'round.pinned', subjectId: made!.id } })
    expect(event.detail).toEqual({ shiftId: shift.id, volunteerId: other.personId })
  })

  it('keeps somebody off one shift, until it is ended', async () => {
    const { town, keen, other, shift, coordinator, wish } = await scene()
    await makePlacingWish(coordinator, wish(keen, 'forbid'))
    expect(await asked(town)).toEqual([other.personId])
    const [made] = await wishesOf(shift.id)
    const end = { orgnr: town.organisation.orgnr, wishId: made!.id }
    const ended = await Promise.allSettled([1, 2].map(() => endPlacingWish(coordinator, end)))
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('is one for a person on a shift, also twice at once', async () => {
    const { other, shift, coordinator, wish } = await scene()
    const made = await Promise.allSettled([1, 2].map(() => makePlacingWish(coordinator, wish(other, 'pin'))))
    expect(made.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(made.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'wishExists' } })
    expect(await wishesOf(shift.id)).toHaveLength(1)
  })

  it('is for coordinators of that organisation, about people it knows, on shifts that rounds give out', async () => {
    const { town, other, shift, coordinator, wish } = await scene()
    const stranger = await aNeighbour(town)
    const elsewhere = await anOrganisation()
    const foreign = await aMember(elsewhere, 'coordinator')
    const signatory = await aMember(town.organisation, 'signatory')
    const notFound = { code: 'notFound' }
    await expect(makePlacingWish(signatory, wish(other, 'pin'))).rejects.toMatchObject(notFound)
    await expect(makePlacingWish(foreign, wish(other, 'pin'))).rejects.toMatchObject(notFound)
    await expect(makePlacingWish(foreign, wish(other, 'pin', elsewhere))).rejects.toMatchObject(notFound)
    await expect(makePlacingWish(coordinator, wish(stranger, 'pin'))).rejects.toMatchObject(notFound)
    const quick = await aShift(await aTask(town.organisation))
    await expect(makePlacingWish(coordinator, { ...wish(other, 'pin'), shiftId: quick.id })).rejects.toMatchObject({
      code: 'notByRound',
    })
    await makePlacingWish(coordinator, wish(other, 'forbid'))
    const [made] = await wishesOf(shift.id)
    await expect(endPlacingWish(foreign, { ...elsewhere, wishId: made!.id })).rejects.toMatchObject(notFound)
    expect((await wishesOf(shift.id))[0]?.endedAt).toBeNull()
  })
})

describe('two people who are kept apart', () => {
  const pairOf = async (one: Actor, other: Actor) => {
    const db = await database()
    const [first, second] = await Promise.all(
      [one, other].map(({ personId }) => db.person.findUniqueOrThrow({ where: { id: personId } })),
    )
    return { email: first!.email, otherEmail: second!.email }
  }

  it('are never proposed the same shift, in whichever order they were named', async () => {
    const { town, keen, other } = await scene()
    await aRoundShift(town, { places: 2 }, {})
    const administrator = await anAdministrator()
    await keepApart(administrator, await pairOf(keen, other))
    await keepApart(administrator, await pairOf(other, keen))
    const db = await database()
    expect(await db.keptApart.count()).toBe(1)
    await db.shift.updateMany({
      where: { task: { clearing: 'round', organisationId: town.organisation.id } },
      data: { places: 2 },
    })
    const proposals = await proposalsOf(await aRound(town))
    expect(new Set(proposals.map(({ shiftId }) => shiftId)).size).toBe(proposals.length)

    const [row] = await db.keptApart.findMany()
    const ended = await Promise.allSettled([1, 2].map(() => endKeptApart(administrator, row!)))
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('are named by an administrator, who names two people that there are', async () => {
    const { keen, other } = await scene()
    const pair = await pairOf(keen, other)
    await expect(keepApart(await aPerson(), pair)).rejects.toMatchObject({ code: 'notFound' })
    const administrator = await anAdministrator()
    await expect(keepApart(administrator, { ...pair, otherEmail: pair.email })).rejects.toMatchObject({
      code: 'samePerson',
      field: 'otherEmail',
    })
    await expect(keepApart(administrator, { ...pair, email: 'nobody@post.example' })).rejects.toMatchObject({
      code: 'noSuchPerson',
      field: 'email',
    })
    const ids = { personId: keen.personId, otherId: other.personId }
    await expect(endKeptApart(await aPerson(), ids)).rejects.toMatchObject({ code: 'notFound' })
  })
})
