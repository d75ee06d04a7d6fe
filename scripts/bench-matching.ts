import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { caseNamed, cases } from '@/tests/bench/matching/cases'
import type { Figures } from '@/tests/bench/matching/measure'
import { report } from '@/tests/bench/matching/report'
import { runCase } from '@/tests/bench/matching/run'
import { farewells, stopTogether } from './processes'

const usage = 'npm run bench:matching -- [--case NAME …] [--runs NUMBER] [--alone] [--json | --markdown]'

try {
  await bench()
  // The channel to the parent would keep this process waiting.
  process.exit()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function bench(): Promise<void> {
  const { values } = options()
  const wanted = values.case ? values.case.map(caseNamed) : cases
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1, not "${values.runs}".`)

  stopTogether()
  const folder = await mkdtemp(join(tmpdir(), 'toveis-bench-'))
  const tidy = () => rm(folder, { recursive: true, force: true })
  farewells.add(tidy)
  const all: Figures[] = []
  const before = load()
  try {
    for (const one of wanted) {
      if (!values.json) console.error(`${one.name} …`)
      const figures = await runCase(one, folder, runs, !values.alone)
      if (values.json) console.log(JSON.stringify(figures))
      all.push(figures)
    }
  } finally {
    await tidy()
  }
  if (values.json) return
  console.log(report(all, values.markdown))
  console.log(`\n${machine()}; load before ${before}, after ${load()}`)
}

function load(): string {
  return loadavg()[0]!.toFixed(1)
}

function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
}

function options() {
  try {
    return parseArgs({
      options: {
        case: { type: 'string', multiple: true },
        runs: { type: 'string', default: '3' },
        /** The engine without the other methods. */
        alone: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new Error(`${(error as Error).message}\nUse: ${usage}`, { cause: error })
  }
}
