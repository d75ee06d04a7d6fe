import { readFile } from 'node:fs/promises'
import { P12Signer } from '@libpdf/core'
import type { Env } from './environment'

/** A certificate with its key, as PKCS#12. */
export interface Seal {
  file: Uint8Array
  password: string
}

/** Opens the certificate too, so that a wrong one is found at boot and not with the first document; throws one sentence. */
export async function readSeal({
  SEAL_FILE,
  SEAL_PASSWORD = '',
}: Pick<Env, 'SEAL_FILE' | 'SEAL_PASSWORD'>): Promise<Seal | null> {
  if (SEAL_FILE === undefined) return null
  const file = await readFile(SEAL_FILE).catch(({ code }: NodeJS.ErrnoException) => {
    throw new Error(`SEAL_FILE cannot be read (${code}): it must be the path of a PKCS#12 file (.p12 or .pfx).`)
  })
  await P12Signer.create(file, SEAL_PASSWORD).catch(() => {
    throw new Error(
      'SEAL_FILE cannot be opened: it is no PKCS#12 file with a certificate and its key, or SEAL_PASSWORD is wrong.',
    )
  })
  return { file, password: SEAL_PASSWORD }
}
