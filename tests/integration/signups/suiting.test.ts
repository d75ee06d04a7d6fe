import { expect, it } from 'vitest'
import { database } from '@/lib/server/db'
import { suiting } from '@/lib/signups/suiting/queries'
import { aMember, anOrganisation, aSignUp, aVolunteer } from '@/tests/support/factories'
import { aNeighbour, aRoundShift, aSchedule, aTown } from '@/tests/support/rounds'

const now = () => new Date()

async function aCoordinatedShift(
  over: Parameters<typeof aRoundShift>[1] = {},
  task: Parameters<typeof aRoundShift>[2] = {},
) {
  const town = await aTown()
  const coordinator = await aMember(town.organisation, 'coordinator')
  return { town, coordinator, orgnr: town.organisation.orgnr, shift: await aRoundShift(town, over, task) }
}

it('shows who asked for a place of a round, those first whom it suits best', async () => {
  const { town, coordinator, orgnr, shift } = await aCoordinatedShift()
  await aSchedule(town)
  const busy = await aNeighbour(town)
  await aSignUp(busy, await aRoundShift(town))
  const ids: string[] = []
  for (const one of [busy, await aNeighbour(town, { interests: ['music'] }), await aNeighbour(town)])
    ids.push(await aSignUp(one, shift, { placedAt: null }))
  expect((await suiting(coordinator, orgnr, shift.id, now()))?.asking).toEqual([ids[2], ids[1], ids[0]])
})

it('leaves a waiting list in the order in which people came', async () => {
  const { town, coordinator, orgnr, shift } = await aCoordinatedShift({}, { clearing: 'firstCome' })
  await aSchedule(town)
  await aSignUp(await aNeighbour(town), shift, { placedAt: null })
  expect((await suiting(coordinator, orgnr, shift.id, now()))?.asking).toBeNull()
})

it('counts who else could come, in steps, without those who are far away, rest, are elsewhere or signed up already', async () => {
  const { town, coordinator, orgnr, shift } = await aCoordinatedShift({ places: 2 })
  const others = async () => (await suiting(coordinator, orgnr, shift.id, now()))?.others
  const elsewhere = await aTown()
  for (const one of [
    await aNeighbour(elsewhere),
    await aNeighbour(town, { pausedAt: now() }),
    await aVolunteer({ placeId: null }),
  ])
    expect(one.isVolunteer).toBe(true)
  const near = []
  for (let i = 0; i < 6; i++) near.push(await aNeighbour(town))
  expect(await others()).toBe(5)
  await aSignUp(near[0]!, shift)
  await aSignUp(near[1]!, await aRoundShift(town))
  expect(await others()).toBe(0)
  await aSignUp(near[2]!, shift)
  expect(await others()).toBeNull()
})

it('is only for those who coordinate the shift, and only while it is ahead', async () => {
  const { coordinator, orgnr, shift } = await aCoordinatedShift()
  const another = await anOrganisation()
  const stranger = await aMember(another, 'coordinator')
  expect(await suiting(stranger, orgnr, shift.id, now())).toBeNull()
  expect(await suiting(stranger, another.orgnr, shift.id, now())).toBeNull()
  expect(await suiting(coordinator, orgnr, 'nothing', now())).toBeNull()
  expect(await suiting(coordinator, orgnr, shift.id, now())).not.toBeNull()
  await (await database()).shift.update({ where: { id: shift.id }, data: { cancelledAt: now() } })
  expect(await suiting(coordinator, orgnr, shift.id, now())).toBeNull()
})
