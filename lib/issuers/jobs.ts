import 'server-only'
import { database, inTransaction } from '@/lib/server/db'
import type { Job } from '@/lib/server/jobs'
import { settleCredential } from './compromise/commands'
import { alone, settleAll } from './compromise/jobs'
import { endorseOrganisation } from './endorsing/commands'
import { unendorsed } from './endorsing/queries'
import { publishHead } from './log/commands'
import { tendQueue } from './rules'

/** Each minute, and as soon as something has happened: what follows on approvals, days and compromised keys. */
const tendJob: Job<object> = { name: tendQueue.name, schedule: '* * * * *', run: () => tendIssuers() }

export const issuerJobs: Job<never>[] = [tendJob]

export async function tendIssuers(now = new Date()): Promise<void> {
  const db = await database()
  await inTransaction((tx) => publishHead(tx, now))
  await settleAll(['reference', 'organisation'], settleCredential)
  for (const id of await unendorsed(db))
    await alone(id, 'an organisation could not be endorsed', (tx) => endorseOrganisation(tx, id, new Date()))
}
