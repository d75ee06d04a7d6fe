import { brokenAt, type ChainRow, firstLink } from '@/lib/credentials/chain'
import { instant } from '@/lib/credentials/instants'
import type { Json } from '@/lib/credentials/json'
import { localInstant } from '@/lib/dates'
import { Refusal } from '@/lib/refusal'

/** From which moment on nothing that the key signed is believed. */
export function suspectSince(key: { compromisedAt: Date | null }, since: string, now: Date): Date {
  if (key.compromisedAt) throw new Refusal('alreadyDecided')
  const at = localInstant(since, '00:00')
  if (!at || at > now) throw new Refusal('sinceInFuture', {}, 'since')
  return at
}

type LoggedRow = ChainRow & { link: string }

/** What has been read of the log so far. */
export interface Reading {
  position: number
  link: string
  /** The last position at which it agreed with a head that was published. */
  published: number
  /** The first row from the suspected time: what was put in later with an earlier date stands behind it. */
  suspect: number | null
  /** A row does not follow from the one before, or is not the one that was published. */
  isTampered: boolean
}

export const unread: Reading = { position: 0, link: firstLink, published: 0, suspect: null, isTampered: false }

/** Reads on, row by row. */
export function readOn(
  before: Reading,
  rows: readonly LoggedRow[],
  heads: ReadonlyMap<number, string>,
  since: Date,
): Reading {
  let reading = before
  for (const row of rows) {
    const { position, link, issuedAt } = row
    const head = heads.get(position)
    if (reading.isTampered || brokenAt([row], reading) !== null || (head ?? link) !== link)
      return { ...reading, isTampered: true }
    const suspect = reading.suspect ?? (issuedAt >= since ? position : null)
    reading = { ...reading, position, link, suspect, published: head === undefined ? reading.published : position }
  }
  return reading
}

/** Whoever can change rows can also bind them anew: then only what was published before is believed. */
export function believedUntil({ position, published, suspect, isTampered }: Reading): number {
  const sound = isTampered ? published : position
  return suspect === null ? sound : Math.min(sound, suspect - 1)
}

/** The same claims without their signature, valid from a later second: how wallets tell the newer one. */
export function unsigned(document: string, at: Date): Json {
  const { proof: _, ...claims } = JSON.parse(document) as Json & { validFrom: string }
  const later = Math.max(at.getTime(), Date.parse(claims.validFrom) + 1000)
  return { ...claims, validFrom: instant(new Date(later)) }
}
