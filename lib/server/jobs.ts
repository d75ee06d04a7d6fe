import 'server-only'
import type { Transaction } from './db'
import { patience, queue } from './queue'

export interface Job<T extends object> {
  name: string
  run: (input: T) => Promise<void>
  /** Cron in Oslo time for what happens by itself. */
  schedule?: string
}

/** Creates the queues and begins to work; called once at boot. */
export async function startJobs(jobs: readonly Job<never>[]): Promise<void> {
  const boss = await queue({ working: true })
  for (const { name } of jobs) await boss.createQueue(name, patience)
  for (const { name, schedule } of jobs)
    if (schedule !== undefined) await boss.schedule(name, schedule, {}, { tz: 'Europe/Oslo' })
  for (const { name, run } of jobs) {
    await boss.work<never>(name, { pollingIntervalSeconds: 1 }, async ([job]) => {
      if (job) await run(job.data)
    })
  }
}

/** The same for work that a job on a schedule would find by itself: where no queue runs, it is done then. */
export async function wake<T extends object>(tx: Transaction, job: Pick<Job<T>, 'name'>, input: T): Promise<void> {
  if (globalThis.__toveisBoss !== undefined) await enqueue(tx, job, input)
}

/** Puts a job on the queue in the caller's transaction: what was not committed is never done. */
export async function enqueue<T extends object>(tx: Transaction, job: Pick<Job<T>, 'name'>, input: T): Promise<void> {
  const boss = await globalThis.__toveisBoss
  if (!boss) throw new Error('The queue was not ready before the transaction began')
  await boss.send(job.name, input, {
    db: {
      executeSql: async (text: string, values: unknown[] = []) => ({
        rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
      }),
    },
  })
}
