import { describe, expect, it } from 'vitest'
import { acceptProposal, declineProposal } from '@/lib/rounds/proposals/commands'
import { tendRounds } from '@/lib/rounds/tending/jobs'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { cancelSignUp, signUpForShift } from '@/lib/signups/commands'
import { ownShifts } from '@/lib/signups/own/queries'
import { aShift, aSignUp, aTask } from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'
import {
  accept,
  aNeighbour,
  aRound,
  aRoundShift,
  aSchedule,
  aTown,
  decline,
  openProposalOf,
  proposalsOf,
  timePasses,
} from '@/tests/support/rounds'

/** A round with one place, proposed to the only one who could come. */
async function proposed() {
  const town = await aTown()
  const shift = await aRoundShift(town)
  const volunteer = await aNeighbour(town)
  const roundId = await aRound(town)
  const proposal = await openProposalOf(volunteer)
  return { town, shift, volunteer, roundId, proposalId: proposal!.id }
}

const placesOf = async ({ personId }: Actor) => {
  const db = await database()
  return db.signUp.findMany({ where: { volunteerId: personId, cancelledAt: null, placedAt: { not: null } } })
}

describe('a yes', () => {
  it('takes the turn in the list that somebody already has, and tells where to come', async () => {
    const town = await aTown()
    await aSchedule(town)
    const shift = await aRoundShift(town)
    const volunteer = await aNeighbour(town)
    expect(await signUpForShift(volunteer, { shiftId: shift.id })).toBe('waiting')
    await aRound(town)
    await accept(volunteer)
    const db = await database()
    const signUps = await db.signUp.findMany({ where: { volunteerId: volunteer.personId } })
    expect(signUps).toMatchObject([{ shiftId: shift.id, cancelledAt: null }])
    expect(signUps[0]?.placedAt).not.toBeNull()
    expect((await lettersTo(volunteer)).map(({ subject }) => subject)).toContain('Вас записано на зміну')
  })

  it('said twice at once is one place and one letter', async () => {
    const { volunteer, proposalId } = await proposed()
    const said = await Promise.allSettled([1, 2].map(() => acceptProposal(volunteer, { proposalId })))
    expect(said.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(said.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'proposalAnswered' } })
    expect(await placesOf(volunteer)).toHaveLength(1)
    expect(await lettersTo(volunteer)).toHaveLength(1)
  })

  it('and a no at once are one answer', async () => {
    const { volunteer, proposalId, roundId } = await proposed()
    const said = await Promise.allSettled([
      acceptProposal(volunteer, { proposalId }),
      declineProposal(volunteer, { proposalId }),
    ])
    expect(said.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [proposal] = await proposalsOf(roundId)
    expect(await placesOf(volunteer)).toHaveLength(proposal?.acceptedAt ? 1 : 0)
    expect((proposal?.acceptedAt === null) !== (proposal?.declinedAt === null)).toBe(true)
  })

  it('to somebody else’s proposal is answered as to one that is not there', async () => {
    const { town, proposalId } = await proposed()
    const other = await aNeighbour(town)
    await expect(acceptProposal(other, { proposalId })).rejects.toMatchObject({ code: 'notFound' })
    await expect(declineProposal(other, { proposalId })).rejects.toMatchObject({ code: 'notFound' })
    expect(await placesOf(other)).toEqual([])
  })

  it('is refused when the week has filled meanwhile, and the proposal stays open', async () => {
    const { town, shift, volunteer, proposalId } = await proposed()
    const { startsAt } = shift
    const taskId = await aTask(town.organisation)
    const hour = 3_600_000
    const monday = new Date(startsAt.getTime() - ((startsAt.getUTCDay() + 6) % 7) * 24 * hour)
    for (const day of [0, 1, 2, 3, 4, 5, 6]) {
      const from = new Date(monday.getTime() + day * 24 * hour + 12 * hour)
      if (Math.abs(from.getTime() - startsAt.getTime()) < 8 * hour) continue
      const long = await aShift(taskId, { startsAt: from, endsAt: new Date(from.getTime() + 6 * hour) })
      await aSignUp(volunteer, long)
    }
    await expect(acceptProposal(volunteer, { proposalId })).rejects.toMatchObject({ code: 'weekIsFull' })
    expect(await openProposalOf(volunteer)).toMatchObject({ id: proposalId })
  })

  it('comes too late when the time is up, also before anything has taken note of it', async () => {
    const { volunteer, roundId, proposalId } = await proposed()
    await timePasses(roundId)
    await expect(acceptProposal(volunteer, { proposalId })).rejects.toMatchObject({ code: 'proposalLapsed' })
    expect(await placesOf(volunteer)).toEqual([])
  })
})

