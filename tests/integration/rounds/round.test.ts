import { expect, it } from 'vitest'
import { database } from '@/lib/server/db'
import { tendRounds } from '@/lib/rounds/tending/jobs'
import { ownShifts } from '@/lib/signups/own/queries'
import { lettersTo } from '@/tests/support/letters'
import { accept, aNeighbour, aRound, aRoundShift, aTown, proposalsOf } from '@/tests/support/rounds'

it('goes from a start to a place that somebody said yes to', async () => {
  const town = await aTown()
  const shift = await aRoundShift(town)
  const keen = await aNeighbour(town)
  const other = await aNeighbour(town, { interests: ['music'] })
  const roundId = await aRound(town)

  const db = await database()
  const round = await db.round.findUniqueOrThrow({ where: { id: roundId } })
  expect(round).toMatchObject({ failure: null, volunteers: 2, shifts: 1, free: 1, placed: 1, proven: true })
  expect(round.inputHash).toMatch(/^[0-9a-f]{64}$/)
  expect(await db.roundPrice.count({ where: { roundId } })).toBe(1)
  expect(await proposalsOf(roundId)).toMatchObject([{ volunteerId: keen.personId, shiftId: shift.id, pinned: false }])

  await tendRounds()
  await tendRounds()
  expect(await lettersTo(keen)).toMatchObject([{ subject: 'Пропонуємо вам місце' }])
  expect(await lettersTo(other)).toEqual([])

  await accept(keen)
  expect(await ownShifts(keen, 'uk')).toMatchObject([{ shiftId: shift.id, state: 'placed' }])
})
