import { expect, test } from '@playwright/test'
import { routes } from '@/lib/routes'
import { enterAs } from './steps/people'
import { button, heading, link, main, visitor } from './steps/visitor'

test(
  'somebody offers to help new people, rests, comes back and stops, and nothing is left of it',
  { tag: ['@phone', '@no-js'] },
  async ({ browser }) => {
    const oksana = await visitor(browser, 'uk')
    const { page, t } = oksana
    await enterAs(oksana, 'newcomer')
    await page.goto(routes.myPage('uk'))
    await link(oksana, t('support:buddy.link')).click()
    await expect(heading(oksana, t('support:buddy.title'))).toBeVisible()

    await page.getByRole('checkbox', { name: t('support:buddy.remote') }).check()
    await button(oksana, t('support:buddy.offer')).click()
    const phone = page.getByLabel(t('support:buddy.phone'))
    await expect(phone).toHaveAccessibleDescription(new RegExp(t('refusals:buddyPhoneMissing')))
    await phone.fill('400 00 000')
    await button(oksana, t('support:buddy.offer')).click()
    await expect(main(oksana).getByText(t('support:buddy.saved.offer'))).toBeVisible()
    await expect(heading(oksana, t('support:buddy.meets'))).toBeVisible()

    await button(oksana, t('support:buddy.pause')).click()
    await expect(main(oksana).getByText(t('support:buddy.pausedNobody'))).toBeVisible()
    await button(oksana, t('support:buddy.resume')).click()
    await button(oksana, t('support:buddy.end')).click()
    await expect(main(oksana).getByText(t('support:buddy.saved.end'))).toBeVisible()
    await expect(page.getByLabel(t('support:buddy.phone'))).toHaveValue('')
  },
)

test('everybody with a place has support, and whoever gets the shift ready sees whose and how', async ({ browser }) => {
  const kari = await visitor(browser, 'uk')
  const { page, t } = kari
  await enterAs(kari, 'coordinator')
  const rosters = routes.rosters('uk', '310000019')
  await page.goto(rosters)
  await main(kari).locator(`a[href^="${rosters}/"]`).first().click()
  const table = main(kari).getByRole('table', { name: t('signups:roster.coming') })
  await expect(table).toBeVisible()
  const cells = await table.getByRole('cell').allInnerTexts()
  expect(cells.length).toBeGreaterThan(0)
  for (const cell of cells) expect(cell.replace(t('support:roster.title'), '').trim()).not.toBe('')
  await expect(main(kari)).not.toContainText(/\b[AB][12]\b/)
})
