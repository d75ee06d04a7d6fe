import type { Page, Response } from '@playwright/test'
import type { Locale } from '@/lib/i18n/config'
import type { PageToSee } from './pages'

/** Goes to a page as its entry says, and returns the server's answer to the last step. */
export async function reach(page: Page, { from, follow = [], add, before }: PageToSee, locale: Locale) {
  await before?.(page, locale)
  const response = await page.goto(from(locale))
  if (follow.length === 0) return response
  const reached = await followLinks(page, follow)
  if (reached === undefined) throw new Error(`From ${from(locale)} no links lead along ${follow.join(', ')}`)
  return add === undefined ? reached : page.goto(page.url() + add)
}

/** A link that leads no further is a wrong turning: the next one is tried. */
async function followLinks(page: Page, [address, ...further]: readonly RegExp[]): Promise<Response | null | undefined> {
  const links = await page
    .locator('main a[href]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  for (const link of new Set(links.filter((one) => address!.test(one)))) {
    const response = await page.goto(link)
    const reached = further.length === 0 ? response : await followLinks(page, further)
    if (reached !== undefined) return reached
  }
  return undefined
}
