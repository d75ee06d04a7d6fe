import { afterEach, describe, expect, it, vi } from 'vitest'
import { enterAsDemoPerson } from '@/lib/people/demo/commands'
import { demoMailbox } from '@/lib/people/demo/queries'
import { database } from '@/lib/server/db'
import { demoPeople } from '@/prisma/seed/demo-people'
import { aPerson } from '@/tests/support/factories'

const [person] = demoPeople
if (!person) throw new Error('no demo people')

/** The same commands in a process whose environment makes it a demo; a database server never is one. */
async function inDemo() {
  vi.stubEnv('SMTP_URL', '')
  vi.stubEnv('MAIL_FROM', '')
  vi.resetModules()
  const [commands, queries, people, { env }] = await Promise.all([
    import('@/lib/people/demo/commands'),
    import('@/lib/people/demo/queries'),
    import('@/lib/people/commands'),
    import('@/lib/server/env'),
  ])
  expect(env.demo).toBe(true)
  return { ...commands, ...queries, ...people }
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

describe('outside the demo', () => {
  it('nobody becomes an invented person, even where one has that address', async () => {
    await aPerson({ email: person.email })
    await expect(enterAsDemoPerson(null, { key: person.key })).rejects.toMatchObject({ code: 'notFound' })
  })
  it('there is no mailbox', async () => {
    await expect(demoMailbox(null)).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe.runIf(process.env.DATABASE_URL === '')('in the demo', () => {
  it('one becomes an invented person by their key', async () => {
    const db = await database()
    const { id } = await db.person.upsert({
      where: { email: person.email },
      create: { email: person.email },
      update: {},
    })
    const demo = await inDemo()
    expect((await demo.enterAsDemoPerson(null, { key: person.key })).personId).toBe(id)
    expect(await db.event.count({ where: { name: 'people.signedIn', subjectId: id } })).toBe(1)
  })
  it('nobody else can be become', async () => {
    const demo = await inDemo()
    await expect(demo.enterAsDemoPerson(null, { key: 'nobody' })).rejects.toMatchObject({ code: 'notFound' })
  })
  it('mails land in the mailbox, the latest first, with the link to sign in', async () => {
    const demo = await inDemo()
    await demo.requestSignInCode(null, { email: 'first@demo.example' }, { network: 'demo', locale: 'uk' })
    await demo.requestSignInCode(null, { email: 'second@demo.example' }, { network: 'demo', locale: 'uk' })
    const letters = await demo.demoMailbox(null)
    expect(letters.map(({ to }) => to)).toEqual(['second@demo.example', 'first@demo.example'])
    expect(letters[0]?.text).toMatch(/http:\/\/localhost:3000\/uk\/sign-in\/link\?token=[\w-]{43}/)
  })
  it('shows fifty of them', async () => {
    const db = await database()
    await db.demoMail.createMany({
      data: Array.from({ length: 60 }, () => ({ to: 'x@demo.example', subject: 'Subject', text: 'Text' })),
    })
    expect(await (await inDemo()).demoMailbox(null)).toHaveLength(50)
  })
})
