import { type BrowserContext, expect, type Page, type Response } from '@playwright/test'
import { pages, type PageToSee } from '@/tests/support/pages'
import { reach } from '@/tests/support/reach'
import { expectAccessible } from './steps/axe'
import { test } from './steps/test'
import { expectLightScripts } from './steps/weight'

const tall = 900
const viewports = { phone: { width: 360, height: tall }, desk: { width: 1280, height: tall } }

test.describe('every page', { tag: '@desktop' }, () => {
  const titles: { title: string; of: string }[] = []
  /** One for each person, as a browser is: what two pages have in common is fetched once. */
  const browsers = new Map<PageToSee['as'], BrowserContext>()
  test.afterAll(async () => {
    for (const context of browsers.values()) await context.close()
  })
  test.afterAll('has a title that no other page has', () => {
    for (const [title, same] of Map.groupBy(titles, (one) => one.title)) {
      expect([...new Set(same.map(({ of }) => of))], title).toHaveLength(1)
    }
  })

  for (const entry of pages) {
    test(`${entry.name} is whole, accessible and keeps to itself`, async ({ browser, baseURL, sessionOf }) => {
      const context = browsers.get(entry.as) ?? (await browser.newContext({ storageState: await sessionOf(entry.as) }))
      browsers.set(entry.as, context)
      const page = await context.newPage()
      await page.setViewportSize(viewports.phone)
      const complaints = listen(page, baseURL!, entry)
      const response = await reach(page, entry, 'uk')

      expect(response?.status()).toBe(entry.missing ? 404 : 200)
      expectStrictPolicy(response)
      test.info().annotations.push({
        type: 'weight',
        description: await expectLightScripts(context.request, await response!.text()),
      })
      await expectOneDocument(page, entry)
      titles.push({ title: await page.title(), of: entry.titledLike ?? entry.name })
      for (const width of entry.as === undefined ? [320, 360] : [360]) await expectNoSidewaysScroll(page, width)

      for (const [name, viewport] of Object.entries(viewports)) {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme: 'light' })
        await expectAccessible(page, `${name}, light`)
        await page.emulateMedia({ colorScheme: 'dark' })
        await expectAccessible(page, `${name}, dark`, 'colours')
      }
      expect(complaints).toEqual([])
      await page.close()
    })
  }
})

/** Everything the browser complains about, and every request that leaves the house. */
function listen(page: Page, origin: string, { missing }: PageToSee): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    // The browser reports a page that is missing as an error of its own.
    const expected = missing && message.text().includes('404')
    if (message.type() === 'error' && !expected) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.origin !== new URL(origin).origin) complaints.push(`a request to ${url.origin}`)
  })
  return complaints
}

function expectStrictPolicy(response: Response | null): void {
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/)
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).not.toContain('unsafe-eval')
}

async function expectOneDocument(page: Page, { as }: PageToSee): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(/\S/)
  // A date in Ukrainian ends with a full stop of its own.
  expect(await page.locator('body').innerText()).not.toMatch(/[^.]\.\.(?!\.)/)
  if (as !== undefined) await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
}

async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: tall })
  const widths = await page.evaluate(() => ({
    shown: document.documentElement.clientWidth,
    needed: document.documentElement.scrollWidth,
  }))
  expect(widths.needed, `at ${width} px`).toBeLessThanOrEqual(widths.shown)
}
