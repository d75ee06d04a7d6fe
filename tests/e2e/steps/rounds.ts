import { expect } from '@playwright/test'
import { routes } from '@/lib/routes'
import type { FormClient } from '@/tests/support/form-client'
import { words } from '@/tests/support/words'
import { go } from './organisations'
import { button, heading, link, main, type Visitor } from './visitor'

/** From a task's page to the list for its next round. */
export async function askForPlace(who: Visitor): Promise<string> {
  const { page, t } = who
  await expect(main(who).getByText(t('rounds:shift.how'))).toBeVisible()
  await link(who, t('rounds:shift.list')).first().click()
  await button(who, t('rounds:shift.list')).click()
  await expect(
    main(who)
      .getByRole('status')
      .filter({ hasText: t('rounds:shift.listed') }),
  ).toBeVisible()
  return new URL(page.url()).pathname
}

/** The same by somebody in a browser without script. */
export async function askForPlaceScriptless(client: FormClient, shift: string): Promise<void> {
  const t = words('uk')
  const { html } = await client.send(await client.open(shift), t('rounds:shift.list'))
  expect(html).toContain(t('rounds:shift.listed'))
}

export async function openRounds(who: Visitor): Promise<void> {
  await go(who, 'shiftsAndHours')
  await link(who, who.t('rounds:organisation.title')).click()
  await expect(heading(who, who.t('rounds:organisation.title'))).toBeVisible()
}

/** From the organisation's page of rounds: a wish that this person be asked for this task's shift. */
export async function wishFor(who: Visitor, title: string, name: string): Promise<void> {
  const { page, t } = who
  const form = page.locator('form#wish')
  if (!(await form.isVisible()))
    await page
      .locator('summary')
      .filter({ hasText: t('rounds:wish.make') })
      .click()
  await choose(form.getByLabel(t('rounds:wish.shift')), title)
  await choose(form.getByLabel(t('rounds:wish.person')), name)
  await form.getByRole('radio', { name: t('rounds:wish.pin') }).check()
  await form.getByLabel(t('rounds:wish.reason')).fill('Домовились на зустрічі.')
  await button(who, t('rounds:wish.submit')).click()
  await expect(main(who).getByText(t('rounds:wish.made'))).toBeVisible()
  await expect(main(who).getByText(`${name}: ${t('rounds:wish.pinShort')}`)).toBeVisible()
}

async function choose(select: ReturnType<Visitor['page']['locator']>, part: string): Promise<void> {
  const value = await select.locator('option').filter({ hasText: part }).first().getAttribute('value')
  await select.selectOption(value)
}

/** From the administrator's first page: a round for one county, until it is published. */
export async function holdRound(who: Visitor, county: string): Promise<void> {
  const { page, t } = who
  await page
    .getByRole('navigation', { name: t('organisations:admin.menu') })
    .getByRole('link', { name: t('common:nav.adminRounds') })
    .click()
  await page
    .locator('summary')
    .filter({ hasText: t('rounds:admin.start') })
    .click()
  const form = page.locator('form#start')
  await form.getByRole('checkbox', { name: county }).check()
  await form.getByRole('button', { name: t('rounds:admin.startNow') }).click()
  await expect(heading(who, t('rounds:audit.title'))).toBeVisible()
  await shownInTime(who, t('rounds:admin.published'))
}

/** The page says so in the end; what happens by itself is looked at anew. */
export async function shownInTime(who: Visitor, text: string | RegExp): Promise<void> {
  const shown = async () => {
    await who.page.reload()
    return main(who).getByText(text).first().isVisible()
  }
  await expect.poll(shown, { timeout: 30_000, intervals: [500] }).toBe(true)
}

/** The card of a task's shift on the organisation's page of rounds, on whichever of its pages. */
export async function shiftCard(who: Visitor, title: string) {
  const { page, t } = who
  const card = main(who).getByRole('article').filter({ hasText: title })
  while ((await card.count()) === 0) {
    await main(who)
      .getByRole('navigation', { name: t('rounds:organisation.pages') })
      .getByRole('link', { name: t('common:do.later') })
      .click()
    await page.waitForLoadState()
  }
  return card
}

/** «Ні, дякую» from the page with tasks for oneself. */
export async function declineScriptless(client: FormClient): Promise<void> {
  const t = words('uk')
  const { html } = await client.send(await client.open(routes.forYou('uk')), t('rounds:proposal.no'))
  expect(html).toContain(t('rounds:ended.declinedText'))
}
