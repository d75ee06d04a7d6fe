import 'server-only'
import type { CredentialKind } from '@/lib/generated/prisma/client'
import { database, inTransaction, type Transaction } from '@/lib/server/db'
import { log } from '@/lib/server/log'
import { lastBelieved, unsettled } from './queries'

type Settle = (tx: Transaction, credentialId: string, believedUntil: number, at: Date) => Promise<unknown>

/** All that stands on compromised keys, each in a transaction of its own: cut short, it goes on where it stopped. */
export async function settleAll(kinds: readonly CredentialKind[], settle: Settle, atATime = 100): Promise<void> {
  const db = await database()
  const until = new Map<number, number>()
  const failed: string[] = []
  for (;;) {
    const found = await unsettled(db, kinds, atATime, failed)
    if (found.length === 0) return
    for (const { id, since } of found) {
      const known = until.get(since.getTime()) ?? (await lastBelieved(db, since))
      until.set(since.getTime(), known)
      if (!(await alone(id, 'a credential could not be settled', (tx) => settle(tx, id, known, new Date()))))
        failed.push(id)
    }
  }
}

/**
 * One of many in a transaction of its own. What fails is logged and left for the next run: one issuer whose key does not
 * open must not hold up all the others.
 */
export async function alone(
  id: string,
  complaint: string,
  run: (tx: Transaction) => Promise<unknown>,
): Promise<boolean> {
  try {
    await inTransaction(run)
    return true
  } catch (error) {
    const { name, message } = error as Error
    log.error({ id, err: { name, message } }, complaint)
    return false
  }
}
