import { Flaw } from './checks'
import { urlOfDid } from '@/lib/credentials/did'
import { readInstant } from '@/lib/credentials/instants'
import { isObject, listOf } from '@/lib/credentials/json'
import type { Sources } from '@/lib/credentials/sources'

export interface IssuerKey {
  id: string
  controller: string
  publicKeyMultibase: string
}

/** The issuer's own key that the proof names, still trusted by what the issuer publishes. */
export async function issuerKey(issuer: string, method: string, sources: Sources): Promise<IssuerKey> {
  if (urlOfDid(issuer) === null) throw new Flaw('unknownIssuer')
  if (!method.startsWith(`${issuer}#`)) throw new Flaw('foreignKey')
  const document = await sources.didDocument(issuer).catch(() => null)
  if (!document) throw new Flaw('unknownIssuer', 'unknown')
  if (document.id !== issuer) throw new Flaw('badDidDocument')
  const [key, ...same] = listOf(document.verificationMethod).filter((entry) => isObject(entry) && entry.id === method)
  if (!isObject(key)) throw new Flaw('unknownKey')
  const { type, controller, publicKeyMultibase } = key
  const isEd25519 = typeof publicKeyMultibase === 'string' && /^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/.test(publicKeyMultibase)
  if (same.length > 0 || type !== 'Multikey' || controller !== issuer || !isEd25519) throw new Flaw('badDidDocument')
  if (!listOf(document.assertionMethod).includes(method)) throw new Flaw('untrustedKey')
  // The proof library looks at neither.
  if ([key.revoked, key.expires].some((end) => end !== undefined && !isAfter(end, sources.now)))
    throw new Flaw('untrustedKey')
  return { id: method, controller: issuer, publicKeyMultibase }
}

const isAfter = (end: unknown, now: Date) => (readInstant(end) ?? 0) > now
