import type { Json } from './json'

/** Where a verification gets what only the issuer can tell, and the time. */
export interface Sources {
  /** What the issuer publishes; null where it is unknown or out of reach. */
  didDocument(did: string): Promise<Json | null>
  /** The exact text of a status list; null where it is out of reach. */
  statusList(url: string): Promise<string | null>
  now: Date
}
