import { expect } from '@playwright/test'
import { duration } from '@/lib/dates'
import { heading, main, type Visitor } from './visitor'

/** As an organisation sees its volunteers: «Oksana M.» */
export const called = (name: string) => name.replace(/ (\p{L})\p{L}+$/u, ' $1.')

/** Everybody who came as agreed, with one press: they are ticked beforehand. */
export async function confirmAll(who: Visitor, shiftTitle: string): Promise<void> {
  const { page, t } = who
  await main(who).getByRole('link', { name: shiftTitle, exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 2, name: shiftTitle })).toBeVisible()
  await expect(heading(who, t('hours:confirm.decided'))).toHaveCount(0)
  await confirmChosen(who)
  await expect(heading(who, t('hours:confirm.decided'))).toBeVisible()
}

/** Somebody who asks for other hours is looked at and ticked by hand. */
export async function confirmAsAsked(who: Visitor, person: string, minutes: number): Promise<void> {
  const { page, locale, t } = who
  await page.getByRole('checkbox', { name: t('hours:confirm.tick', { name: person }) }).check()
  await confirmChosen(who)
  await expect(decided(who, person)).toContainText(duration(minutes, locale))
}

/** With script the button counts; without it does not. */
const confirmChosen = ({ page, t }: Visitor) =>
  page.getByRole('button', { name: new RegExp(`^${t('hours:confirm.open')} `) }).click()

const decided = (who: Visitor, person: string) => main(who).getByRole('listitem').filter({ hasText: person })

/** On the page of a shift whose hours are confirmed. */
export async function correct(who: Visitor, person: string, minutes: number, reason: string): Promise<void> {
  const { page, locale, t } = who
  await main(who)
    .getByRole('link', { name: `${t('hours:confirm.correct')} ${person}` })
    .click()
  await page.getByLabel(t('hours:correct.hours'), { exact: true }).selectOption({ label: duration(minutes, locale) })
  await page.getByLabel(t('hours:correct.reason'), { exact: true }).fill(reason)
  await page.getByRole('button', { name: t('hours:correct.submit'), exact: true }).click()
  await expect(decided(who, person)).toContainText(duration(minutes, locale))
  await expect(decided(who, person)).toContainText(reason)
}
