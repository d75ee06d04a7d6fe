import { expect } from '@playwright/test'
import type { Locale } from '@/lib/i18n/config'
import { badForms } from './steps/bad-forms'
import { test } from './steps/test'
import { button, visitor } from './steps/visitor'

const locales: readonly Locale[] = ['uk', 'nb']

for (const form of badForms) {
  test(
    `${form.name} is answered beside the field and above the form`,
    { tag: ['@phone', '@no-js'] },
    async ({ browser, sessionOf, javaScriptEnabled }) => {
      for (const locale of locales) {
        const who = await visitor(browser, locale, { storageState: await sessionOf(form.as) })
        await form.open(who)
        await form.fill(who)
        await button(who, form.submit(who)).first().click()

        const summary = who.page.getByRole('main').getByRole('alert')
        await expect(summary).toBeVisible()
        await expect(summary.getByRole('heading', { name: who.t('common:errorSummaryTitle') })).toBeVisible()
        if (javaScriptEnabled) await expect(summary).toBeFocused()
        for (const { field, sentence } of form.complaints(who)) {
          await expect(summary.getByRole('link', { name: sentence }).first()).toBeVisible()
          await expect(field).toBeVisible()
          await expect(field).toHaveAccessibleDescription(new RegExp(escaped(sentence)))
        }
        for (const { field, value } of form.kept?.(who) ?? []) await expect(field).toHaveValue(value)

        const [first] = form.complaints(who)
        await summary.getByRole('link', { name: first!.sentence }).first().click()
        await expect(first!.field).toBeFocused()
        await who.page.context().close()
      }
    },
  )
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
