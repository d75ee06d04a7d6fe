import { createHash } from 'node:crypto'
import { didOf } from '@/lib/credentials/did'
import type { Issuer } from '@/lib/credentials/frame'
import { routes } from '@/lib/routes'

/** An organisation as an issuer; the platform is the one without an organisation. */
export interface IssuingOrganisation {
  orgnr: string
  name: string
  purposeNb: string
  place: { municipality: string }
}

export function issuer(publicUrl: string, operator: string, organisation: IssuingOrganisation | null): Issuer {
  if (!organisation) return { did: didOf(publicUrl), name: operator, url: publicUrl }
  const { orgnr, name, purposeNb, place } = organisation
  return {
    did: didOf(publicUrl, orgnr),
    name,
    orgnr,
    municipality: place.municipality,
    ...(purposeNb && { description: purposeNb }),
  }
}

/** An address may hold anything, also what the database takes for no text at all. */
export const isOrgnr = (text: string): boolean => /^\d{9}$/.test(text)

/** Where an issuer's list of withdrawn credentials is published. */
export const statusListUrl = (publicUrl: string, orgnr: string | null, position: number): string =>
  publicUrl + routes.statusList(orgnr, position)

/** Whose list stands at an address of ours; null for every other address. */
export function readStatusListUrl(publicUrl: string, url: string): { orgnr: string | null; position: number } | null {
  const [, who, position] = /\/(platform|\d{9})\/([1-9]\d{0,5})$/.exec(url) ?? []
  if (who === undefined) return null
  const read = { orgnr: who === 'platform' ? null : who, position: Number(position) }
  return statusListUrl(publicUrl, read.orgnr, read.position) === url ? read : null
}

/** Which of our issuers a DID names; null for every other. */
export function readDid(publicUrl: string, did: string): { orgnr: string | null } | null {
  if (did === didOf(publicUrl)) return { orgnr: null }
  const orgnr = /:org:(\d{9})$/.exec(did)?.[1]
  return orgnr !== undefined && didOf(publicUrl, orgnr) === did ? { orgnr } : null
}

/** «key-2026-1», then «key-2026-2»: a name is never used again. */
export function nextKeyName(names: readonly string[], at: Date): string {
  const year = `key-${at.getUTCFullYear()}-`
  const used = names.filter((name) => name.startsWith(year)).map((name) => Number(name.slice(year.length)))
  return `${year}${Math.max(0, ...used) + 1}`
}

export type KeyState = 'active' | 'retired' | 'compromised'

export function keyState(key: { retiredAt: Date | null; compromisedAt: Date | null }): KeyState {
  if (key.compromisedAt) return 'compromised'
  return key.retiredAt ? 'retired' : 'active'
}

/** SHA-256 of the exact bytes. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

export const credentialUrn = (credentialId: string): string => `urn:uuid:${credentialId}`

/** Names the queue of what follows on keys and issuers. */
export const tendQueue = { name: 'issuers.tend' } as const
