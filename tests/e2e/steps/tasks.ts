import { expect } from '@playwright/test'
import { addDays, localDate } from '@/lib/dates'
import { button, heading, link, main, type Visitor } from './visitor'

/** A task that one person writes and another finds. */
export interface NewTask {
  role: string
  title: string
  date: string
  from: string
  to: string
  /** As many as the catalogue advises otherwise. */
  places?: number
  /** Whoever is first has the place otherwise. */
  byRound?: true
}

export const newTask = (title: string): NewTask => ({
  role: 'koke-kaffe',
  title,
  date: localDate(addDays(new Date(), 3)),
  from: '17:00',
  to: '19:00',
})

/** From the organisation's list of tasks: a role of the catalogue, a shift, what else is missing, then all can see it. */
export async function publishTask(who: Visitor, task: NewTask): Promise<void> {
  const { page, t } = who
  await link(who, t('editing:list.new')).click()
  await page.getByLabel(t('editing:new.role')).selectOption(task.role)
  await button(who, t('editing:new.fill')).click()
  await expect(main(who).getByText(t('editing:edit.filledText'))).toBeVisible()

  await addShift(who, task)
  await expect(link(who, t('editing:shifts.change')).or(shiftLink(who))).toHaveCount(1)
  await nameIt(who, task.title)
  if (task.byRound) await page.getByRole('radio', { name: t('rounds:choice.round') }).check()
  await answerTheRest(who)
  await button(who, t('editing:buttons.review')).click()

  await expect(heading(who, t('editing:publish.title'))).toBeVisible()
  await expect(main(who).getByText(t('editing:publish.ready'))).toBeVisible()
  await button(who, t('editing:publish.submit')).click()
  await expect(main(who).getByText(t('editing:status.published'))).toBeVisible()
}

const shiftLink = (who: Visitor) =>
  main(who).getByRole('link', { name: new RegExp(`^${who.t('editing:shifts.change')}`) })

async function addShift(who: Visitor, { date, from, to, places }: NewTask): Promise<void> {
  const { page, t } = who
  const shift = page.getByRole('group', { name: t('editing:shifts.new') })
  await shift.getByLabel(t('editing:shifts.date')).fill(date)
  await shift.getByLabel(t('editing:shifts.from'), { exact: true }).fill(from)
  await shift.getByLabel(t('editing:shifts.to'), { exact: true }).fill(to)
  if (places !== undefined) await shift.getByLabel(t('editing:shifts.places')).fill(String(places))
  await button(who, t('editing:shifts.add')).click()
}

async function nameIt(who: Visitor, title: string): Promise<void> {
  const { page, t } = who
  const ukrainian = page.getByRole('group').filter({ has: page.getByText(`${t('editing:texts.uk')}:`) })
  await page
    .locator('summary')
    .filter({ hasText: `${t('editing:texts.uk')}:` })
    .click()
  await ukrainian.last().getByLabel(t('editing:texts.title'), { exact: true }).fill(title)
}

async function answerTheRest(who: Visitor): Promise<void> {
  const { page, t } = who
  await page.getByLabel(t('editing:where.contactName')).fill('Kari')
  await page.getByLabel(t('editing:where.contactPhone')).fill('40000012')
  const answers = [
    ['voluntary.membersDoThis', 'yes'],
    ['voluntary.wouldBeBought', 'no'],
    ['voluntary.soldInCompetition', 'no'],
    ['voluntary.longAlone', 'no'],
    ['safety.expensesRefunded', 'yes'],
    ['safety.foodServed', 'yes'],
    ['safety.police', 'no'],
  ] as const
  for (const [question, answer] of answers) {
    await page
      .getByRole('group', { name: t(`editing:${question}`) })
      .getByRole('radio', { name: t(`common:do.${answer}`) })
      .check()
  }
}

/** From the landing page to the task's own page, without an account. */
export async function findTask(who: Visitor, { title, date }: NewTask): Promise<void> {
  const { page, t } = who
  await page.getByLabel(t('pages:home.where')).fill('Осло')
  await button(who, t('pages:home.show')).click()
  await expect(heading(who, t('tasks:list.heading'))).toBeVisible()
  await page
    .locator('summary')
    .filter({ hasText: t('tasks:filters.on', { count: 1 }) })
    .click()
  await page.getByLabel(t('tasks:filters.date')).fill(date)
  await button(who, t('tasks:filters.show')).click()
  await main(who).getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}
