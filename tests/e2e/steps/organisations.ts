import { expect } from '@playwright/test'
import { routes } from '@/lib/routes'
import { button, main, type Visitor } from './visitor'

type Place = 'overview' | 'organisationTasks' | 'shiftsAndHours' | 'attestations' | 'team'

/** One of an organisation's own places. */
export async function go({ page, t }: Visitor, place: Place): Promise<void> {
  const menu = page.getByRole('navigation', { name: t('signups:menu') })
  await menu.getByRole('link', { name: t(`common:nav.${place}`), exact: true }).click()
  await expect(menu.getByRole('link', { name: t(`common:nav.${place}`), exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
}

/** The one that waits longest; returns its name. */
export async function approveNext(who: Visitor): Promise<string> {
  const { page, t } = who
  const next = page
    .getByRole('table', { name: t('organisations:admin.waiting') })
    .getByRole('link')
    .first()
  const name = await next.innerText()
  await next.click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await button(who, t('organisations:admin.approve')).click()
  await expect(main(who).getByText(t('organisations:state.approved'), { exact: true })).toBeVisible()
  return name
}

export async function readLog(who: Visitor, event: string, organisation: string): Promise<void> {
  const { page, locale, t } = who
  const menu = page.getByRole('navigation', { name: t('organisations:admin.menu') })
  await menu.getByRole('link', { name: t('common:nav.adminLog') }).click()
  await expect(page).toHaveURL(routes.adminLog(locale))
  await page.getByLabel(t('organisations:log.event')).selectOption(event)
  await button(who, t('organisations:log.filter')).click()
  const newest = page
    .getByRole('table', { name: t('organisations:log.title') })
    .getByRole('row')
    .nth(1)
  await expect(newest).toContainText(event)
  await expect(newest).toContainText(organisation)
}
