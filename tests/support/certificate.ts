import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Seal } from '@/lib/server/seal'

const run = promisify(execFile)

const keys = { rsa: ['rsa:2048'], ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] }

/** A certificate that nobody trusts, made now and kept nowhere; null where there is no openssl to make it. */
export async function throwAwaySeal(key: keyof typeof keys = 'rsa'): Promise<Seal | null> {
  const folder = await mkdtemp(join(tmpdir(), 'toveis-seal-'))
  const [keyFile, certificate, file] = ['key.pem', 'certificate.pem', 'seal.p12'].map((name) => join(folder, name))
  const password = 'thrown-away'
  try {
    const subject = ['-subj', '/CN=Throw-away seal/O=Toveis/C=NO', '-days', '30', '-nodes']
    await run('openssl', [
      'req',
      '-x509',
      '-newkey',
      ...keys[key],
      ...subject,
      '-keyout',
      keyFile!,
      '-out',
      certificate!,
    ])
    const pass = ['-passout', `pass:${password}`, '-out', file!]
    await run('openssl', ['pkcs12', '-export', '-inkey', keyFile!, '-in', certificate!, ...pass])
    return { file: new Uint8Array(await readFile(file!)), password }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
