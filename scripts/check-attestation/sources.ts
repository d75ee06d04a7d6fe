import { urlOfDid } from '@/lib/credentials/did'
import { isObject, type Json } from '@/lib/credentials/json'
import type { Sources } from '@/lib/credentials/verify'
import { foreignReader, Unread } from '@/lib/server/foreign'
import type { Shelf } from './shelf'

/** Where something came from: a file beside it, its own address, or nowhere. */
export type Origin = { from: 'file'; file: string } | { from: 'web'; url: string } | { from: 'nowhere'; fault?: string }

export interface OpenSources extends Sources {
  originOf: (asked: string) => Origin
  seenDocument: (did: string) => Json | null
  /** Since when a list says what it says. */
  listFrom: (url: string | null) => string | null
}

/** From the files beside it, or, where that was asked for, from the issuer and from nowhere else. */
export function openSources(shelf: Shelf, online: boolean, now: Date, read = fromIssuer): OpenSources {
  const origins = new Map<string, Origin>()
  const documents = new Map<string, Json>()
  const froms = new Map<string, string>()
  const fetched = async (url: string): Promise<string | null> => {
    try {
      return await read(url)
    } catch (error) {
      if (!(error instanceof Unread)) throw error
      origins.set(url, { from: 'nowhere', fault: error.fault })
      return null
    }
  }
  return {
    now,
    async didDocument(did) {
      const url = urlOfDid(did)
      const beside = shelf.didDocuments.get(did)
      const text = online && url !== null ? await fetched(url) : null
      const document = online ? asJson(text) : (beside?.document ?? null)
      if (document) documents.set(did, document)
      if (document && online && url !== null) origins.set(did, { from: 'web', url })
      else if (document && beside) origins.set(did, { from: 'file', file: beside.file })
      else origins.set(did, (url !== null && origins.get(url)) || { from: 'nowhere' })
      return document
    },
    async statusList(url) {
      const beside = shelf.lists.get(url)
      const text = online ? await fetched(url) : (beside?.text ?? null)
      if (text !== null) {
        origins.set(url, online ? { from: 'web', url } : { from: 'file', file: beside?.file ?? '' })
        const from = asJson(text)?.validFrom
        if (typeof from === 'string') froms.set(url, from)
      }
      return text
    },
    originOf: (asked) => origins.get(asked) ?? { from: 'nowhere' },
    seenDocument: (did) => documents.get(did) ?? null,
    listFrom: (url) => froms.get(url ?? '') ?? null,
  }
}

/** https only, no redirects, nothing inside a closed network, and only so much: whoever asks online asks the issuer's own host. */
async function fromIssuer(url: string): Promise<string> {
  return foreignReader([new URL(url).hostname])(url)
}

function asJson(text: string | null): Json | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
