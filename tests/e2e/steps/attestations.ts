import { expect } from '@playwright/test'
import { routes } from '@/lib/routes'
import { button, heading, link, main, type Visitor } from './visitor'

/** From the organisation's attestations; returns the short code that stands on the paper. */
export async function issueAttestation(who: Visitor, person: string): Promise<string> {
  const { page, t } = who
  const row = page
    .getByRole('table', { name: t('attestations:candidates.title') })
    .getByRole('row')
    .filter({ hasText: person })
  await row.getByRole('link').click()
  await page.getByRole('checkbox', { name: t('attestations:confirmations.reliable') }).check()
  await expect(button(who, t('attestations:preview.issue')), 'nothing is signed that was not seen').toBeHidden()
  await button(who, t('attestations:preview.update')).click()
  await expect(
    main(who)
      .getByRole('definition')
      .filter({ hasText: t('attestations:confirmations.reliable') }),
  ).toBeVisible()
  await button(who, t('attestations:preview.issue')).click()
  await expect(page.getByRole('status').filter({ hasText: t('attestations:one.issuedBanner') })).toBeVisible()
  const title = await page
    .getByRole('heading', { level: 1, name: new RegExp(t('attestations:one.title', { number: '' })) })
    .innerText()
  return /\w{4}-\w{4}$/.exec(title)![0]
}

/** The newest of one's own: the document, and the page that its code leads to. */
export async function downloadAndFollow(who: Visitor): Promise<void> {
  const { page, t } = who
  const newest = main(who).getByRole('article').first()
  const address = await newest.getByRole('link', { name: t('sharing:mine.download') }).getAttribute('href')
  const document = await page.request.get(address!)
  expect(document.status()).toBe(200)
  expect(document.headers()['content-type']).toBe('application/pdf')
  expect((await document.body()).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  await newest
    .locator('summary')
    .filter({ hasText: t('sharing:mine.files') })
    .click()
  await newest.getByRole('link', { name: t('sharing:code.open') }).click()
  await expect(heading(who, t('checking:verdict.valid'))).toBeVisible()
}

export async function checkCode(who: Visitor, code: string): Promise<void> {
  const { page, locale, t } = who
  await page.goto(routes.verify(locale))
  await page.getByLabel(t('checking:code'), { exact: true }).fill(code)
  await button(who, t('checking:submit')).click()
}

/** On the page of an issued attestation. */
export async function withdraw(who: Visitor, reason: string): Promise<void> {
  const { page, t } = who
  await link(who, t('attestations:withdraw.title')).click()
  await page.getByLabel(t('attestations:withdraw.reason'), { exact: true }).fill(reason)
  await button(who, t('attestations:withdraw.submit')).click()
  await expect(main(who).getByText(t('attestations:state.withdrawn'), { exact: true })).toBeVisible()
}
