import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/config'
import { routes } from '@/lib/routes'
import { words } from './words'

// Pages that no link leads to: a signatory ticks people and presses.

/** From the table of people with confirmed hours to the preview; without «all», of the first of them alone. */
export async function previewBatch(page: Page, locale: Locale, orgnr: string, whom: 'all' | 'first'): Promise<string> {
  const t = words(locale)
  await page.goto(routes.organisationAttestations(locale, orgnr))
  const tickAll = page.getByRole('checkbox', { name: t('batches:choose.tickAll'), exact: true })
  await tickAll.check()
  if (whom === 'first') {
    await tickAll.uncheck()
    await page.locator('input[name="chosen"]').first().check()
  }
  await page.locator('.bulk').getByRole('button').click()
  await page.waitForURL(/\/batches\/new\?/)
  return page.url()
}

/** An attestation for one person, the way it is done for many. */
export async function startBatch(page: Page, locale: Locale, orgnr: string): Promise<string> {
  await previewBatch(page, locale, orgnr, 'first')
  await page.getByRole('button', { name: words(locale)('batches:preview.submit', { count: 1 }) }).click()
  await page.waitForURL(/\/batches\/[0-9a-f-]{36}$/)
  return page.url()
}
