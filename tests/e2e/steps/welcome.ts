import { expect } from '@playwright/test'
import { button, heading, type Visitor } from './visitor'

export interface Answers {
  name: string
  /** As the person types it, and as it is written on the map. */
  place: { typed: string; name: string }
}

/** The five questions, all answered: somebody who likes food and is free on all evenings. */
export async function answerWelcome(who: Visitor, { name, place }: Answers): Promise<void> {
  await sayName(who, name)
  await sayWhere(who, place)
  await sayWhen(who)
  await sayLikes(who)
  await sayLanguage(who)
}

async function sayName(who: Visitor, name: string) {
  const { page, t } = who
  await expect(heading(who, t('volunteers:name.title'))).toBeVisible()
  await expect(page.getByText(t('common:step', { number: 1, of: 5 }))).toBeVisible()
  await page.getByLabel(t('volunteers:name.label'), { exact: true }).fill(name)
  await page.getByRole('radio', { name: t('volunteers:background.newcomer') }).check()
  await page.getByRole('checkbox', { name: t('volunteers:name.adult') }).check()
  await page.getByRole('checkbox', { name: t('volunteers:name.consent') }).check()
  await button(who, t('common:do.next')).click()
}

async function sayWhere(who: Visitor, { typed, name }: Answers['place']) {
  const { page, t } = who
  await expect(heading(who, t('volunteers:where.title'))).toBeVisible()
  await page.getByLabel(t('volunteers:where.label')).fill(typed)
  await button(who, t('volunteers:where.search')).click()
  await page.getByRole('radio', { name }).first().check()
  await page.getByLabel(t('volunteers:where.radius')).selectOption({ label: t('volunteers:where.upTo', { km: 20 }) })
  await button(who, t('common:do.next')).click()
}

async function sayWhen(who: Visitor) {
  const { page, t } = who
  await expect(heading(who, t('volunteers:when.title'))).toBeVisible()
  const week = page.getByRole('group', { name: t('volunteers:when.free') })
  for (const day of ['0', '1', '2', '3', '4'] as const) {
    await week
      .getByRole('checkbox', {
        name: new RegExp(`^${t(`common:weekdays.${day}`)}, ${t('common:parts.evening.name')}`, 'i'),
      })
      .check()
  }
  for (const evening of await week.getByRole('checkbox', { name: new RegExp(t('common:weekdays.5'), 'i') }).all())
    await evening.check()
  await button(who, t('common:do.next')).click()
}

async function sayLikes(who: Visitor) {
  const { page, t } = who
  await expect(heading(who, t('volunteers:likes.title'))).toBeVisible()
  await page.getByRole('checkbox', { name: t('common:interests.food'), exact: true }).check()
  await page.getByRole('checkbox', { name: t('common:gains.network'), exact: true }).check()
  await button(who, t('common:do.next')).click()
}

async function sayLanguage(who: Visitor) {
  const { page, t } = who
  await expect(heading(who, t('volunteers:language.title'))).toBeVisible()
  await page.getByRole('radio', { name: t('volunteers:language.none') }).check()
  await button(who, t('volunteers:language.finish')).click()
}
