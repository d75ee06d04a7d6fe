import { describe, expect, it } from 'vitest'
import { nextRounds } from '@/lib/rounds/clearing/queries'
import { endSchedule } from '@/lib/rounds/commands'
import { database } from '@/lib/server/db'
import { acceptOffer, signUpForShift } from '@/lib/signups/commands'
import { signUpJobs } from '@/lib/signups/jobs'
import { shiftToSignUp } from '@/lib/signups/queries'
import { roster } from '@/lib/signups/roster/queries'
import { openTasks } from '@/lib/tasks/queries'
import { taskFilters } from '@/lib/tasks/schema'
import { changePlaces } from '@/lib/tasks/shifts/commands'
import { withSeats } from '@/lib/tasks/shifts/queries'
import { anAdministrator, aMember, aVolunteer } from '@/tests/support/factories'
import { aNeighbour, aRound, aRoundShift, aSchedule, aTown, openProposalOf } from '@/tests/support/rounds'

const offers = async () => {
  for (const job of signUpJobs.filter(({ name }) => name === 'signups.offers')) await job.run({} as never)
}

describe('a shift that a round gives out', () => {
  it('has a list to be on, whose places nobody gets by being first', async () => {
    const town = await aTown()
    await aSchedule(town)
    const shift = await aRoundShift(town, { places: 4 })
    const volunteer = await aNeighbour(town)
    expect(await signUpForShift(volunteer, { shiftId: shift.id })).toBe('waiting')
    await offers()
    const seen = await shiftToSignUp(volunteer, shift.id, 'uk')
    expect(seen).toMatchObject({ state: 'waiting', taken: 0, waiting: 1, proposalId: null })
    expect(seen?.nextRoundAt?.getTime()).toBeGreaterThan(Date.now())
    expect(await nextRounds(null, [shift.id], new Date())).toEqual(new Map([[shift.id, seen?.nextRoundAt]]))
  })

  it('goes back to first come when its schedule ends, and to those who asked first', async () => {
    const town = await aTown()
    const scheduleId = await aSchedule(town)
    const shift = await aRoundShift(town)
    const [first, second] = [await aNeighbour(town), await aNeighbour(town)]
    for (const one of [first, second]) await signUpForShift(one, { shiftId: shift.id })
    await endSchedule(await anAdministrator(), { scheduleId })
    await offers()
    expect(await nextRounds(null, [shift.id], new Date())).toEqual(new Map())
    expect(await shiftToSignUp(first, shift.id, 'uk')).toMatchObject({ state: 'offered', nextRoundAt: null })
    await acceptOffer(first, { shiftId: shift.id })
    expect(await shiftToSignUp(second, shift.id, 'uk')).toMatchObject({ state: 'waiting', number: 1 })
  })

  it('is first come without a schedule, too near its start, or where the task says so', async () => {
    const [town, without] = [await aTown(), await aTown()]
    await aSchedule(town)
    const hours = (count: number) => new Date(Math.floor(Date.now() / 900_000) * 900_000 + count * 3_600_000)
    const shifts = [
      await aRoundShift(without),
      await aRoundShift(town, { startsAt: hours(47), endsAt: hours(49) }),
      await aRoundShift(town, {}, { clearing: 'firstCome' }),
    ]
    for (const { id: shiftId } of shifts) expect(await signUpForShift(await aVolunteer(), { shiftId })).toBe('placed')
  })
})

it('a place that is held is taken wherever places are counted', async () => {
  const town = await aTown()
  await aSchedule(town)
  const shift = await aRoundShift(town)
  const volunteer = await aNeighbour(town)
  await aRound(town)
  const proposal = await openProposalOf(volunteer)
  const now = new Date()
  const coordinator = await aMember(town.organisation, 'coordinator')
  const { orgnr } = town.organisation
  expect(await withSeats(null, [{ id: shift.id }], now)).toMatchObject([{ taken: 1, waiting: 0 }])
  expect(await roster(coordinator, orgnr, shift.id, 'nb')).toMatchObject({ taken: 1 })
  expect(await shiftToSignUp(volunteer, shift.id, 'uk')).toMatchObject({ taken: 1, proposalId: proposal?.id })
  expect(await shiftToSignUp(await aVolunteer(), shift.id, 'uk')).toMatchObject({ taken: 1, proposalId: null })

  const inTown = async (free: boolean) => {
    const { cards } = await openTasks(null, { ...taskFilters.parse({}), free }, 'nb', now)
    return cards.filter(({ id }) => id === shift.taskId).length
  }
  expect([await inTown(false), await inTown(true)]).toEqual([1, 0])

  const db = await database()
  await changePlaces(coordinator, { orgnr, shiftId: shift.id, places: 2, ...nobodyKept })
  await expect(changePlaces(coordinator, { orgnr, shiftId: shift.id, places: 0, ...nobodyKept })).rejects.toMatchObject(
    {
      code: 'fewerThanTaken',
      values: { taken: 1 },
    },
  )
  expect(await db.shift.findUniqueOrThrow({ where: { id: shift.id } })).toMatchObject({ places: 2 })
})

const nobodyKept = { reservedNewcomers: 0, reservedLocals: 0 }
