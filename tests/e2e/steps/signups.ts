import { expect } from '@playwright/test'
import { button, link, main, type Visitor } from './visitor'

/** From the task's page to a place on its shift. */
export async function signUp(who: Visitor): Promise<void> {
  const { t } = who
  await link(who, t('tasks:page.signUp')).first().click()
  await expect(main(who).getByText(t('signups:page.title'))).toBeVisible()
  await button(who, t('signups:page.signUp')).click()
  await expect(
    main(who)
      .getByRole('status')
      .filter({ hasText: t('signups:page.placed') }),
  ).toBeVisible()
}
