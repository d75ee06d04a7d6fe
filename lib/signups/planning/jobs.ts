import 'server-only'
import { inTransaction } from '@/lib/server/db'
import type { Job } from '@/lib/server/jobs'
import { keepSupportPlanned } from './commands'

/** Soon after anything has changed, and each night for the day that came into sight. */
const supportJob: Job<object> = {
  name: 'support.plan',
  schedule: '* * * * *',
  async run() {
    await inTransaction((tx) => keepSupportPlanned(tx, new Date()))
  },
}

export const supportJobs: Job<never>[] = [supportJob]
