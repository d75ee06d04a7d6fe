import { instant } from './instants'
import type { Json } from './json'

/** «did:web:toveis.example», or «did:web:toveis.example:org:999999999» for an organisation. */
export function didOf(publicUrl: string, orgnr?: string): string {
  const platform = `did:web:${encodeURIComponent(new URL(publicUrl).host)}`
  return orgnr === undefined ? platform : `${platform}:org:${orgnr}`
}

/** Where its DID document is published; null for what is no did:web. Addresses made of numbers are none: did:web trusts names. */
export function urlOfDid(did: string): string | null {
  if (did.length > 400) return null
  const [scheme, method, host = '', ...path] = did.split(':')
  const name = /^((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?)(?:%3A(\d{1,5}))?$/.exec(host)
  if (scheme !== 'did' || method !== 'web' || !name) return null
  if (path.some((part) => !/^[\w-][\w.~-]*$/.test(part))) return null
  const [, domain, port] = name
  const folder = path.length === 0 ? '.well-known' : path.join('/')
  return `https://${domain}${port ? `:${port}` : ''}/${folder}/did.json`
}

/** «toveis.example:3000»: where everything that an issuer publishes has to stand. */
export const hostOfDid = (did: string): string | null => {
  const url = urlOfDid(did)
  return url && /^https:\/\/([^/]+)/.exec(url)![1]!
}

/** «did:web:toveis.example» of whatever issuer of that host: who answers for the others there. */
export const platformOf = (did: string): string => did.split(':').slice(0, 3).join(':')

export const keyId = (did: string, name: string): string => `${did}#${name}`

export interface PublishedKey {
  name: string
  publicKeyMultibase: string
  /** Active and retired keys do; a compromised one does not. */
  asserts: boolean
  /** Of a compromised key. */
  revokedAt?: Date
}

/** Retired keys stay, and stay trusted, for as long as what they signed is to be believed. */
export function didDocument(issuer: { did: string; keys: readonly PublishedKey[]; service?: readonly Json[] }): Json {
  const { did, keys, service } = issuer
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys.map(({ name, publicKeyMultibase, revokedAt }) => ({
      id: keyId(did, name),
      type: 'Multikey',
      controller: did,
      publicKeyMultibase,
      ...(revokedAt && { revoked: instant(revokedAt) }),
    })),
    assertionMethod: keys.filter(({ asserts }) => asserts).map(({ name }) => keyId(did, name)),
    ...(service && { service }),
  }
}
