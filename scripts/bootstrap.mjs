// Plain JavaScript for whatever Node stands on the machine: what it starts runs on the Node of the lock file.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const node = join(root, 'node_modules/.bin/node')

/**
 * Installs what the lock file names where it is missing, then runs a script of this folder on the project's own Node.
 * @param {string} script
 */
export function run(script) {
  process.chdir(root)
  if (!isInstalled()) install()
  const hooks = ['tsx', './scripts/server-only.mjs', './scripts/stop-with-parent.mjs'].flatMap((hook) => [
    '--import',
    hook,
  ])
  const args = [...hooks, `scripts/${script}`, ...process.argv.slice(2)]
  const env = { ...process.env, PATH: [join(root, 'node_modules/.bin'), pathOfTheMachine()].join(delimiter) }
  const child = spawn(node, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  watchParent(() => child.kill('SIGTERM'))
  child.on('error', (error) => fail(`The project's own Node did not start: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

/**
 * npm hands signals to the shell in between, which keeps them to itself.
 * @param {() => void} onLoss
 */
function watchParent(onLoss) {
  const parent = process.ppid
  if (process.env['npm_lifecycle_event'] === undefined) return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    onLoss()
  }, 250)
}

/** npm's own record of what it installed, held against the lock file; packages of other platforms may be absent. */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record) || !existsSync(node)) return false
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(record)
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = present[path]
    if (found === undefined) return path === '' || optional === true
    return found.version === version && found.integrity === integrity
  })
}

/** @param {string} file */
function packagesOf(file) {
  /** @typedef {{ version?: string; integrity?: string; optional?: boolean }} Package */
  const lock = /** @type {{ packages: Record<string, Package> }} */ (JSON.parse(readFileSync(file, 'utf8')))
  return lock.packages
}

function install() {
  console.log('Installing the packages of the lock file …')
  const env = {
    ...process.env,
    PATH: pathOfTheMachine(),
    // An npm that runs every install script would let Prisma fetch an engine that nothing here uses.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  }
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) fail('npm ci failed: the packages could not be installed.')
  if (!existsSync(node))
    fail('npm ran no install script for the package "node": allow it (allowScripts) and run npm ci.')
}

// npm puts node_modules/.bin first, and the Node in there is what npm ci is about to replace.
function pathOfTheMachine() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  const own = dirname(process.execPath)
  return [...folders, ...(own.includes('node_modules') ? [] : [own])].join(delimiter)
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
