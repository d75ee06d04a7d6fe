import 'server-only'
import { referenceJobs } from '@/lib/references/jobs'
import { signingJobs } from '@/lib/attestations/signing/jobs'
import { issuerJobs } from '@/lib/issuers/jobs'
import { batchJobs } from '@/lib/attestations/batches/jobs'
import { roundJobs } from '@/lib/rounds/tending/jobs'
import { auditJobs } from '@/lib/rounds/auditing/jobs'
import { signUpJobs } from '@/lib/signups/jobs'
import { supportJobs } from '@/lib/signups/planning/jobs'
import { startJobs } from './jobs'
import { log } from './log'
import { mailJob } from './mail'

/** Begins to work through the queue; a database that is away now is tried again. */
export async function startWork(): Promise<void> {
  try {
    await startJobs([
      mailJob,
      ...signUpJobs,
      ...supportJobs,
      ...roundJobs,
      ...auditJobs,
      ...issuerJobs,
      ...signingJobs,
      ...batchJobs,
      ...referenceJobs,
    ])
  } catch (error) {
    log.error(
      { err: { name: (error as Error).name, message: (error as Error).message } },
      'the job queue did not start',
    )
    setTimeout(() => void startWork(), 5000).unref()
  }
}
