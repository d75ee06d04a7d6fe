import type { Page, Response } from '@playwright/test'
import type { Locale } from '@/lib/i18n/config'
import type { PageToSee } from './pages'

/** Goes to a page as its entry says, and returns the server's answer. */
export async function reach(
  page: Page,
  { from, follow = [], add = '', before }: PageToSee,
  locale: Locale,
): Promise<Response | null> {
  await before?.(page, locale)
  const reached = await followLinks(page, from(locale), follow)
  if (reached === undefined) throw new Error(`From ${from(locale)} no links lead along ${follow.join(', ')}`)
  return page.goto(reached + add)
}

/** A link that leads no further is a wrong turning: the next one is tried. The pages on the way are read, not shown. */
async function followLinks(
  page: Page,
  from: string,
  [address, ...further]: readonly RegExp[],
): Promise<string | undefined> {
  if (address === undefined) return from
  const response = await page.request.get(from)
  const content = (await response.text()).split('<main')[1] ?? ''
  const links = Array.from(content.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g), ([, href]) => href!.replaceAll('&amp;', '&'))
  for (const link of new Set(links.filter((one) => address.test(one)))) {
    const reached = await followLinks(page, link, further)
    if (reached !== undefined) return reached
  }
  return undefined
}
