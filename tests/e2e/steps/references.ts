import { expect } from '@playwright/test'
import { routes } from '@/lib/routes'
import { mailed } from './people'
import { button, heading, link, main, type Visitor } from './visitor'

interface Referee {
  name: string
  email: string
}

/** From one's references: somebody who is in no team, by name and address. */
export async function askForReference(who: Visitor, referee: Referee, greeting: string): Promise<void> {
  const { page, locale, t } = who
  await page.goto(routes.myReferences(locale))
  await link(who, t('references:ask')).click()
  await expect(heading(who, t('references:new.title'))).toBeVisible()
  const somebodyElse = page.getByRole('radio', { name: t('references:new.other') })
  if ((await somebodyElse.count()) === 0) await main(who).getByRole('listitem').getByRole('link').first().click()
  await somebodyElse.check()
  await page.getByLabel(t('references:new.name')).fill(referee.name)
  await page.getByLabel(t('references:new.email')).fill(referee.email)
  await page.getByRole('radio', { name: t('references:relation.shiftLeader') }).check()
  await page.getByLabel(t('references:new.greeting')).fill(greeting)
  await button(who, t('references:new.submit')).click()
  await expect(main(who).getByText(t('references:asked'))).toBeVisible()
}

/** The one link in the letter, as the referee finds it in their mail. */
export const mailedReferenceLink = async (who: Visitor, email: string) =>
  mailed(who, email, /\/nb\/references\/[\w-]{43}/)

/** From the question to what was sent, looked over in between. */
export async function writeReference(who: Visitor, words: { text: string; phone: string }): Promise<void> {
  const { page, t } = who
  await link(who, t('references:referee.accept')).click()
  await page.getByRole('checkbox', { name: t('references:phrase.reliable') }).check()
  await page.getByLabel(t('references:write.text')).fill(words.text)
  await page.getByLabel(t('references:write.phone')).fill(words.phone)
  await button(who, t('references:write.preview')).click()
  await expect(heading(who, t('references:preview.title'))).toBeVisible()
  await expect(main(who).getByText(words.text)).toBeVisible()
  await button(who, t('references:preview.send')).click()
  await expect(main(who).getByText(t('references:referee.thanks'))).toBeVisible()
}

/** The volunteer reads it before anybody, and will use it. */
export async function readAndKeep(who: Visitor, referee: Referee, text: string): Promise<void> {
  const { page, locale, t } = who
  await page.goto(routes.myReferences(locale))
  await link(who, referee.name).first().click()
  await expect(main(who).getByText(text)).toBeVisible()
  await button(who, t('references:one.keep')).click()
  await expect(main(who).getByText(t('references:state.kept'), { exact: true })).toBeVisible()
}

/** On the page of a kept reference; returns the address for the employer. */
export async function makeContactLink(who: Visitor, label: string): Promise<string> {
  const { page, t } = who
  await page.getByLabel(t('references:links.label')).fill(label)
  await button(who, t('references:links.make')).click()
  const made = main(who).getByRole('article').filter({ hasText: label }).first()
  const address = /\/nb\/contact\/[\w-]{43}/.exec(await made.innerText())?.[0]
  expect(address, 'a link was made').toBeDefined()
  return address!
}

export async function showContact(who: Visitor, phone: string): Promise<void> {
  const { t } = who
  await expect(main(who).getByText(phone)).toHaveCount(0)
  await button(who, t('references:contact.show')).click()
  await expect(main(who).getByText(phone)).toBeVisible()
}

/** From the same mailed link: asked once more, then at once. */
export async function endConsent(who: Visitor): Promise<void> {
  const { page, t } = who
  const end = t('references:referee.end')
  await page.locator('summary').filter({ hasText: end }).click()
  await button(who, end).click()
  await expect(main(who).getByText(t('references:referee.ended'))).toBeVisible()
}
