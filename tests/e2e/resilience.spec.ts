import { expect, test } from '@playwright/test'
import { routes } from '@/lib/routes'
import { startPostgres } from '@/scripts/postgres'
import { FormClient } from '@/tests/support/form-client'
import { addressOf, onServer } from '@/tests/support/postgres'
import { words } from '@/tests/support/words'
import { joined, openShifts, outcome } from './steps/scriptless'
import { health, type OwnServer, ownServer, ownServerOn } from './steps/server'

const t = words('uk')

test.describe('on a server of its own', () => {
  test.setTimeout(120_000)
  let server: OwnServer
  test.beforeAll(async () => {
    server = await ownServer()
  })
  test.afterAll(() => server.stop())

  test('of twenty people at once on a shift with few places each is told where they stand, and nobody sees an error', async () => {
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, number) => joined(server.origin, `person${number}@post.example`)),
    )
    const { html } = await people[0]!.open(routes.tasks('uk', { free: 'on' }))
    const task = await people[0]!.open(/\/uk\/tasks\/[0-9a-f-]{36}/.exec(html)![0])
    const shift = /\/uk\/my\/shifts\/[0-9a-f-]{36}/.exec(task.html)![0]
    const pages = await Promise.all(people.map((client) => client.open(shift)))
    const answers = await Promise.all(
      people.map((client, number) => client.send(pages[number]!, t('signups:page.signUp'))),
    )
    const said = answers.map(outcome)
    expect(new Set(said)).toEqual(new Set(['placed', 'waiting']))
    expect(await Promise.all(people.map(async (client) => outcome(await client.open(shift))))).toEqual(said)
  })

  test('nobody who was told where they stand loses it when the server is killed in mid-write', async () => {
    const people = await Promise.all(
      ['halyna', 'ivan', 'maria'].map((name) => joined(server.origin, `${name}@post.example`)),
    )
    const shifts = await openShifts(people[0]!)
    expect(shifts.length).toBeGreaterThan(30)
    for (let round = 0; round < 3; round += 1) {
      const told = await signUpUntilKilled(people, shifts.slice(round * 10), server.kill, 5)
      await server.start()
      for (const { client, shift, said } of told) expect(outcome(await client.open(shift)), shift).toBe(said)
    }
  })
})

test('while the database is away every page says so, and all is back when it is', async () => {
  test.setTimeout(120_000)
  const postgres = await startPostgres()
  if (postgres === undefined) {
    test.info().annotations.push({ type: 'skipped', description: 'no PostgreSQL server is installed here' })
    console.log('No PostgreSQL server is installed here: nothing can be stopped under the product.')
    return
  }
  let server: OwnServer | undefined
  try {
    await onServer(postgres.url, 'CREATE DATABASE toveis')
    const own = (server = await ownServerOn({
      DATABASE_URL: addressOf(postgres.url, 'toveis'),
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'Toveis <post@toveis.example>',
      SECRET: 'nothing-but-tests-is-sealed-with-this-secret',
    }))
    const client = new FormClient(own.origin)
    const pages = [routes.tasks('uk'), routes.verify('uk'), routes.myShifts('uk')]
    for (const page of pages) expect((await client.open(page)).html).not.toContain(t('common:down.title'))

    await postgres.halt()
    expect(await health(own.origin)).toBe(503)
    for (const page of pages) {
      const { html } = await client.open(page)
      expect(html).toContain(t('common:down.title'))
      expect(html).toContain('<html lang="uk"')
    }

    await postgres.resume()
    await expect.poll(() => health(own.origin), { timeout: 20_000, intervals: [100] }).toBe(200)
    for (const page of pages) expect((await client.open(page)).html).not.toContain(t('common:down.title'))
  } finally {
    await server?.stop()
    await postgres.stop()
  }
})

interface Told {
  client: FormClient
  shift: string
  said: 'placed' | 'waiting'
}

/** Everybody signs up for one shift after the other; the server dies while the next requests are on their way. */
async function signUpUntilKilled(
  people: FormClient[],
  shifts: string[],
  kill: () => Promise<void>,
  after: number,
): Promise<Told[]> {
  const told: Told[] = []
  let killed: Promise<void> | undefined
  const signUpForAll = async (client: FormClient) => {
    for (const shift of shifts) {
      const page = await client.open(shift)
      const label = [t('signups:page.signUp'), t('signups:page.queue')].find((one) =>
        page.html.includes(`${one}</span>`),
      )
      if (label === undefined) continue
      const said = outcome(await client.send(page, label))
      expect(['placed', 'waiting', 'refused']).toContain(said)
      if (said === 'placed' || said === 'waiting') told.push({ client, shift, said })
      if (told.length >= after) killed ??= kill()
    }
  }
  const ends = await Promise.allSettled(people.map(signUpForAll))
  expect(killed, 'there were enough shifts to sign up for').toBeDefined()
  await killed
  for (const end of ends)
    if (end.status === 'rejected') expect(end.reason, String(end.reason)).toBeInstanceOf(TypeError)
  return told
}
