import { contextUrl } from './contexts'
import type { Json } from './json'

/** Several signed credentials in one file. It has no signature of its own: what it holds has. */
export const presentation = (credentials: readonly Json[]): Json => ({
  '@context': [contextUrl.credentials],
  type: ['VerifiablePresentation'],
  verifiableCredential: credentials,
})
