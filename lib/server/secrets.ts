import 'server-only'
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { env } from './env'

/** An embedded database keeps its secret in a file beside it, so that a restart reads what it sealed. */
function masterSecret(): string {
  if (env.SECRET !== undefined) return env.SECRET
  const file = env.PGLITE_DIR.startsWith('memory:') ? '.toveis/memory.secret' : `${env.PGLITE_DIR}.secret`
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readFileSync(file, 'utf8')
}

const keys = new Map<string, Buffer>()

function key(purpose: string): Buffer {
  let found = keys.get(purpose)
  if (!found) keys.set(purpose, (found = Buffer.from(hkdfSync('sha256', masterSecret(), 'toveis', purpose, 32))))
  return found
}

/** An opaque token: 32 random bytes, base64url. */
export const newToken = () => randomBytes(32).toString('base64url')

/** For tokens of 128 bits or more. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest('base64url')

/** For short codes: keyed, so that a copy of the database is no list of guesses to try. */
export const codeHash = (purpose: string, code: string) =>
  createHmac('sha256', key(`hash:${purpose}`))
    .update(code)
    .digest('base64url')

/** AES-256-GCM; nonce, tag and text as base64url. */
export function seal(text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key('seal'), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

export function unseal(sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key('seal'), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** What seals signing keys where no keys of their own are configured. */
export const derivedKey = (purpose: 'signing-keys'): Buffer => key(purpose)

export const authSecret = () => key('auth').toString('base64url')
