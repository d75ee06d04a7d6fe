import canonicalize from 'canonicalize'
import { Flaw } from './checking/checks'
import { readJson } from './checking/strict-json'
import { contextUrl } from './contexts'
import { isObject, listOf, type Json } from './json'

/** Several signed credentials in one file. It has no signature of its own: what it holds has. */
export const presentation = (credentials: readonly Json[]): Json => ({
  '@context': [contextUrl.credentials],
  type: ['VerifiablePresentation'],
  verifiableCredential: credentials,
})

const limits = { bytes: 1_000_000, objects: 30_000 }
const mostCredentials = 50

/** The credentials that a text holds, each as a text of its own to be checked: one, or those of a presentation. Null for what holds none. */
export function presented(text: string): string[] | null {
  try {
    const json = readJson(text, limits)
    if (!listOf(json.type).includes('VerifiablePresentation')) return [text]
    const credentials = listOf(json.verifiableCredential)
    if (credentials.length === 0 || credentials.length > mostCredentials || !credentials.every(isObject)) return null
    return credentials.flatMap((credential) => canonicalize(credential) ?? [])
  } catch (error) {
    if (error instanceof Flaw) return null
    throw error
  }
}
