import { execute } from '@/scripts/processes'

/** Runs a script of this folder in a fresh process; what it prints last is its answer. */
export async function runChild<T>(script: string, order: unknown, flags: readonly string[] = []): Promise<T> {
  const command = [
    process.execPath,
    ...flags,
    '--import',
    'tsx',
    `tests/bench/matching/${script}`,
    JSON.stringify(order),
  ]
  const { code, output } = await execute(command)
  if (code !== 0) throw new Error(`${script} failed.\n${output}`)
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? 'null') as T
}

/** What this process was asked to do. */
export const ownOrder = (): unknown => JSON.parse(process.argv[2] ?? 'null')

/** The flags of Node that this process runs with, without the hooks that every script has. */
export const ownFlags = () => process.execArgv.filter((flag) => flag.startsWith('--') && flag !== '--import')
