import 'server-only'
import { endorseQueue } from '@/lib/attestations/signing/rules'
import { database, inTransaction } from '@/lib/server/db'
import type { Job } from '@/lib/server/jobs'
import { lockVolunteer } from '@/lib/server/locks'
import { endorseWhatStands } from './endorsing/commands'
import { volunteersToEndorse } from './endorsing/queries'
import { askToRenew, eraseDraft, forgetReference, remindReferee } from './tending/commands'
import { dueReferences } from './tending/queries'

/** After an attestation was issued, replaced or withdrawn, for one volunteer; on its schedule for all who wait. */
const endorseJob: Job<{ volunteerId?: string }> = {
  name: endorseQueue.name,
  schedule: '*/5 * * * *',
  async run({ volunteerId }) {
    const waiting = volunteerId === undefined ? await volunteersToEndorse(await database(), new Date()) : [volunteerId]
    for (const id of waiting)
      await inTransaction(async (tx) => {
        await lockVolunteer(tx, id)
        await endorseWhatStands(tx, id, new Date())
      })
  },
}

/** Each morning: one reminder, one question to renew, and what has long been over is forgotten. */
const tendJob: Job<object> = {
  name: 'references.tend',
  schedule: '40 8 * * *',
  async run() {
    const now = new Date()
    const { unanswered, ending, unsent, over } = await dueReferences(await database(), now)
    for (const id of unanswered) await inTransaction((tx) => remindReferee(tx, id, now))
    for (const id of ending) await inTransaction((tx) => askToRenew(tx, id, now))
    for (const id of unsent) await inTransaction((tx) => eraseDraft(tx, id, now))
    for (const id of over) await inTransaction((tx) => forgetReference(tx, id, now))
  },
}

export const referenceJobs: Job<never>[] = [endorseJob, tendJob]
