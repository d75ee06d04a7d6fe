import 'server-only'
import type { CredentialKind } from '@/lib/generated/prisma/client'
import type { Transaction } from '@/lib/server/db'
import { believedUntil, readOn, unread } from './rules'

/** Credentials that still stand on a compromised key, the oldest first; but for those that failed in this run. */
export async function unsettled(
  db: Transaction,
  kinds: readonly CredentialKind[],
  atMost: number,
  except: readonly string[] = [],
): Promise<{ id: string; since: Date }[]> {
  const rows = await db.credential.findMany({
    where: {
      id: { notIn: [...except] },
      kind: { in: [...kinds] },
      withdrawnAt: null,
      key: { compromisedAt: { not: null } },
    },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    take: atMost,
    select: { id: true, key: { select: { compromisedSince: true } } },
  })
  return rows.map(({ id, key }) => ({ id, since: key.compromisedSince! }))
}

const rowsAtATime = 2000

/** The last position of the log that can be believed when a key may have been in other hands since then. */
export async function lastBelieved(db: Transaction, since: Date): Promise<number> {
  const heads = await db.logHead.findMany({ select: { position: true, link: true } })
  const published = new Map(heads.map(({ position, link }) => [position, link]))
  let reading = unread
  while (!reading.isTampered) {
    const rows = await db.issuance.findMany({
      where: { position: { gt: reading.position } },
      orderBy: { position: 'asc' },
      take: rowsAtATime,
    })
    if (rows.length === 0) break
    reading = readOn(reading, rows, published, since)
  }
  return believedUntil(reading)
}
