import { type Browser, type BrowserContext, test as base } from '@playwright/test'
import type { DemoPerson } from '@/prisma/seed/demo-people'
import { enterAs } from './people'
import { visitor } from './visitor'

type Session = Awaited<ReturnType<BrowserContext['storageState']>>
type Sessions = (key: DemoPerson['key'] | undefined) => Promise<Session>

const nobody: Session = { cookies: [], origins: [] }

/** Signs in once as each of the demo's people and lends the session to as many tests as want it. */
export const test = base.extend<object, { sessionOf: Sessions }>({
  sessionOf: [
    async ({ browser }, use) => {
      const made = new Map<DemoPerson['key'], Promise<Session>>()
      await use((key) => {
        if (key === undefined) return Promise.resolve(nobody)
        const session = made.get(key) ?? signIn(browser, key)
        made.set(key, session)
        return session
      })
    },
    { scope: 'worker' },
  ],
})

async function signIn(browser: Browser, key: DemoPerson['key']): Promise<Session> {
  const who = await visitor(browser, 'uk', { storageState: nobody })
  await enterAs(who, key)
  const session = await who.page.context().storageState()
  await who.page.context().close()
  return session
}
