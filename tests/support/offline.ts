import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'

/** Put before a program: whatever it tries of the network ends it. */
const noNetwork = `
import net from 'node:net'
import dns from 'node:dns'
import dgram from 'node:dgram'
const denied = (what) => () => { process.stderr.write('NETWORK: ' + what); process.exit(97) }
net.Socket.prototype.connect = denied('connect')
net.Server.prototype.listen = denied('listen')
dns.lookup = dns.promises.lookup = dns.resolve = denied('lookup')
dgram.createSocket = denied('socket')
globalThis.fetch = denied('fetch')
`

export interface Ran {
  code: number
  out: string
  error: string
}

/** A folder of its own, with nothing in it but what is put there. */
export async function aFolder(): Promise<
  { path: string; put: (files: Record<string, string | Uint8Array>) => Promise<void> } & AsyncDisposable
> {
  const path = await mkdtemp(join(tmpdir(), 'toveis-offline-'))
  return {
    path,
    put: async (files) => {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(path, name)), { recursive: true })
        await writeFile(join(path, name), content)
      }
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}

/** Runs the one file of the offline check where it lies, without the network. */
export async function runOffline(folder: string, program: string, ...args: string[]): Promise<Ran> {
  const guard = join(folder, '.no-network.mjs')
  await writeFile(guard, noNetwork)
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', guard, program, ...args],
      { cwd: folder, env: { PATH: '', LANG: 'nb_NO.UTF-8', NODE_ENV: 'production' }, maxBuffer: 10_000_000 },
      (error, out, said) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, error: said }),
    )
  })
}

export const unpacked = (zip: Uint8Array): Record<string, Uint8Array> => unzipSync(zip)
