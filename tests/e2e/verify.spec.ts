import { expect, type Page, test } from '@playwright/test'
import { routes } from '@/lib/routes'
import { demoPerson } from '@/prisma/seed/demo-people'
import { checkCode, issueAttestation, withdraw } from './steps/attestations'
import { drop, makeLink, paste, signedFile } from './steps/checks'
import { go } from './steps/organisations'
import { enterAs } from './steps/people'
import { button, heading, link, main, visitor } from './steps/visitor'

test(
  'from an attestation that is issued to a link, a check, a withdrawal and a check that says so',
  { tag: ['@phone', '@no-js'] },
  async ({ browser }, { project }) => {
    test.setTimeout(120_000)
    const jonas = demoPerson('local').name

    const ingrid = await visitor(browser, 'uk')
    const code = await test.step('Ingrid issues an attestation for Jonas', async () => {
      await enterAs(ingrid, 'signatory')
      await go(ingrid, 'attestations')
      return issueAttestation(ingrid, jonas)
    })

    const holder = await visitor(browser, 'uk')
    const token = await test.step('Jonas makes a link for an employer', async () => {
      await enterAs(holder, 'local')
      return makeLink(holder, `Kafé ${project.name}`)
    })

    const employer = await visitor(browser, 'nb')
    const file =
      await test.step('the employer opens it and sees the verdict, what it rests on, and whom it is about', async () => {
        await employer.page.goto(routes.verify('nb', token))
        await expect(heading(employer, employer.t('checking:verdict.valid'))).toBeVisible()
        for (const check of ['signature', 'status', 'dates', 'issuer'] as const)
          await expect(
            main(employer).getByText(employer.t(`checking:check.${check}.pass`), { exact: true }),
          ).toBeVisible()
        await expect(main(employer)).toContainText(jonas)
        return signedFile(employer)
      })

    await test.step('an engineer pastes the signed text: it is genuine, and with one letter changed it is not', async () => {
      await paste(employer, file.text, 'valid')
      await paste(employer, file.text.replace(jonas, jonas.replace('n', 'm')), 'changed')
      await expect(main(employer)).not.toContainText(jonas.replace('n', 'm'))
    })

    await test.step('Ingrid withdraws it, and everybody who checks learns it at once', async () => {
      await withdraw(ingrid, 'Помилка в імені.')
      await employer.page.goto(routes.verify('nb', token))
      await expect(heading(employer, employer.t('checking:verdict.withdrawn'))).toBeVisible()
      await expect(main(employer)).not.toContainText(jonas)
      await expect(main(employer)).not.toContainText('Помилка')
      expect((await employer.page.request.get(file.address)).status()).toBe(404)
      await paste(employer, file.text, 'withdrawn')
      await checkCode(employer, code)
      await expect(heading(employer, employer.t('checking:verdict.withdrawn'))).toBeVisible()
    })
  },
)

/** The newcomer's PDF, whose code is known. */
async function herPaper(page: Page): Promise<Buffer> {
  const address = await page.locator('main a[href^="/api/documents/attestations/"]').first().getAttribute('href')
  return (await page.request.get(address!)).body()
}

test('a PDF is compared in the browser, and nothing of it is sent', { tag: '@desktop' }, async ({ browser }) => {
  const oksana = await visitor(browser, 'uk')
  await enterAs(oksana, 'newcomer')
  await oksana.page.goto(routes.myAttestations('uk'))
  const bytes = await herPaper(oksana.page)

  const employer = await visitor(browser, 'nb')
  const { page, t } = employer
  const sent: number[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.postDataBuffer()?.length ?? 0)
  })
  await page.goto(routes.verify('nb', '7K4M-92XH'))
  await link(employer, t('checking:check.paperLink')).click()
  const field = page.getByLabel(t('checking:paper.file'), { exact: true })
  const says = (sentence: string) => expect(main(employer).getByText(sentence, { exact: true })).toBeVisible()

  await drop(field, { name: 'attest.pdf', bytes })
  await says(t('checking:paper.same'))
  await field.setInputFiles({
    name: 'attest.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.concat([bytes, Buffer.from('\n')]),
  })
  await says(t('checking:paper.resaved'))
  await field.setInputFiles({ name: 'attest.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no PDF') })
  await says(t('checking:paper.broken'))
  expect(sent).toEqual([])

  await page.goto(routes.verifyFile('nb'))
  await drop(page.getByLabel(t('checking:paper.file'), { exact: true }), { name: 'attest.pdf', bytes })
  await says(t('checking:file.found'))
  expect(sent).toEqual([])
  await button(employer, t('checking:file.foundSubmit')).click()
  await expect(heading(employer, t('checking:file.verdict.valid'))).toBeVisible()
  // The signed text went, and not the paper around it.
  expect(sent).toHaveLength(1)
  expect(sent[0]).toBeLessThan(bytes.length / 2)
})

test('a code and a text are checked by keyboard alone', { tag: '@desktop' }, async ({ browser }) => {
  const who = await visitor(browser, 'en')
  const { page, t } = who
  await page.goto(routes.verify('en'))
  await page.getByLabel(t('checking:code'), { exact: true }).focus()
  await page.keyboard.type('7k4m92xh')
  await page.keyboard.press('Enter')
  await expect(heading(who, t('checking:verdict.valid'))).toBeVisible()

  await link(who, t('checking:check.paperLink')).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(t('checking:paper.file'), { exact: true })).toBeVisible()

  await page.goto(routes.verifyFile('en'))
  await page.getByLabel(t('checking:file.text'), { exact: true }).focus()
  await page.keyboard.type('{"a":1}')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel(t('checking:file.or'), { exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(button(who, t('checking:file.submit'))).toBeFocused()
  await page.keyboard.press('Enter')
  // The answer is where the reader is.
  const answer = page.locator(':focus')
  await expect(answer).toContainText(t('checking:file.verdict.malformed'))
  await expect(answer).toContainText(t('checking:check.format.fail'))
})

test('without script a PDF is compared by eye, and a page says how', { tag: '@no-js' }, async ({ browser }) => {
  const who = await visitor(browser, 'uk')
  const { page, t } = who
  await page.goto(routes.verify('uk', '7K4M-92XH'))
  await main(who)
    .locator('summary')
    .filter({ hasText: t('checking:paper.title') })
    .click()
  await expect(main(who).getByText(t('checking:paper.script'))).toBeVisible()
  await expect(page.getByLabel(t('checking:paper.file'), { exact: true })).toHaveCount(0)
  await page.goto(routes.verifyFile('uk'))
  await expect(main(who).getByText(t('checking:file.paperScript'))).toBeVisible()
  await link(who, t('checking:file.paperCode')).click()
  await expect(heading(who, t('checking:title'))).toBeVisible()
})
