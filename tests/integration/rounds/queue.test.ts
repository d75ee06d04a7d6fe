import { expect, it, vi } from 'vitest'
import { startRound } from '@/lib/rounds/commands'
import { tendRounds, roundJobs } from '@/lib/rounds/tending/jobs'
import { inTransaction } from '@/lib/server/db'
import { startJobs } from '@/lib/server/jobs'
import { anAdministrator } from '@/tests/support/factories'
import { lettersTo } from '@/tests/support/letters'
import { aNeighbour, aRoundShift, aTown, decline, openProposalOf } from '@/tests/support/rounds'

const patience = { timeout: 15_000, interval: 100 }

it(
  'from the start to the letter, and from a no to the next letter, nobody has to do anything',
  { timeout: 60_000 },
  async () => {
    const town = await aTown()
    await aRoundShift(town)
    const [keen, next] = [await aNeighbour(town), await aNeighbour(town, { interests: ['music'] })]
    await startJobs(roundJobs)
    await startRound(await anAdministrator(), { counties: [], municipalityNumbers: [town.number] })
    await vi.waitFor(async () => expect(await lettersTo(keen)).toHaveLength(1), patience)

    await decline(keen)
    await vi.waitFor(async () => expect(await lettersTo(next)).toHaveLength(1), patience)
    expect(await openProposalOf(next)).not.toBeNull()
  },
)

it('whatever is tended to twice at once is done once', async () => {
  const town = await aTown()
  await aRoundShift(town, { places: 3 })
  const people = await Promise.all([1, 2, 3].map(() => aNeighbour(town)))
  await startRound(await anAdministrator(), { counties: [], municipalityNumbers: [town.number] })
  await vi.waitFor(async () => expect(await openProposalOf(people[2]!)).not.toBeNull(), patience)
  await Promise.all([1, 2, 3].map(() => tendRounds()))
  for (const one of people) expect(await lettersTo(one)).toHaveLength(1)
  await inTransaction(async (tx) => expect(await tx.proposal.count({ where: { toldAt: null } })).toBe(0))
})