describe('a place that is held', () => {
  it('is not free for anybody else, however many come at once', async () => {
    const { shift, town, volunteer } = await proposed()
    const others = await Promise.all([1, 2, 3].map(() => aNeighbour(town)))
    // No schedule covers the town: whoever comes now is first come.
    const got = await Promise.all([
      ...others.map((one) => signUpForShift(one, { shiftId: shift.id })),
      accept(volunteer),
    ])
    expect(got.slice(0, 3)).toEqual(['waiting', 'waiting', 'waiting'])
    const db = await database()
    expect(await db.signUp.count({ where: { shiftId: shift.id, placedAt: { not: null } } })).toBe(1)
    expect(await ownShifts(volunteer, 'uk')).toMatchObject([{ state: 'placed' }])
  })

  it('is answered to, not asked for once more', async () => {
    const { shift, volunteer } = await proposed()
    await expect(signUpForShift(volunteer, { shiftId: shift.id })).rejects.toMatchObject({ code: 'proposalWaits' })
  })
})

describe('a no', () => {
  it('ends the asking and passes the place on, to nobody twice', async () => {
    const town = await aTown()
    await aSchedule(town)
    const shift = await aRoundShift(town)
    const [keen, next] = [await aNeighbour(town), await aNeighbour(town, { interests: ['music'] })]
    await signUpForShift(keen, { shiftId: shift.id })
    const roundId = await aRound(town)
    await decline(keen)
    expect(await ownShifts(keen, 'uk')).toEqual([])
    await tendRounds()
    const [first, second, ...others] = await proposalsOf(roundId)
    expect(others).toEqual([])
    expect(second).toMatchObject({ volunteerId: next.personId, shiftId: shift.id, refillOf: first?.id })
    expect((await lettersTo(next)).map(({ subject }) => subject)).toEqual(['Пропонуємо вам місце'])

    await decline(next)
    await tendRounds()
    expect(await proposalsOf(roundId)).toHaveLength(2)
    expect((await proposalsOf(roundId)).every(({ passedOnAt }) => passedOnAt !== null)).toBe(true)
  })

  it('said twice at once frees one place', async () => {
    const { volunteer, proposalId, town, roundId } = await proposed()
    await Promise.all([1, 2].map(() => aNeighbour(town)))
    const said = await Promise.allSettled([1, 2].map(() => declineProposal(volunteer, { proposalId })))
    expect(said.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await Promise.all([tendRounds(), tendRounds()])
    expect(await proposalsOf(roundId)).toHaveLength(2)
  })

  it('holds for later rounds too, until the person asks for the shift again', async () => {
    const { town, shift, volunteer } = await proposed()
    await aSchedule(town)
    await decline(volunteer)
    await tendRounds()
    expect(await proposalsOf(await aRound(town))).toEqual([])
    await signUpForShift(volunteer, { shiftId: shift.id })
    expect(await proposalsOf(await aRound(town))).toMatchObject([{ volunteerId: volunteer.personId }])
  })
})

describe('silence', () => {
  it('is a no, and a kind one: a letter says so, and the next is asked', async () => {
    const { town, volunteer, roundId } = await proposed()
    const next = await aNeighbour(town)
    await timePasses(roundId)
    await tendRounds()
    const [first, second] = await proposalsOf(roundId)
    expect(first?.lapsedAt).not.toBeNull()
    expect(second).toMatchObject({ volunteerId: next.personId, refillOf: first?.id })
    expect((await lettersTo(volunteer)).map(({ subject }) => subject)).toEqual(['Місце перейшло до іншої людини'])
    await tendRounds()
    expect(await lettersTo(volunteer)).toHaveLength(1)
  })
})

it('whoever leaves the list is asked no more', async () => {
  const town = await aTown()
  await aSchedule(town)
  const shift = await aRoundShift(town)
  const volunteer = await aNeighbour(town)
  await signUpForShift(volunteer, { shiftId: shift.id })
  await aRound(town)
  await cancelSignUp(volunteer, { shiftId: shift.id })
  expect(await openProposalOf(volunteer)).toBeNull()
})
