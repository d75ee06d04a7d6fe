import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Seal } from '@/lib/server/seal-file'

const run = promisify(execFile)

const keys = { rsa: ['rsa:2048'], ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] }

/** A certificate that nobody trusts, made now and kept nowhere; null where there is no openssl to make it. */
export const throwAwaySeal = async (key: keyof typeof keys = 'rsa'): Promise<Seal | null> =>
  throwAway(key, ['-subj', '/CN=Throw-away seal/O=Toveis/C=NO'], async (keyFile, certificate) => {
    const [file, password] = [`${certificate}.p12`, 'thrown-away']
    const pass = ['-passout', `pass:${password}`, '-out', file]
    await run('openssl', ['pkcs12', '-export', '-inkey', keyFile, '-in', certificate, ...pass])
    return { file: new Uint8Array(await readFile(file)), password }
  })

/** The same for a server of this machine that answers under a name of its own. */
export const throwAwayServer = async (name: string): Promise<{ key: string; cert: string } | null> =>
  throwAway('ec', ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`], async (keyFile, certificate) => ({
    key: await readFile(keyFile, 'utf8'),
    cert: await readFile(certificate, 'utf8'),
  }))

async function throwAway<T>(
  key: keyof typeof keys,
  subject: string[],
  read: (keyFile: string, certificate: string) => Promise<T>,
): Promise<T | null> {
  const folder = await mkdtemp(join(tmpdir(), 'toveis-certificate-'))
  const [keyFile, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const files = ['-days', '30', '-nodes', '-keyout', keyFile, '-out', certificate]
  try {
    await run('openssl', ['req', '-x509', '-newkey', ...keys[key], ...subject, ...files])
    return await read(keyFile, certificate)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
