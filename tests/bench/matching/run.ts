import type { Case, RoundCase } from './cases'
import { runChild } from './child'
import type { Figures, Order } from './measure'
import type { RoundFigures } from './round'
import { worldFiles } from './world-files'

/** Flags of Node that every measured process has; an empty list means that there is nothing to copy. */
const flags: readonly string[] = []

/** A case in fresh processes; of several runs the one in the middle counts, and all are told. */
export async function runCase(one: Case, folder: string, runs: number): Promise<Figures> {
  const files = await worldFiles(folder, one.size)
  const yesterday = one.kind === 'online' ? await worldFiles(folder, { ...one.size, people: 'yesterday' }) : files
  const order = (withOthers: boolean): Order => ({ one, files, yesterday, withOthers })
  if (one.kind !== 'round') return runChild<Figures>('measure.ts', order(true), flags)
  return middle(
    await roundRuns(one, runs, (withOthers) => runChild<RoundFigures>('measure.ts', order(withOthers), flags)),
  )
}

async function roundRuns(
  { once }: RoundCase,
  runs: number,
  measure: (withOthers: boolean) => Promise<RoundFigures>,
): Promise<RoundFigures[]> {
  const all = [await measure(true)]
  for (let run = 1; run < (once ? 1 : runs); run++) all.push(await measure(false))
  return all
}

function middle(all: readonly RoundFigures[]): RoundFigures {
  const counted = all.toSorted((a, b) => a.endToEndMs - b.endToEndMs)[(all.length - 1) >> 1]!
  const solves = all.map(({ solveMs }) => solveMs)
  // Only the first run has the other methods beside it; the engine's own time is that of the run that counts.
  const [, ...others] = all[0]!.methods
  return { ...counted, solves, methods: [counted.methods[0]!, ...others] }
}
