import { expect, it } from 'vitest'
import { localDate } from '@/lib/dates'
import { tendRounds } from '@/lib/rounds/tending/jobs'
import type { Actor } from '@/lib/server/actors'
import { signUpForShift } from '@/lib/signups/commands'
import { closeTask } from '@/lib/tasks/publishing/commands'
import { cancelShift, changeShift } from '@/lib/tasks/shifts/commands'
import { setPause } from '@/lib/volunteers/commands'
import { aMember, type AShift, aShift, aTask } from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'
import { aNeighbour, aRound, aRoundShift, aTown, openProposalOf, proposalsOf, type Town } from '@/tests/support/rounds'

interface Scene {
  town: Town
  shift: AShift & { taskId: string }
  volunteer: Actor
  coordinator: Actor
}

type Doing = (scene: Scene) => Promise<unknown>

const cases: [string, Doing, string | null][] = [
  [
    'the organisation cancels the shift',
    ({ coordinator, town, shift }) => cancelShift(coordinator, { orgnr: town.organisation.orgnr, shiftId: shift.id }),
    'Пропозиція більше не діє',
  ],
  [
    'the organisation moves the shift',
    ({ coordinator, town, shift }) => {
      const date = localDate(new Date(shift.startsAt.getTime() + 24 * 3_600_000))
      const times = { date, from: '17:00', to: '18:00' }
      return changeShift(coordinator, { orgnr: town.organisation.orgnr, shiftId: shift.id, ...times })
    },
    'Пропозиція більше не діє',
  ],
  [
    'the organisation closes the task',
    ({ coordinator, town, shift }) => closeTask(coordinator, { orgnr: town.organisation.orgnr, taskId: shift.taskId }),
    'Пропозиція більше не діє',
  ],
  ['the person takes a rest', ({ volunteer }) => setPause(volunteer, { paused: 'yes' }), null],
  [
    'the person signs up elsewhere for those hours',
    async ({ volunteer, town, shift: { startsAt, endsAt } }) => {
      const other = await aShift(await aTask(town.organisation), { startsAt, endsAt })
      await signUpForShift(volunteer, { shiftId: other.id })
    },
    null,
  ],
]

it.each(cases)('a proposal is taken back when %s', async (_, doing, subject) => {
  const town = await aTown()
  const shift = await aRoundShift(town)
  const volunteer = await aNeighbour(town)
  const coordinator = await aMember(town.organisation, 'coordinator')
  const roundId = await aRound(town)
  await doing({ town, shift, volunteer, coordinator })
  expect(await openProposalOf(volunteer)).toBeNull()
  expect(await proposalsOf(roundId)).toMatchObject([{ acceptedAt: null, declinedAt: null, lapsedAt: null }])
  const letters = (await lettersTo(volunteer)).filter(({ subject: one }) => one.startsWith('Пропозиція'))
  expect(letters.map(({ subject: one }) => one)).toEqual(subject === null ? [] : [subject])
})

it('what a rest frees goes to the next; what a cancelled shift frees goes to nobody', async () => {
  const [town, shut] = [await aTown(), await aTown()]
  await aRoundShift(town)
  const shift = await aRoundShift(shut)
  const volunteer = await aNeighbour(town)
  await aNeighbour(shut)
  const [open, closed] = [await aRound(town), await aRound(shut)]
  const next = await aNeighbour(town)
  await aNeighbour(shut)
  await setPause(volunteer, { paused: 'yes' })
  await cancelShift(await aMember(shut.organisation, 'coordinator'), {
    orgnr: shut.organisation.orgnr,
    shiftId: shift.id,
  })
  await tendRounds()
  expect((await proposalsOf(open))[1]).toMatchObject({ volunteerId: next.personId })
  expect(await proposalsOf(closed)).toHaveLength(1)
})
