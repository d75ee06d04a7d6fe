import { mkdir, rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { isLocale, type Locale } from '@/lib/i18n/config'
import type { DemoPerson } from '@/prisma/seed/demo-people'
import { enterAs } from '@/tests/e2e/steps/people'
import { pages, type PageToSee } from '@/tests/support/pages'
import { reach } from '@/tests/support/reach'
import { words } from '@/tests/support/words'
import { chromiumFlags, ensureChromium } from './chromium'
import { freePort, keep, stop, stopTogether } from './processes'
import { fail, isHealthy } from './server'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    'base-url': { type: 'string' },
    locale: { type: 'string', default: 'uk' },
  },
})
const locale = isLocale(values.locale) ? values.locale : fail('The locale is uk, nb or en.')
const chosen = pages.filter(({ name }) => values.only === undefined || name === values.only)
if (chosen.length === 0) fail(`No page is called ${values.only}: ${pages.map(({ name }) => name).join(', ')}`)

const folder = 'screens'
const widths = [360, 1280]
const schemes = ['light', 'dark'] as const

type Session = Awaited<ReturnType<BrowserContext['storageState']>>
const sessions = new Map<DemoPerson['key'], Session>()

stopTogether()
const server = values['base-url'] === undefined ? await ownServer() : undefined
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags })
await mkdir(folder, { recursive: true })
try {
  for (const page of chosen) {
    const problem = await photograph(browser, page, values['base-url'] ?? server!.origin, locale).catch(String)
    console.log(problem === undefined ? page.name : `${page.name}: ${problem}`)
    if (problem !== undefined) process.exitCode = 1
  }
} finally {
  await browser.close()
  await server?.end()
}
process.exit()

/** A demo world of its own, so that the pictures of today can be laid beside those of tomorrow. */
async function ownServer() {
  const port = await freePort()
  const place = `.toveis/screens-${port}`
  const nobodyElses = { DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '', SECRET: '', DEMO: '1' }
  const running = keep('scripts/start.mjs', [], {
    env: { ...nobodyElses, PORT: String(port), PGLITE_DIR: `${place}/database` },
  })
  const endedEarly = () => fail('The server ended before the pictures were taken.')
  running.once('exit', endedEarly)
  while (!(await isHealthy(port))) await new Promise((resolve) => setTimeout(resolve, 200))
  const end = async () => {
    running.off('exit', endedEarly)
    await stop(running)
    await rm(place, { recursive: true })
  }
  return { origin: `http://localhost:${port}`, end }
}

async function photograph(browser: Browser, entry: PageToSee, baseURL: string, locale: Locale): Promise<void> {
  const storageState = entry.as && (sessions.get(entry.as) ?? (await signIn(browser, entry.as, baseURL, locale)))
  const context = await browser.newContext({
    baseURL,
    timezoneId: 'Europe/Oslo',
    ...(storageState && { storageState }),
  })
  const page = await context.newPage()
  await reach(page, entry, locale)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: `${folder}/${entry.name}-${locale}-${width}-${colorScheme}.png`, fullPage: true })
    }
  }
  await context.close()
}

async function signIn(browser: Browser, key: DemoPerson['key'], baseURL: string, locale: Locale): Promise<Session> {
  const context = await browser.newContext({ baseURL })
  await enterAs({ page: await context.newPage(), locale, t: words(locale) }, key)
  const session = await context.storageState()
  await context.close()
  sessions.set(key, session)
  return session
}
