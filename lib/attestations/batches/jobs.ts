import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type * as press from '@/lib/attestations/document/press'
import { keepPaper, paperToPrint } from '@/lib/attestations/papers/queries'
import { Refusal } from '@/lib/refusal'
import { type Actor, loadActor } from '@/lib/server/actors'
import { database, inTransaction, type Transaction } from '@/lib/server/db'
import type { Job } from '@/lib/server/jobs'
import { log } from '@/lib/server/log'
import { platformSeal } from '@/lib/server/seal'
import { newThread, type Thread } from '@/lib/server/threads'
import { finishBatch, issueItem, refuseItems, takeItem } from './commands'
import { type OpenBatch, unfinishedBatches, withoutPaper } from './queries'
import { batchQueue, givesUp } from './rules'
import type { Seen } from './schema'

/** At once and each minute: what a signatory pressed for many is done for one after the other; after a crash, the rest. */
const batchJob: Job<object> = { name: batchQueue.name, schedule: '* * * * *', run: () => issueBatches() }

export const batchJobs: Job<never>[] = [batchJob]

/** So many of one batch, then another has its turn. */
const atATime = 20

export async function issueBatches(): Promise<void> {
  const db = await database()
  const press = openPress()
  /** What went wrong in this run is left for the next. */
  const failed = new Set<string>()
  let papers: Promise<void> = Promise.resolve()
  try {
    for (let busy = true; busy;) {
      busy = false
      for (const batch of await unfinishedBatches(db)) {
        const actor = await loadActor(batch.startedById)
        const issued = await issueSome(batch, actor, failed)
        busy ||= issued
        // While these are printed, the next are issued.
        await papers
        papers = actor ? print(press, batch, actor) : Promise.resolve()
        if (!issued) {
          await papers
          await inTransaction((tx) => finishBatch(tx, batch.id, new Date()))
        }
      }
    }
  } finally {
    await papers.catch(() => undefined)
    await press.close()
  }
}

/** Up to so many of one batch; false when none was left to take. */
async function issueSome(batch: OpenBatch, actor: Actor | null, failed: Set<string>): Promise<boolean> {
  for (let count = 0; count < atATime; count++) {
    if (!(await issueOne(batch, actor, failed))) return count > 0
    // The embedded database answers without letting go: this is where pages get theirs.
    await setImmediate()
  }
  return true
}

async function issueOne(batch: OpenBatch, actor: Actor | null, failed: Set<string>): Promise<boolean> {
  const at: { item: Seen | null } = { item: null }
  try {
    await inTransaction(async (tx) => {
      const item = await takeItem(tx, batch, [...failed])
      at.item = item
      if (!item) return
      if (!actor || !item.maySign) return refuseItems(tx, batch.id, 'signatoryLeft', new Date())
      await issueItem(tx, actor, batch, item, new Date())
    })
  } catch (error) {
    if (!at.item) throw error
    await inTransaction((tx) => notIssued(tx, batch, at.item!.volunteerId, error as Error, failed))
  }
  return at.item !== null
}

/** A refusal is said at once; what went wrong here is tried again for a while first. */
async function notIssued(
  tx: Transaction,
  batch: OpenBatch,
  volunteerId: string,
  error: Error,
  failed: Set<string>,
): Promise<void> {
  const now = new Date()
  if (error instanceof Refusal) return refuseItems(tx, batch.id, error.code, now, [volunteerId])
  const { name, message, stack } = error
  log.error({ batchId: batch.id, err: { name, message, stack } }, 'an attestation of a batch could not be issued')
  if (givesUp(batch.startedAt, now)) await refuseItems(tx, batch.id, 'ourFault', now, [volunteerId])
  else failed.add(volunteerId)
}

interface Press {
  print: (pages: press.Pages) => Promise<Uint8Array>
  close: () => Promise<void>
}

/** A thread that begins with the first paper. */
function openPress(): Press {
  let thread: Promise<Thread<typeof press>> | undefined
  const begin = async () =>
    newThread<typeof press>('lib/attestations/document/press.ts', { mostMs: 60 * 60_000, given: await platformSeal() })
  return {
    print: async (pages) => (await (thread ??= begin())).call('printed', pages),
    close: async () => (await thread)?.end(),
  }
}

/** A paper that fails here is made when somebody first asks for it. */
async function print(press: Press, batch: OpenBatch, actor: Actor): Promise<void> {
  const db = await database()
  for (const id of await withoutPaper(db, batch.id)) {
    try {
      const pages = await paperToPrint(actor, id)
      if (pages) await keepPaper(actor, id, pages, await press.print(pages))
    } catch (error) {
      const { name, message } = error as Error
      log.error({ attestationId: id, err: { name, message } }, 'a paper could not be printed')
    }
  }
}
