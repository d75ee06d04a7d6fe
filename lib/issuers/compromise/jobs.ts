import 'server-only'
import type { CredentialKind } from '@/lib/generated/prisma/client'
import { database, inTransaction, type Transaction } from '@/lib/server/db'
import { lastBelieved, unsettled } from './queries'

type Settle = (tx: Transaction, credentialId: string, believedUntil: number, at: Date) => Promise<unknown>

/** All that stands on compromised keys, each in a transaction of its own: cut short, it goes on where it stopped. */
export async function settleAll(kinds: readonly CredentialKind[], settle: Settle, atATime = 100): Promise<void> {
  const db = await database()
  const until = new Map<number, number>()
  for (;;) {
    const found = await unsettled(db, kinds, atATime)
    if (found.length === 0) return
    for (const { id, since } of found) {
      const known = until.get(since.getTime()) ?? (await lastBelieved(db, since))
      until.set(since.getTime(), known)
      await inTransaction((tx) => settle(tx, id, known, new Date()))
    }
  }
}
