import { createHash } from 'node:crypto'
import { brokenAt, type ChainRow } from '@/lib/credentials/chain'
import { isObject, type Json } from '@/lib/credentials/json'

type Row = ChainRow & { link: string }

interface Head {
  on: string
  position: number
  link: string
}

/** A part of the open log: rows that follow from one another up to the head of a day. */
export interface Log {
  heads: Head[]
  segments: { before: Pick<Head, 'position' | 'link'>; entries: Row[] }[]
}

export interface LogAnswer {
  outcome: 'pass' | 'fail' | 'unknown'
  position?: number
  issuedAt?: Date
  /** What the row leads up to, and what somebody may have kept or read elsewhere. */
  head?: Omit<Head, 'position'>
}

/** Whether exactly this text stands in a log that hangs together; null where no log lies there. */
export function inLog(signed: { id: string; text: string }, logs: readonly Log[]): LogAnswer | null {
  if (logs.length === 0) return null
  const digest = createHash('sha256').update(signed.text).digest('base64url')
  for (const { heads, segments } of logs) {
    const rows = segments.flatMap(({ entries }) => entries)
    const links = new Map(rows.map(({ position, link }) => [position, link]))
    const isBroken = segments.some(({ entries, before }) => brokenAt(entries, before) !== null)
    if (isBroken || heads.some(({ position, link }) => (links.get(position) ?? link) !== link))
      return { outcome: 'fail' }
    const row = rows.find((one) => one.digest === digest && signed.id === `urn:uuid:${one.credentialId}`)
    if (!row) continue
    const { position, issuedAt } = row
    const head = heads.find((one) => one.position >= position && links.has(one.position))
    return { outcome: 'pass', position, issuedAt, ...(head && { head: { on: head.on, link: head.link } }) }
  }
  return { outcome: 'unknown' }
}

/** Null for what is no log; a log that is wrongly written has rows that follow from nothing. */
export function asLog(json: Json): Log | null {
  const { version, heads, segments } = json
  if (version !== 1 || !Array.isArray(heads) || !Array.isArray(segments)) return null
  return {
    heads: heads.filter(isObject).map(({ on, position, link }) => ({ on: text(on), ...place(position, link) })),
    segments: segments.filter(isObject).map(({ before, entries }) => {
      const first = isObject(before) ? before : {}
      const rows = Array.isArray(entries) ? entries.filter(isObject) : []
      return { before: place(first.position, first.link), entries: rows.map(row) }
    }),
  }
}

const row = ({ position, link, credentialId, keyId, digest, issuedAt }: Json): Row => ({
  ...place(position, link),
  credentialId: text(credentialId),
  keyId: text(keyId),
  digest: text(digest),
  issuedAt: new Date(Date.parse(text(issuedAt)) || 0),
})

const place = (position: unknown, link: unknown) => ({ position: Number(position), link: text(link) })
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
