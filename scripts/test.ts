import { stripVTControlCharacters } from 'node:util'
import { stopTogether } from './processes'
import { need } from './server'
import { build, endToEnd, longStages, type Outcome, quickStages, type Stage } from './stages'
import { generateClient } from './steps'

const quickOnly = process.argv.includes('--quick')
const total = { passed: 0, failed: 0 }

stopTogether()
need(await generateClient(), 'The database client could not be generated.')
// Two cores: two stages at a time where they are small, one where they are not.
const waiting = quickStages.values()
await Promise.all([queue(waiting), queue(waiting)])
if (!quickOnly) {
  for (const stage of longStages) await report(stage)
  const built = await report(build)
  if (built.failed === 0) await report(endToEnd)
  else count('end-to-end tests (no build to run them on)', { passed: 0, failed: 1, output: '' }, 0)
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

async function queue(stages: IterableIterator<Stage>): Promise<void> {
  for (const stage of stages) await report(stage)
}

async function report(stage: Stage): Promise<Outcome> {
  const start = performance.now()
  const outcome = await stage.run().catch((error: unknown) => ({ passed: 0, failed: 1, output: String(error) }))
  count(stage.name, outcome, performance.now() - start)
  return outcome
}

function count(name: string, { passed, failed, output }: Outcome, milliseconds: number): void {
  total.passed += passed
  total.failed += failed
  const mark = failed === 0 ? '✓' : '✗'
  console.log(`${mark} ${name}: ${passed} passed, ${failed} failed in ${(milliseconds / 1000).toFixed(1)} s`)
  if (failed > 0) console.log(stripVTControlCharacters(output).trimEnd().replaceAll(/^/gm, '  '))
}
