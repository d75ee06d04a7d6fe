import { expect, it } from 'vitest'
import { ownHours, ownWorkedShift, ownWorkedShifts } from '@/lib/hours/own/queries'
import { database } from '@/lib/server/db'
import {
  aMember,
  anOrganisation,
  aShift,
  aSignUp,
  aTask,
  aVolunteer,
  confirmedHours,
  hoursFromNow,
} from '@/tests/support/factories'

it('one’s own hours are summed for each organisation and each week, confirmed apart from waiting', async () => {
  const volunteer = await aVolunteer()
  const [here, there] = [await anOrganisation({ name: 'Her' }), await anOrganisation({ name: 'Der' })]
  const confirmer = await aMember(here, 'coordinator')
  await confirmedHours(here, volunteer, confirmer, { minutes: 150, daysAgo: 7 })
  await confirmedHours(there, volunteer, confirmer, { minutes: 600, daysAgo: 14 })
  const pending = await aShift(await aTask(here), {
    startsAt: hoursFromNow(-24 * 21),
    endsAt: hoursFromNow(-24 * 21 + 3),
  })
  await aSignUp(volunteer, pending)
  const missed = await aShift(await aTask(here), {
    startsAt: hoursFromNow(-24 * 28),
    endsAt: hoursFromNow(-24 * 28 + 3),
  })
  await aSignUp(volunteer, missed, { absentAt: new Date() })

  expect(await ownHours(volunteer)).toMatchObject({
    confirmed: 750,
    confirmedShifts: 2,
    pending: 180,
    pendingShifts: 1,
    organisations: [
      { name: 'Der', confirmed: 600, pending: 0 },
      { name: 'Her', confirmed: 150, pending: 180 },
    ],
    weeks: [{ minutes: 150 }, { minutes: 600 }, { minutes: 180 }, { minutes: 0 }],
  })
  const states = (await ownWorkedShifts(volunteer, 'uk', 10)).map(({ state }) => state)
  expect(states).toEqual(['confirmed', 'confirmed', 'pending', 'absent'])
})

it('a shift behind is shown to whoever worked it and to nobody else', async () => {
  const volunteer = await aVolunteer()
  const organisation = await anOrganisation()
  await confirmedHours(organisation, volunteer, await aMember(organisation, 'coordinator'))
  const db = await database()
  const { shiftId } = await db.signUp.findFirstOrThrow({ where: { volunteerId: volunteer.personId } })
  expect(await ownWorkedShift(volunteer, shiftId, 'uk')).toMatchObject({ state: 'confirmed', canPropose: true })
  expect(await ownWorkedShift(await aVolunteer(), shiftId, 'uk')).toBeNull()
})
