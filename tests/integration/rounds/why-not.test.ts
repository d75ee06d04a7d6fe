import { beforeEach, expect, it } from 'vitest'
import { keepWhyNots } from '@/lib/rounds/why-not/commands'
import { ownWhyNots } from '@/lib/rounds/why-not/queries'
import type { WhyNot } from '@/lib/rounds/why-not/rules'
import type { Actor } from '@/lib/server/actors'
import { database, inTransaction } from '@/lib/server/db'
import {
  anOrganisation,
  aRole,
  aShift,
  type AShift,
  aSignUp,
  aTask,
  aVolunteer,
  hoursFromNow,
} from '@/tests/support/factories'
import { aProposal, aPublishedRound } from '@/tests/support/published-round'
import { aNeighbour, aRound, aRoundShift, aTown, decline } from '@/tests/support/rounds'

let volunteer: Actor
let shift: AShift
let another: AShift

beforeEach(async () => {
  const taskId = await aTask(await anOrganisation())
  shift = await aShift(taskId)
  another = await aShift(taskId, { startsAt: hoursFromNow(90), endsAt: hoursFromNow(92) })
  volunteer = await aVolunteer()
  await aSignUp(volunteer, shift, { placedAt: null, createdAt: hoursFromNow(-72) })
})

async function answered(why: WhyNot, over: { instead?: AShift; hoursAgo?: number; whom?: Actor } = {}) {
  const at = hoursFromNow(-(over.hoursAgo ?? 24))
  const roundId = await aPublishedRound({ publishedAt: at, snapshotAt: at })
  const { personId: volunteerId } = over.whom ?? volunteer
  const reason = { volunteerId, shiftId: shift.id, why, insteadShiftId: over.instead?.id ?? null }
  await inTransaction((tx) => keepWhyNots(tx, roundId, [reason]))
  return roundId
}
const told = (whom = volunteer) => ownWhyNots(whom, 'nb', new Date())

it('whoever waits is told why the last round did not propose the place', async () => {
  expect(await told()).toEqual([])
  await answered('distance', { hoursAgo: 48 })
  await answered('better', { instead: another })
  expect(await told()).toEqual([
    {
      shiftId: shift.id,
      why: 'better',
      instead: { title: 'Sortere mat', titleLocale: 'nb', startsAt: another.startsAt, endsAt: another.endsAt },
    },
  ])
})

it('nobody is told the reason of somebody else', async () => {
  const other = await aVolunteer()
  await aSignUp(other, shift, { placedAt: null, createdAt: hoursFromNow(-72) })
  await answered('suitsOthers', { whom: other })
  expect(await told()).toEqual([])
  expect(await told(other)).toMatchObject([{ why: 'suitsOthers' }])
})

it('no reason is told once it is past: proposed after all, asked again, placed, or off the list', async () => {
  const db = await database()
  const set = (data: object) => db.signUp.updateMany({ where: { volunteerId: volunteer.personId }, data })
  const roundId = await answered('suitsOthers')
  expect(await told()).toHaveLength(1)
  await set({ createdAt: new Date() })
  expect(await told()).toEqual([])
  await set({ createdAt: hoursFromNow(-72), placedAt: new Date() })
  expect(await told()).toEqual([])
  await set({ placedAt: null, cancelledAt: new Date() })
  expect(await told()).toEqual([])
  await set({ cancelledAt: null })
  expect(await told()).toHaveLength(1)
  await aProposal(roundId, volunteer, shift, { declinedAt: new Date() })
  expect(await told()).toEqual([])
})

it('nothing is kept about people who no longer wait', async () => {
  const gone = await aVolunteer()
  await answered('suitsOthers', { whom: gone })
  expect(await (await database()).notPlaced.count({ where: { volunteerId: gone.personId } })).toBe(0)
})

it('a round tells whoever asked in vain, and says no word to whoever was proposed a place', async () => {
  const town = await aTown()
  const wanted = await aRoundShift(town)
  const quiet = await aRoundShift(town, {}, { roleId: await aRole({ interests: ['music'], benefits: ['culture'] }) })
  const [keen, less, away] = [
    await aNeighbour(town),
    await aNeighbour(town, { interests: ['food', 'music'] }),
    await aNeighbour(town),
  ]
  await aSignUp(away, await aRoundShift(town, {}, { clearing: 'firstCome' }))
  for (const one of [keen, less, away]) await aSignUp(one, wanted, { placedAt: null })
  await aRound(town)
  expect(await told(keen)).toEqual([])
  expect(await told(less)).toMatchObject([
    { shiftId: wanted.id, why: 'lessSought', instead: { startsAt: quiet.startsAt } },
  ])
  expect(await told(away)).toMatchObject([{ shiftId: wanted.id, why: 'overlap', instead: null }])

  await decline(less)
  await aRound(town)
  expect(await told(less)).toMatchObject([{ why: 'full' }])
})
