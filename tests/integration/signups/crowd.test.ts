import { expect, it } from 'vitest'
import { database } from '@/lib/server/db'
import { signUpForShift } from '@/lib/signups/commands'
import { anOrganisation, aShift, aTask, aVolunteer } from '@/tests/support/factories'

it('of fifty people who want the last place at once one gets it and 49 wait, each with a number', async () => {
  const shift = await aShift(await aTask(await anOrganisation()), { places: 1 })
  const people = await Promise.all(Array.from({ length: 50 }, () => aVolunteer()))
  const results = await Promise.all(people.map((person) => signUpForShift(person, { shiftId: shift.id })))
  expect(results.filter((state) => state === 'placed')).toHaveLength(1)
  expect(results.filter((state) => state === 'waiting')).toHaveLength(49)
  const db = await database()
  const rows = await db.signUp.findMany({ where: { shiftId: shift.id } })
  expect(rows.filter(({ placedAt }) => placedAt !== null)).toHaveLength(1)
  expect(rows).toHaveLength(50)
}, 60_000)

it('places are given to the last one and never beyond, however many come at once', async () => {
  const shift = await aShift(await aTask(await anOrganisation()), { places: 7 })
  const people = await Promise.all(Array.from({ length: 20 }, () => aVolunteer()))
  await Promise.all(people.map((person) => signUpForShift(person, { shiftId: shift.id })))
  const db = await database()
  expect(await db.signUp.count({ where: { shiftId: shift.id, placedAt: { not: null } } })).toBe(7)
}, 60_000)
