import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, it, vi } from 'vitest'
import { freePort } from '@/scripts/processes'

// The address of the mail server is read when the product is loaded, so it is settled before.
const port = await freePort()
vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`)
vi.resetModules()
const { database } = await import('@/lib/server/db')
const { startJobs } = await import('@/lib/server/jobs')
const { mailJob } = await import('@/lib/server/mail')
const { signUpForShift } = await import('@/lib/signups/commands')
const { anOrganisation, aShift, aTask, aVolunteer } = await import('@/tests/support/factories')

const delivered: string[] = []
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    stream.resume().once('end', () => {
      delivered.push(...session.envelope.rcptTo.map(({ address }) => address))
      done()
    })
  },
})
afterAll(async () => {
  vi.unstubAllEnvs()
  vi.resetModules()
  await new Promise<void>((resolve) => post.close(resolve))
})

it('a sign-up stands while the mail server is down, and its mail goes out once when it is back', async () => {
  const email = 'halyna@post.example'
  const halyna = await aVolunteer({}, { email })
  const shift = await aShift(await aTask(await anOrganisation()))
  await startJobs([mailJob])

  expect(await signUpForShift(halyna, { shiftId: shift.id })).toBe('placed')
  await vi.waitFor(async () => expect(await mailState(email)).toBe('retry'), 10_000)
  const db = await database()
  expect(await db.signUp.count({ where: { volunteerId: halyna.personId, placedAt: { not: null } } })).toBe(1)

  post.listen(port, '127.0.0.1')
  await once(post.server, 'listening')
  expect(delivered).toEqual([])
  // The next try would come in half a minute.
  await db.$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE name = 'mail' AND state = 'retry'`
  await vi.waitFor(async () => expect(await mailState(email)).toBe('completed'), 10_000)
  expect(delivered).toEqual([email])
})

async function mailState(to: string): Promise<string | undefined> {
  const db = await database()
  const rows = await db.$queryRaw<{ state: string }[]>`
    SELECT state::text FROM pgboss.job WHERE name = 'mail' AND data ->> 'to' = ${to}`
  expect(rows).toHaveLength(1)
  return rows[0]?.state
}
