import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { env } from './env'
import { derivedKey } from './secrets'

/** A private key at rest, and the name of the key-encryption key that opens it. */
export interface SealedKey {
  sealed: string
  by: string
}

/** No name in KEY_ENCRYPTION_KEYS can be this one. */
const fromSecret = '@secret'

/** Newest first; where none are configured, the one that is derived from SECRET, which stays readable when some are. */
function encryptionKeys(): Map<string, Buffer> {
  const configured = (env.KEY_ENCRYPTION_KEYS ?? '').split(',').filter(Boolean)
  const named = configured.map((one) => {
    const [name = '', key = ''] = one.split(':')
    return [name, Buffer.from(key, 'base64')] as const
  })
  return new Map([...named, [fromSecret, derivedKey('signing-keys')]])
}

/** What seals from now on. */
export const newestSealer = (): string => encryptionKeys().keys().next().value!

/** AES-256-GCM, bound to the row it stands in: put into another row it opens no more. */
export function sealKey(privateKey: string, boundTo: string): SealedKey {
  const [by, key] = encryptionKeys().entries().next().value!
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo))
  const sealed = Buffer.concat([cipher.update(privateKey, 'utf8'), cipher.final()])
  return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url'), by }
}

export function unsealKey({ sealed, by }: SealedKey, boundTo: string): string {
  const key = encryptionKeys().get(by)
  if (!key) throw new Error(`A signing key is sealed by «${by}», which KEY_ENCRYPTION_KEYS does not hold.`)
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      .setAAD(Buffer.from(boundTo))
      .setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    throw new Error(
      `A signing key does not open with «${by}»: ${by === fromSecret ? 'SECRET' : 'that key in KEY_ENCRYPTION_KEYS'} is not the one it was sealed with.`,
    )
  }
}
