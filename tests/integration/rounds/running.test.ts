import { describe, expect, it } from 'vitest'
import { beginRound, endSchedule, makeSchedule, startRound } from '@/lib/rounds/commands'
import { claimRound, publishRound } from '@/lib/rounds/running/commands'
import { runRound } from '@/lib/rounds/running/jobs'
import { tendRounds } from '@/lib/rounds/tending/jobs'
import { database, inTransaction } from '@/lib/server/db'
import { anAdministrator, aPerson } from '@/tests/support/factories'
import { aNeighbour, aRound, aRoundShift, aSchedule, aTown, proposalsOf, type Town } from '@/tests/support/rounds'

const regionOf = ({ number }: Town) => ({ counties: [], municipalityNumbers: [number] })
const roundsOf = async ({ number }: Town) => {
  const db = await database()
  return db.round.findMany({ where: { municipalityNumbers: { has: number } }, orderBy: { startedAt: 'asc' } })
}
const minutes = (count: number) => new Date(Date.now() + count * 60_000)

describe('starting a round', () => {
  it('is for administrators', async () => {
    const town = await aTown()
    await expect(startRound(await aPerson(), regionOf(town))).rejects.toMatchObject({ code: 'notFound' })
    expect(await roundsOf(town)).toEqual([])
  })

  it.each([
    ['a county', { counties: ['Atlantis'], municipalityNumbers: [] }, 'countyUnknown'],
    ['a municipality', { counties: [], municipalityNumbers: ['0000'] }, 'municipalityUnknown'],
  ])('needs %s that there is', async (_, region, code) => {
    await expect(startRound(await anAdministrator(), region)).rejects.toMatchObject({ code })
  })

  it('twice at once begins one; a round of a part of it waits too, and one elsewhere does not', async () => {
    const [town, elsewhere] = [await aTown(), await aTown()]
    const administrator = await anAdministrator()
    const started = await Promise.allSettled([1, 2].map(() => startRound(administrator, regionOf(town))))
    expect(started.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await roundsOf(town)).toHaveLength(1)
    const db = await database()
    const { county } = await db.place.findUniqueOrThrow({ where: { id: town.placeId } })
    await expect(startRound(administrator, { counties: [county], municipalityNumbers: [] })).rejects.toMatchObject({
      code: 'roundRunning',
    })
    await startRound(administrator, regionOf(elsewhere))
    expect(await roundsOf(elsewhere)).toHaveLength(1)
  })
})

