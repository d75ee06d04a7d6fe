import { monitorEventLoopDelay } from 'node:perf_hooks'
import { chooseMany, startBatch } from '@/lib/attestations/batches/commands'
import { issueBatches } from '@/lib/attestations/batches/jobs'
import { batchPreview, batchProgress, withoutPaper } from '@/lib/attestations/batches/queries'
import { startBatchInput } from '@/lib/attestations/batches/schema'
import { localDate } from '@/lib/dates'
import { organisationDetails } from '@/lib/organisations/queries'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { createPglite } from '@/lib/server/pglite'
import { queue } from '@/lib/server/queue'
import { deploy } from '@/prisma/migrate'
import { aMember, anOrganisation } from '@/tests/support/factories'
import { fillPeople } from './people'

// One process for everything, as it is in production on the embedded database; prints its figures as JSON.

const count = Number(process.argv[2])
const migrated = await createPglite(env.PGLITE_DIR)
await deploy(migrated)
// Opened anew: the types that migrations make are learnt when a database is opened.
await migrated.close()
await queue({ working: false })
const organisation = await anOrganisation()
const { orgnr } = organisation
const signatory = await aMember(organisation, 'signatory')
const coordinator = await aMember(organisation, 'coordinator')
const chosen = await fillPeople(organisation, coordinator, count)

const previewStart = performance.now()
const who = await chooseMany(signatory, { orgnr, chosen })
const shown = await batchPreview(signatory, orgnr, who, { confirmations: ['reliable'], goingOn: 'all' }, new Date())
const previewMs = performance.now() - previewStart

const startStart = performance.now()
const posted = { orgnr, previewedOn: localDate(new Date()), confirmations: ['reliable'], items: shown!.items }
const batchId = await startBatch(signatory, startBatchInput.parse(posted))
const startMs = performance.now() - startStart

const before = await asked(() => false, 40)
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const workStart = performance.now()
const cpuStart = process.cpuUsage()
let over = false
const work = issueBatches().finally(() => (over = true))
const during = await asked(() => over, Infinity)
await work
const workMs = performance.now() - workStart
delay.disable()
const { user, system } = process.cpuUsage(cpuStart)

const progress = await batchProgress(signatory, orgnr, batchId)
const missing = await withoutPaper(await database(), batchId)
console.log(
  JSON.stringify({
    people: count,
    previewMs: Math.round(previewMs),
    startMs: Math.round(startMs),
    seconds: Math.round(workMs / 100) / 10,
    msEach: Math.round((workMs / count) * 10) / 10,
    cpuSeconds: Math.round((user + system) / 1e5) / 10,
    issued: progress?.issued,
    refused: progress?.refused.length,
    papers: count - missing.length,
    pagesBefore: summary(before),
    pagesDuring: summary(during),
    loopDelayMs: { p50: ms(delay.percentile(50)), p95: ms(delay.percentile(95)), most: ms(delay.max) },
    rssMb: Math.round(process.memoryUsage().rss / 1024 / 1024),
  }),
)
process.exit(0)

/** What two pages of the product read, again and again, as somebody else would ask for them. */
async function asked(done: () => boolean, most: number): Promise<number[]> {
  const times: number[] = []
  while (times.length < most && !done()) {
    const start = performance.now()
    await organisationDetails(coordinator, orgnr)
    await batchProgress(coordinator, orgnr, batchId)
    times.push(performance.now() - start)
    await new Promise((resolve) => {
      setTimeout(resolve, 250)
    })
  }
  return times
}

function summary(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
  return { requests: times.length, p50Ms: at(0.5), p95Ms: at(0.95), mostMs: at(1) }
}

function ms(nanoseconds: number): number {
  return Math.round(nanoseconds / 1e5) / 10
}
