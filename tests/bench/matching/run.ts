import type { Case } from './cases'
import { runChild } from './child'
import type { Figures, Order } from './measure'
import type { RoundFigures } from './round'
import { type WorldFiles, worldFiles } from './world-files'

/** Rows become columns at once and are forgotten: where the young are collected often, they never pile up. */
const flags = ['--max-semi-space-size=2']

/** A case in fresh processes; of several runs the one in the middle counts, and all are told. */
export async function runCase(one: Case, folder: string, runs: number, withOthers: boolean): Promise<Figures> {
  const files = await worldFiles(folder, one.size)
  const earlier: WorldFiles[] = []
  for (const people of one.kind === 'online' ? ['yesterday', 'two days ago', 'three days ago', 'four days ago'] : [])
    earlier.push(await worldFiles(folder, { ...one.size, people }))
  const order = (others: boolean): Order => ({ one, files, earlier, withOthers: others })
  if (one.kind !== 'round') return runChild<Figures>('measure.ts', order(true), [])
  const all: RoundFigures[] = []
  for (let run = 0; run < (one.once ? 1 : runs); run++)
    all.push(await runChild<RoundFigures>('measure.ts', order(withOthers && run === 0), flags))
  return middle(all)
}

function middle(all: readonly RoundFigures[]): RoundFigures {
  const counted = all.toSorted((a, b) => a.endToEndMs - b.endToEndMs)[(all.length - 1) >> 1]!
  const solves = all.map(({ solveMs }) => solveMs)
  // Only the first run has the other methods beside it; the engine's own time is that of the run that counts.
  const [, ...others] = all[0]!.methods
  return { ...counted, solves, methods: [counted.methods[0]!, ...others] }
}
