import { expect, type Locator } from '@playwright/test'
import { routes } from '@/lib/routes'
import { button, heading, link, main, type Visitor } from './visitor'

/** From the holder's page: a link to the newest attestation; returns its token. */
export async function makeLink(who: Visitor, label: string): Promise<string> {
  const { page, locale, t } = who
  await page.goto(routes.share(locale))
  await page.getByLabel(t('sharing:share.label')).fill(label)
  await button(who, t('sharing:share.submit')).click()
  const card = main(who).getByRole('article').filter({ hasText: label }).first()
  const address = await card.getByRole('link', { name: t('sharing:links.look') }).getAttribute('href')
  return address!.split('/').at(-1)!
}

/** Pastes what is signed, and waits for the answer. */
export async function paste(who: Visitor, text: string, verdict: 'valid' | 'changed' | 'withdrawn'): Promise<void> {
  const { page, locale, t } = who
  await page.goto(routes.verifyFile(locale))
  await page.getByLabel(t('checking:file.text'), { exact: true }).fill(text)
  await button(who, t('checking:file.submit')).click()
  await expect(heading(who, t(`checking:file.verdict.${verdict}`))).toBeVisible()
}

/** The signed file that a page offers. */
export async function signedFile(who: Visitor): Promise<{ address: string; text: string }> {
  const { page, t } = who
  await main(who)
    .locator('summary')
    .filter({ hasText: t('checking:engineer.title') })
    .click()
  const address = await link(who, t('checking:engineer.json')).getAttribute('href')
  const answer = await page.request.get(address!)
  expect(answer.status()).toBe(200)
  return { address: address!, text: await answer.text() }
}

/** As somebody lets go of a file over the field. */
export async function drop(field: Locator, file: { name: string; bytes: Buffer }): Promise<void> {
  const transfer = await field.page().evaluateHandle(
    ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], name, { type: 'application/pdf' }))
      return transfer
    },
    { name: file.name, base64: file.bytes.toString('base64') },
  )
  await field.dispatchEvent('drop', { dataTransfer: transfer })
}
