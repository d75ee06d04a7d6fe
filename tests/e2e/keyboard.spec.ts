import { expect, type Locator, test } from '@playwright/test'
import { routes } from '@/lib/routes'
import { words } from '@/tests/support/words'
import { mailedCode } from './steps/people'
import { button, heading, link, main, type Visitor } from './steps/visitor'

const t = words('uk')

test('the first press of Tab offers the way past the menu', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(routes.tasks('uk'))
  const skip = page.getByRole('link', { name: t('common:skip') })
  await page.keyboard.press('Tab')
  await expect(skip).toBeFocused()
  await expectVisibleFocus(skip)
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(true)
})

test('from a task to a place on its shift by keyboard alone', { tag: '@desktop' }, async ({ page }) => {
  const who: Visitor = { page, locale: 'uk', t }
  await page.goto(routes.tasks('uk', { free: 'on' }))
  await press('Enter', main(who).getByRole('listitem').getByRole('heading').getByRole('link').first())
  await press('Enter', link(who, t('tasks:page.signUp')).first())

  await expect(heading(who, t('people:signIn.title'))).toBeVisible()
  await type('olena@post.example', page.getByLabel(t('people:signIn.email')))
  await page.keyboard.press('Enter')
  await expect(heading(who, t('people:code.title'))).toBeVisible()
  await type(await mailedCode(who, 'olena@post.example'), page.getByLabel(t('people:code.label'), { exact: true }))
  await page.keyboard.press('Enter')

  await expect(heading(who, t('volunteers:name.title'))).toBeVisible()
  await type('Olena', page.getByLabel(t('volunteers:name.label'), { exact: true }))
  await press('Space', page.getByRole('checkbox', { name: t('volunteers:name.adult') }))
  await press('Space', page.getByRole('checkbox', { name: t('volunteers:name.consent') }))
  await press('Enter', button(who, t('common:do.next')))

  await expect(page).toHaveURL(/\/uk\/my\/shifts\//)
  await press('Enter', button(who, t('signups:page.signUp')))
  await expect(
    main(who)
      .getByRole('status')
      .filter({ hasText: t('signups:page.placed') }),
  ).toBeVisible()

  // Away again: the question has the focus on what changes nothing, and Escape closes it.
  const cancel = page.locator('summary').filter({ hasText: t('signups:cancel.placed') })
  await press('Enter', cancel)
  await expect(button(who, t('signups:cancel.placedKeep'))).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

async function press(key: 'Enter' | 'Space', target: Locator): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press(key)
}

async function type(text: string, field: Locator): Promise<void> {
  await tabTo(field)
  await field.page().keyboard.type(text)
}

/** As many presses of Tab as it takes; whatever has the focus on the way shows it. */
async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const page = target.page()
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    await expectVisibleFocus(page.locator(':focus'))
  }
  throw new Error(`${target.toString()} was not reached with Tab`)
}

/** Around the element itself, or around the whole card that answers to it. */
async function expectVisibleFocus(focused: Locator): Promise<void> {
  const { widths, what } = await focused.evaluate((element) => {
    const widthOf = (pseudo?: string) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo)
      return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth)
    }
    return { widths: [widthOf(), widthOf('::after')], what: element.outerHTML.slice(0, 120) }
  })
  expect(Math.max(...widths), what).toBeGreaterThanOrEqual(2)
}
