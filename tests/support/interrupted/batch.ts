import { issueBatches } from '@/lib/attestations/batches/jobs'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { createPglite } from '@/lib/server/pglite'
import { queue } from '@/lib/server/queue'
import { deploy } from '@/prisma/migrate'
import { aMember, anOrganisation, aVolunteer, confirmedHours } from '@/tests/support/factories'
import { batchesBy } from '@/tests/support/batches'

// A process that can be killed: «begin» fills a folder with a batch and works through it, «go on» works through what it finds there.

const [order, count = '0'] = process.argv.slice(2)

if (order === 'begin') {
  const migrated = await createPglite(env.PGLITE_DIR)
  await deploy(migrated)
  // Opened anew: the types that migrations make are learnt when a database is opened.
  await migrated.close()
}
await queue({ working: false })
if (order === 'begin') await begin(Number(count))
const db = await database()
const watch = setInterval(() => void say(), 20)
await issueBatches()
clearInterval(watch)
await say()
process.exit(0)

async function begin(people: number): Promise<void> {
  const organisation = await anOrganisation()
  const signatory = await aMember(organisation, 'signatory')
  const volunteers = []
  for (let number = 0; number < people; number++) {
    const volunteer = await aVolunteer()
    await confirmedHours(organisation, volunteer, signatory)
    volunteers.push(volunteer)
  }
  await batchesBy(signatory, organisation).start(volunteers)
}

/** What there is now, to whoever started this. */
async function say(): Promise<void> {
  const [now] = await db.$queryRaw<object[]>`
    SELECT (SELECT count(*)::int FROM "Attestation") AS attestations, (SELECT count(*)::int FROM "Credential") AS credentials,
      (SELECT count(*)::int FROM "AttestationBatchItem" WHERE "attestationId" IS NOT NULL) AS done,
      (SELECT count(*)::int FROM pgboss.job WHERE name = 'mail') AS letters,
      (SELECT count(*)::int FROM "AttestationBatch" WHERE "finishedAt" IS NOT NULL) AS finished`
  process.send?.(now)
}
