import { expect } from '@playwright/test'
import { routes } from '@/lib/routes'
import { type DemoPerson, demoPerson } from '@/prisma/seed/demo-people'
import { button, heading, main, type Visitor } from './visitor'

/** Becomes one of the demo's people, through the page where a visitor chooses. */
export async function enterAs(who: Visitor, key: DemoPerson['key']): Promise<void> {
  const { page, locale, t } = who
  await page.goto(routes.demo(locale))
  await button(who, t('people:demo.enter', { name: demoPerson(key).name })).click()
  await expect(heading(who, t('people:demo.title'))).toHaveCount(0)
}

/** From the sign-in page: the address, then the code that was mailed to it. */
export async function signInByCode(who: Visitor, email: string): Promise<void> {
  const { page, t } = who
  await page.getByLabel(t('people:signIn.email')).fill(email)
  await button(who, t('people:signIn.submit')).click()
  await expect(heading(who, t('people:code.title'))).toBeVisible()
  const code = await mailedCode(who, email)
  await page.getByLabel(t('people:code.label'), { exact: true }).fill(code)
  await button(who, t('people:code.submit')).click()
}

/** What of the newest letter to somebody looks like this; read in a second tab, as people do. */
export async function mailed({ page, locale, t }: Visitor, email: string, what: RegExp): Promise<string> {
  const mailbox = await page.context().newPage()
  await mailbox.goto(routes.demoMail(locale))
  const letter = main({ page: mailbox })
    .getByRole('article')
    .filter({ hasText: t('people:demo.to', { address: email }) })
  const text = await letter.first().innerText()
  await mailbox.close()
  const found = what.exec(text)?.[0]
  expect(found, `${what} stands in the letter`).toBeDefined()
  return found!
}

export const mailedCode = async (who: Visitor, email: string) => mailed(who, email, /\b\d{3} ?\d{3}\b/)
