import { startRound } from '@/lib/rounds/commands'
import { database } from '@/lib/server/db'
import { anAdministrator } from '@/tests/support/factories'
import { fillRegion, type RegionSize } from './region'

// Two orders by turns from whoever measures: fill the region, then begin a round in it and say when it is over.

const { volunteers, shifts } = JSON.parse(process.argv[2] ?? '{}') as RegionSize
const town = await fillRegion({ volunteers, shifts })
process.send?.({ filled: true })
process.once('message', () => void begin())

async function begin(): Promise<void> {
  const roundId = await startRound(await anAdministrator(), { counties: [], municipalityNumbers: [town.number] })
  const db = await database()
  for (;;) {
    const round = await db.round.findUniqueOrThrow({
      where: { id: roundId },
      select: { publishedAt: true, failedAt: true, readMs: true, solveMs: true, placed: true, edges: true },
    })
    if (round.publishedAt ?? round.failedAt) {
      process.send?.({ round })
      process.exit(0)
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
  }
}
