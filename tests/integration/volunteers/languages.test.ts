import { expect, it } from 'vitest'
import { database } from '@/lib/server/db'
import { stateLevels } from '@/lib/volunteers/languages/commands'
import { ownLevels } from '@/lib/volunteers/languages/queries'
import { aPerson, aVolunteer } from '@/tests/support/factories'

it('what is said of a language is kept, changed and taken back; what is not answered stays', async () => {
  const volunteer = await aVolunteer()
  await stateLevels(volunteer, { nb: 'none', uk: 'b2', from: 'welcome' })
  expect(await ownLevels(volunteer)).toEqual({ nb: 'none', uk: 'b2' })
  await stateLevels(volunteer, { nb: 'a1', from: 'settings' })
  expect(await ownLevels(volunteer)).toEqual({ nb: 'a1', uk: 'b2' })
  await stateLevels(volunteer, { uk: 'unsaid', from: 'settings' })
  expect(await ownLevels(volunteer)).toEqual({ nb: 'a1' })
})

it('the level itself is in no event', async () => {
  const volunteer = await aVolunteer()
  await stateLevels(volunteer, { nb: 'a2', from: 'welcome' })
  const events = await (await database()).event.findMany({ where: { subjectId: volunteer.personId } })
  expect(events).toMatchObject([{ name: 'volunteers.levelsStated', detail: {} }])
})

it('somebody who is no volunteer is refused', async () => {
  await expect(stateLevels(await aPerson(), { nb: 'a1', from: 'welcome' })).rejects.toMatchObject({ code: 'notFound' })
})

it('somebody else’s stay as they are', async () => {
  const [volunteer, other] = [await aVolunteer(), await aVolunteer()]
  await stateLevels(other, { nb: 'b1', from: 'welcome' })
  await stateLevels(volunteer, { nb: 'unsaid', from: 'welcome' })
  expect(await ownLevels(other)).toEqual({ nb: 'b1' })
})

it('twice at once keeps one answer', async () => {
  const volunteer = await aVolunteer()
  await Promise.all([
    stateLevels(volunteer, { nb: 'a1', from: 'welcome' }),
    stateLevels(volunteer, { nb: 'b1', from: 'welcome' }),
  ])
  expect(['a1', 'b1']).toContain((await ownLevels(volunteer)).nb)
})