describe('a schedule', () => {
  it('is made once however often it is sent, and ended once', async () => {
    const town = await aTown()
    const administrator = await anAdministrator()
    const made = { name: 'By natten', hour: 4, ...regionOf(town) }
    const ids = await Promise.all([1, 2].map(() => makeSchedule(administrator, made)))
    expect(ids[0]).toBe(ids[1])
    const ended = await Promise.allSettled([1, 2].map(() => endSchedule(administrator, { scheduleId: ids[0]! })))
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('is nobody’s but an administrator’s', async () => {
    const town = await aTown()
    const scheduleId = await aSchedule(town)
    const somebody = await aPerson()
    await expect(makeSchedule(somebody, { name: 'x', hour: 4, ...regionOf(town) })).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(endSchedule(somebody, { scheduleId })).rejects.toMatchObject({ code: 'notFound' })
  })

  it('begins its round when the hour comes, once a day, also when the hour was missed', async () => {
    const town = await aTown()
    const dayAgo = new Date(Date.now() - 30 * 3_600_000)
    await aSchedule(town, { createdAt: dayAgo })
    await Promise.all([tendRounds(), tendRounds()])
    expect(await roundsOf(town)).toHaveLength(1)
    const [round] = await roundsOf(town)
    await runRound(round!.id)
    await tendRounds()
    expect(await roundsOf(town)).toMatchObject([{ failure: null, startedById: null }])
  })
})

describe('a round that is cut short', () => {
  it('leaves nothing half-written, fails, and is begun again by itself', async () => {
    const town = await aTown()
    await aRoundShift(town)
    await aNeighbour(town)
    const roundId = await startRound(await anAdministrator(), regionOf(town))
    // The process dies between reading and writing.
    await inTransaction((tx) => claimRound(tx, roundId, new Date()))
    await tendRounds(minutes(5))
    expect(await roundsOf(town)).toMatchObject([{ id: roundId, failedAt: null }])

    await tendRounds(minutes(11))
    const [cut, again] = await roundsOf(town)
    expect(cut).toMatchObject({ id: roundId, failure: 'cutShort', publishedAt: null })
    expect(await proposalsOf(roundId)).toEqual([])
    await runRound(again!.id)
    expect(await proposalsOf(again!.id)).toHaveLength(1)
  })

  it('in the middle of writing has written nothing', async () => {
    const town = await aTown()
    const shift = await aRoundShift(town)
    const volunteer = await aNeighbour(town)
    const roundId = await startRound(await anAdministrator(), regionOf(town))
    await inTransaction((tx) => claimRound(tx, roundId, new Date()))
    const finished = { ...nothingFound, places: [placeOf(volunteer.personId, shift.id)] }
    const prices = [{ shiftId: crypto.randomUUID(), newcomer: 1, local: 1, neither: 1 }]
    await expect(inTransaction((tx) => publishRound(tx, roundId, { ...finished, prices }))).rejects.toThrow(
      'RoundPrice_shiftId_fkey',
    )
    expect(await proposalsOf(roundId)).toEqual([])
    expect(await roundsOf(town)).toMatchObject([{ id: roundId, publishedAt: null, inputHash: null }])
  })

  it('and failed meanwhile publishes nothing any more', async () => {
    const town = await aTown()
    const roundId = await startRound(await anAdministrator(), regionOf(town))
    await inTransaction((tx) => claimRound(tx, roundId, new Date()))
    await tendRounds(minutes(11))
    expect(await inTransaction((tx) => publishRound(tx, roundId, nothingFound))).toBe(false)
  })

  it('is run by one process, however many take it up', async () => {
    const town = await aTown()
    await aRoundShift(town)
    await aNeighbour(town)
    const roundId = await startRound(await anAdministrator(), regionOf(town))
    await Promise.all([1, 2, 3].map(() => runRound(roundId)))
    expect(await proposalsOf(roundId)).toHaveLength(1)
  })

  it('with a policy that makes no sense fails with a code and asks nobody', async () => {
    const town = await aTown()
    await aRoundShift(town)
    await aNeighbour(town)
    const roundId = await inTransaction((tx) =>
      beginRound(tx, null, { ...regionOf(town), scheduleId: null, policy: { commitments: 9 } }),
    )
    await runRound(roundId)
    expect(await roundsOf(town)).toMatchObject([{ failure: 'badInput' }])
    expect(await proposalsOf(roundId)).toEqual([])
  })
})

it('what was published never changes', async () => {
  const town = await aTown()
  await aRoundShift(town)
  await aNeighbour(town)
  const roundId = await aRound(town)
  const db = await database()
  await expect(db.round.update({ where: { id: roundId }, data: { primal: 0 } })).rejects.toThrow(
    'a round that ended never changes',
  )
  await db.round.update({ where: { id: roundId }, data: { audit: { people: 1 } } })
  const [proposal] = await proposalsOf(roundId)
  await expect(db.proposal.update({ where: { id: proposal!.id }, data: { score: 1 } })).rejects.toThrow(
    'a proposal is answered, never changed',
  )
})

const placeOf = (volunteerId: string, shiftId: string) => ({
  volunteerId,
  shiftId,
  taskId: shiftId,
  pinned: false,
  score: 500,
  parts: { interests: 100, gains: 100, distance: 200, availability: 100 },
})

const nothingFound = {
  places: [],
  prices: [],
  reasons: [],
  certificate: {
    primal: 0,
    dual: 0,
    gap: 0,
    proven: true,
    edges: 0,
    volunteers: 0,
    placeable: 0,
    shifts: 0,
    free: 0,
    placed: 0,
  },
  inputHash: '0'.repeat(64),
  solvedAt: new Date(),
  readMs: 1,
  solveMs: 1,
}
