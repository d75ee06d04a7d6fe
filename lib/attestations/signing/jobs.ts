import 'server-only'
import { alone, settleAll } from '@/lib/issuers/compromise/jobs'
import { database } from '@/lib/server/db'
import type { Job } from '@/lib/server/jobs'
import { settleAttestation, signUnsigned } from './commands'
import { unsignedAttestations } from './queries'
import { signQueue } from './rules'

/** Each minute: attestations from before there were signatures are signed, and those of compromised keys settled. */
const signJob: Job<object> = { name: signQueue.name, schedule: '* * * * *', run: () => signAttestations() }

export const signingJobs: Job<never>[] = [signJob]

export async function signAttestations(): Promise<void> {
  for (const id of await unsignedAttestations(await database()))
    await alone(id, 'an attestation could not be signed', (tx) => signUnsigned(tx, [id]))
  await settleAll(['attestation'], settleAttestation)
}
