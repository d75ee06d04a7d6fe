import { expect, test } from '@playwright/test'
import { type Locale, locales } from '@/lib/i18n/config'
import { routes } from '@/lib/routes'
import { words } from '@/tests/support/words'
import { main, visitor } from './steps/visitor'

const browsers: { wishes: string; gets: Locale }[] = [
  { wishes: 'uk-UA', gets: 'uk' },
  { wishes: 'nb-NO', gets: 'nb' },
  { wishes: 'nn-NO', gets: 'nb' },
  { wishes: 'en-US', gets: 'en' },
  { wishes: 'ru-RU', gets: 'uk' },
]

for (const { wishes, gets } of browsers) {
  test(`a browser set to ${wishes} is met in ${gets}`, async ({ browser }) => {
    const { page, t } = await visitor(browser, gets, { locale: wishes })
    await page.goto('/')
    await expect(page).toHaveURL(routes.home(gets))
    await expect(page.locator('html')).toHaveAttribute('lang', gets)
    await expect(page.getByRole('heading', { level: 1, name: t('common:promise') })).toBeVisible()
  })
}

test('somebody who reads only Russian is met in Ukrainian, and Russian is nowhere', async ({ browser }) => {
  const { page } = await visitor(browser, 'uk', { locale: 'ru-RU' })
  for (const path of [routes.home('uk'), routes.tasks('uk'), routes.howItWorks('uk'), routes.signIn('uk')]) {
    await page.goto(path)
    // Letters that Russian has and Ukrainian has not.
    expect(await page.locator('body').innerText()).not.toMatch(/[ыэъё]/i)
    await expect(page.locator('[lang|="ru"], [hreflang|="ru"]')).toHaveCount(0)
  }
  await page.goto('/ru')
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
})

test('another language keeps the page and its filters, and is remembered', async ({ browser }) => {
  const { page, t } = await visitor(browser, 'uk')
  const filters = { place: 'Oslo', part: ['evening'], support: ['buddy'] }
  await page.goto(routes.tasks('uk', filters))
  await page
    .getByRole('navigation', { name: t('common:language.label') })
    .getByRole('link', { name: t('common:language.nb') })
    .click()

  await expect(page).toHaveURL(routes.tasks('nb', filters))
  const nb = words('nb')
  await expect(page.getByRole('heading', { level: 1, name: nb('tasks:list.heading') })).toBeVisible()
  const active = page.getByRole('list', { name: nb('tasks:filters.active') })
  await expect(active.getByRole('link')).toHaveCount(3)
  await expect(active.getByRole('link', { name: nb('common:supports.buddy.name') })).toBeVisible()

  await page.goto('/')
  await expect(page).toHaveURL(routes.home('nb'))
})

test('a task keeps its address in every language, and what is said in another one is marked', async ({ browser }) => {
  const who = await visitor(browser, 'uk')
  const { page, t } = who
  await page.goto(routes.tasks('uk'))
  await main(who).getByRole('listitem').getByRole('heading').first().getByRole('link').click()
  await expect(page).toHaveURL(/\/uk\/tasks\/[0-9a-f-]{36}$/)
  await expect(main(who).locator('header').locator('[lang="nb"]')).toHaveText(/\S/)
  const task = new URL(page.url()).pathname
  for (const locale of locales) {
    const link = page
      .getByRole('navigation', { name: t('common:language.label') })
      .getByRole('link', { name: t(`common:language.${locale}`) })
    await expect(link).toHaveAttribute('href', task.replace('/uk/', `/${locale}/`))
    await expect(link).toHaveAttribute('lang', locale)
    await expect(link).toHaveAttribute('hreflang', locale)
    await expect(page.locator(`link[rel="alternate"][hreflang="${locale}"]`)).toHaveCount(1)
  }
})
