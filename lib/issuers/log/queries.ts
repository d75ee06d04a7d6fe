import 'server-only'
import { firstLink } from '@/lib/credentials/chain'
import { didOf, keyId } from '@/lib/credentials/did'
import type { Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'

/** Entries in one answer. */
export const logPage = 1000

/**
 * The log of everything that was signed: the heads, and the entries after a position. Whoever kept a head can see that
 * nothing before it was changed, and whoever holds a credential finds its digest in an entry. Nobody is named.
 */
export async function publishedLog(_viewer: Viewer, after = 0) {
  const db = await database()
  const before =
    after === 0
      ? { position: 0, link: firstLink }
      : await db.issuance.findUnique({ where: { position: after }, select: { position: true, link: true } })
  if (!before) return null
  const entries = await db.issuance.findMany({
    where: { position: { gt: after } },
    orderBy: { position: 'asc' },
    take: logPage,
    select: { position: true, credentialId: true, keyId: true, digest: true, issuedAt: true, link: true },
  })
  const keys = await db.signingKey.findMany({
    where: { id: { in: [...new Set(entries.map((entry) => entry.keyId))] } },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, organisation: { select: { orgnr: true } } },
  })
  const heads = await db.logHead.findMany({ orderBy: { on: 'asc' }, select: { on: true, position: true, link: true } })
  return {
    version: 1,
    heads: heads.map(({ on, ...head }) => ({ on: on.toISOString().slice(0, 10), ...head })),
    keys: Object.fromEntries(
      keys.map(({ id, name, organisation }) => [id, keyId(didOf(env.publicUrl, organisation?.orgnr), name)]),
    ),
    before,
    entries: entries.map(({ issuedAt, ...entry }) => ({ ...entry, issuedAt: issuedAt.toISOString() })),
    next: entries.length === logPage ? entries.at(-1)!.position : null,
  }
}
