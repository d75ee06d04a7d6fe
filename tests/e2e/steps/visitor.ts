import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/config'
import { type Words, words } from '@/tests/support/words'

/** Somebody at a screen of their own: their page, their language and its words. */
export interface Visitor {
  page: Page
  locale: Locale
  t: Words
}

const tags: Record<Locale, string> = { uk: 'uk-UA', nb: 'nb-NO', en: 'en-GB' }

export async function visitor(browser: Browser, locale: Locale, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ locale: tags[locale], ...options })
  return { page: await context.newPage(), locale, t: words(locale) }
}

export const main = ({ page }: Pick<Visitor, 'page'>) => page.getByRole('main')

export const button = ({ page }: Pick<Visitor, 'page'>, name: string) => page.getByRole('button', { name, exact: true })

export const link = (who: Pick<Visitor, 'page'>, name: string) => main(who).getByRole('link', { name, exact: true })

export const heading = ({ page }: Pick<Visitor, 'page'>, name: string) =>
  page.getByRole('heading', { name, exact: true })
