import { readFile, rm } from 'node:fs/promises'
import { ensureChromium } from './chromium'
import { execute } from './processes'
import { startPostgres } from './postgres'
import { buildProduct } from './steps'

export interface Outcome {
  passed: number
  failed: number
  output: string
}

export interface Stage {
  name: string
  run: () => Promise<Outcome>
}

/** What needs no database server, no build and no browser; each stands alone. */
export const quickStages: Stage[] = [
  commands('types', ['next', 'typegen'], ['tsc', '--noEmit']),
  vitest('unit tests', 'unit'),
  commands('lint', ['oxlint', '--type-aware', '--deny-warnings']),
  commands('schema drift', ['tsx', 'scripts/migrate.ts', 'check']),
  commands('format', ['prettier', '--check', '--log-level', 'warn', '.']),
  commands('dead code', ['knip']),
]

export const longStages: Stage[] = [
  vitest('unit tests that try everything', 'exhaustive'),
  vitest('integration tests on PGlite', 'integration'),
  { name: 'integration tests on PostgreSQL', run: integrationOnPostgres },
]

export const build: Stage = {
  name: 'production build',
  run: async () => asOne(await buildProduct()),
}

export const endToEnd: Stage = { name: 'end-to-end tests', run: playwright }

function commands(name: string, ...all: string[][]): Stage {
  return {
    name,
    run: async () => {
      for (const command of all) {
        const ended = await execute(command)
        if (ended.code !== 0) return asOne(ended)
      }
      return asOne({ code: 0, output: '' })
    },
  }
}

function vitest(name: string, project: string, env: Record<string, string> = { TEST_DATABASE_URL: '' }): Stage {
  return {
    name,
    run: async () => {
      const report = `test-results/${name.toLowerCase().replaceAll(' ', '-')}.json`
      await rm(report, { force: true })
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
      const ended = await execute(['vitest', 'run', '--project', project, ...reporters], {
        env: { ...env, NODE_ENV: 'test' },
      })
      const counts = await read<{ numPassedTests: number; numFailedTests: number }>(report)
      return counted(ended, counts?.numPassedTests, counts?.numFailedTests)
    },
  }
}

async function integrationOnPostgres(): Promise<Outcome> {
  const server = await startPostgres()
  if (server === undefined) {
    console.log('No PostgreSQL server is installed here: the integration tests ran on PGlite alone.')
    return { passed: 0, failed: 0, output: '' }
  }
  try {
    console.log(`PostgreSQL ${server.version} was started for the integration tests.`)
    return await vitest('integration tests on PostgreSQL', 'integration', { TEST_DATABASE_URL: server.url }).run()
  } finally {
    await server.stop()
  }
}

async function playwright(): Promise<Outcome> {
  const report = 'test-results/end-to-end-tests.json'
  await rm(report, { force: true })
  const ended = await execute(['playwright', 'test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_CHROMIUM: await ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  const stats = (await read<{ stats: { expected: number; unexpected: number; flaky: number } }>(report))?.stats
  return counted(ended, stats?.expected, stats && stats.unexpected + stats.flaky)
}

const asOne = ({ code, output }: { code: number; output: string }): Outcome =>
  code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }

/** A run that broke outside its tests still counts as one failure. */
function counted({ code, output }: { code: number; output: string }, passed = 0, failed = 0): Outcome {
  return { passed, failed: code === 0 ? failed : Math.max(1, failed), output }
}

async function read<T>(file: string): Promise<T | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as T)
}
