import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { onServer } from '@/tests/support/postgres'
import { execute, farewells, freePort } from './processes'

export interface PostgresServer {
  /** Of a role that may create databases and nothing more, as on a real server. */
  url: string
  version: string
  /** Stops it under whoever is connected, and lets it run again with all its databases. */
  halt: () => Promise<void>
  resume: () => Promise<void>
  stop: () => Promise<void>
}

/** A PostgreSQL server for the time of the tests, where its programs are installed. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const programs = programsFolder()
  if (programs === undefined) return undefined
  // The server refuses to run as root.
  const account = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  const folder = await mkdtemp(join(tmpdir(), 'toveis-postgres-'))
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid)
  const where = [`--pgdata=${join(folder, 'cluster')}`]
  const port = await freePort()
  const run = async (program: string, ...args: string[]) => {
    const { code, output } = await execute([join(programs, program), ...args], { ...account, cwd: folder })
    if (code !== 0) throw new Error(`${program} failed:\n${output}`)
    return output
  }
  const settings = Object.entries({
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: 100,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
  const halt = async (mode: 'fast' | 'immediate' = 'fast') => {
    await run('pg_ctl', 'stop', ...where, `--mode=${mode}`, '--silent')
  }
  const log = `--log=${join(folder, 'log')}`
  const resume = async () => {
    await run('pg_ctl', 'start', ...where, '--wait', '--silent', log, `--options=${settings}`)
  }
  const stop = async () => {
    farewells.delete(stop)
    await halt('immediate').catch(() => {})
    await rm(folder, { recursive: true, force: true })
  }
  farewells.add(stop)
  try {
    await run('initdb', ...where, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync')
    await resume()
    await run('createuser', '--host=127.0.0.1', `--port=${port}`, '--username=postgres', '--createdb', 'toveis')
    // What an administrator grants beforehand where the application may not make roles itself.
    await onServer(
      `postgresql://postgres@127.0.0.1:${port}/postgres`,
      'CREATE ROLE toveis_matcher NOLOGIN; GRANT toveis_matcher TO toveis',
    )
    const version = await run('postgres', '--version')
    return {
      url: `postgresql://toveis@127.0.0.1:${port}/postgres`,
      version: version.replace(/[^\d.]*([\d.]+)[^]*/, '$1'),
      halt,
      resume,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Debian keeps the server's programs out of PATH, one folder a version; the newest is taken. */
function programsFolder(): string | undefined {
  const byVersion = (a: string, b: string) => b.localeCompare(a, 'en', { numeric: true })
  const debian = globSync('/usr/lib/postgresql/*/bin').toSorted(byVersion)
  const path = (process.env.PATH ?? '').split(delimiter)
  return [...debian, ...path].find((folder) =>
    ['initdb', 'pg_ctl', 'createuser'].every((name) => existsSync(join(folder, name))),
  )
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
}
