import 'server-only'
import { settleAll } from '@/lib/issuers/compromise/jobs'
import { inTransaction } from '@/lib/server/db'
import type { Job } from '@/lib/server/jobs'
import { settleAttestation, signUnsigned } from './commands'
import { signQueue } from './rules'

/** Each minute: attestations from before there were signatures are signed, and those of compromised keys settled. */
const signJob: Job<object> = { name: signQueue.name, schedule: '* * * * *', run: () => signAttestations() }

export const signingJobs: Job<never>[] = [signJob]

/** Few at a time, so that whoever issues meanwhile does not wait. */
const atATime = 20

export async function signAttestations(): Promise<void> {
  while ((await inTransaction((tx) => signUnsigned(tx, atATime))) === atATime);
  await settleAll(['attestation'], settleAttestation)
}
