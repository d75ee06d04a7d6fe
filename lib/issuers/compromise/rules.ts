import { brokenAt, type ChainRow } from '@/lib/credentials/chain'
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

/** What has been read of the log so far, and where to read on. */
export interface Belief {
  position: number
  link: string
  /** Nothing after this position can be believed. */
  ended: boolean
}

/**
 * Believes the log row by row: each follows from the one before, agrees with the head that was published, and none stands
 * behind one from the suspected time. What was put in later with an earlier date stands behind such a row.
 */
export function believed(
  before: Belief,
  rows: readonly LoggedRow[],
  heads: ReadonlyMap<number, string>,
  since: Date,
): Belief {
  const broken = brokenAt(rows, before) ?? Infinity
  const end = rows.findIndex(
    ({ position, link, issuedAt }) => position >= broken || issuedAt >= since || (heads.get(position) ?? link) !== link,
  )
  const last = rows.at(end === -1 ? rows.length - 1 : end - 1)
  return end === 0 || !last
    ? { ...before, ended: end === 0 || before.ended }
    : { position: last.position, link: last.link, ended: end !== -1 }
}

/** The same claims without their signature, valid from a later second: how wallets tell the newer one. */
export function unsigned(document: string, at: Date): Json {
  const { proof: _, ...claims } = JSON.parse(document) as Json & { validFrom: string }
  const later = Math.max(at.getTime(), Date.parse(claims.validFrom) + 1000)
  return { ...claims, validFrom: instant(new Date(later)) }
}
