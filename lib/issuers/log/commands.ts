import 'server-only'
import { firstLink, link } from '@/lib/credentials/chain'
import type { Transaction } from '@/lib/server/db'

interface Signing {
  credentialId: string
  keyId: string
  digest: string
  issuedAt: Date
}

/** One writer at a time until the transaction ends: a chain has no branches. */
const logLock = 746_865_738

export async function lockLog(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(${logLock}::bigint)`
}

/** Appends what was signed to the log, in the transaction that signed it. */
export async function appendToLog(tx: Transaction, signing: Signing): Promise<void> {
  await lockLog(tx)
  const last = await tx.issuance.findFirst({
    orderBy: { position: 'desc' },
    select: { position: true, link: true },
  })
  const row = { position: (last?.position ?? 0) + 1, ...signing }
  await tx.issuance.create({ data: { ...row, link: link(last?.link ?? firstLink, row) } })
}

/** Publishes where the log stood when the last day in Greenwich ended; nothing where nothing was signed since the head before. */
export async function publishHead(tx: Transaction, now: Date): Promise<void> {
  const today = new Date(now.toISOString().slice(0, 10))
  const on = new Date(today.getTime() - 24 * 3_600_000)
  const last = await tx.issuance.findFirst({
    where: { issuedAt: { lt: today } },
    orderBy: { position: 'desc' },
    select: { position: true, link: true },
  })
  const before = await tx.logHead.findFirst({ orderBy: { on: 'desc' }, select: { on: true, position: true } })
  if (!last || last.position <= (before?.position ?? 0)) return
  await tx.logHead.createMany({ data: [{ on, ...last, publishedAt: now }], skipDuplicates: true })
}
