import { expect, test } from '@playwright/test'
import { routes } from '@/lib/routes'
import { demoPerson } from '@/prisma/seed/demo-people'
import { checkCode } from './steps/attestations'
import { enterAs } from './steps/people'
import { button, heading, link, main, visitor } from './steps/visitor'

test(
  'a link shows what its holder chose, as long as she likes; so does the code on paper',
  { tag: ['@phone', '@no-js'] },
  async ({ browser }, { project }) => {
    test.setTimeout(120_000)
    const oksana = await visitor(browser, 'uk')
    const { page, t } = oksana
    const name = demoPerson('newcomer').name
    const label = `Кафе ${project.name}`
    const card = main(oksana).getByRole('article').filter({ hasText: label })
    const open = () =>
      card
        .locator('summary')
        .filter({ hasText: t('common:do.change') })
        .click()
    const employer = await visitor(browser, 'nb')
    const shows = async (address: string, verdict: 'valid' | 'off' | 'unknown') => {
      await employer.page.goto(address)
      await expect(heading(employer, employer.t(`checking:verdict.${verdict}`))).toBeVisible()
    }

    const address = await test.step('Oksana makes a link without her name', async () => {
      await enterAs(oksana, 'newcomer')
      await page.goto(routes.myAttestations('uk'))
      await link(oksana, t('sharing:mine.share')).click()
      await page.getByRole('checkbox', { name: t('sharing:share.nameText') }).uncheck()
      await page.getByLabel(t('sharing:share.label')).fill(label)
      await button(oksana, t('sharing:share.submit')).click()
      await expect(card).toContainText(t('sharing:links.noFile'))
      return card.getByText('/verify/').innerText()
    })

    await test.step('whoever has it sees the attestation, not whose it is, and is counted', async () => {
      await shows(address, 'valid')
      await expect(main(employer)).toContainText('Solvik matsentral')
      await expect(main(employer)).not.toContainText(name)
      await page.goto(routes.links('uk'))
      await expect(card).toContainText(t('sharing:links.opens', { count: 1 }))
    })

    await test.step('a message is ready with it, in Norwegian and in her own language', async () => {
      await card.getByRole('link', { name: t('sharing:links.message') }).click()
      await expect(main(oksana).getByText(address)).toHaveCount(2)
      await link(oksana, t('sharing:message.reader.employer')).click()
      await expect(main(oksana)).toContainText(employer.t('sharing:message.text.employer.ask'))
    })

    await test.step('she switches it off, on again, and deletes it', async () => {
      await page.goto(routes.links('uk'))
      await open()
      await card.getByRole('button', { name: t('sharing:links.switchOff'), exact: true }).click()
      await expect(main(oksana)).toContainText(t('sharing:links.saved.off'))
      await shows(address, 'off')
      await open()
      await card.getByRole('button', { name: t('sharing:links.switchOn'), exact: true }).click()
      await expect(main(oksana)).toContainText(t('sharing:links.saved.on'))
      await shows(address, 'valid')
      await open()
      await card.locator('summary').getByText(t('sharing:links.delete'), { exact: true }).click()
      await button(oksana, t('sharing:links.deleteYes')).click()
      await expect(main(oksana)).toContainText(t('sharing:links.saved.deleted'))
      await shows(address, 'unknown')
    })

    await test.step('the code on paper shows nothing while it is off', async () => {
      for (const [press, verdict] of [
        ['switchOff', 'off'],
        ['switchOn', 'valid'],
      ] as const) {
        await page.goto(routes.myAttestations('uk'))
        await main(oksana)
          .locator('summary')
          .filter({ hasText: t('sharing:mine.files') })
          .first()
          .click()
        await button(oksana, t(`sharing:code.${press}`)).click()
        await expect(main(oksana)).toContainText(t(`sharing:code.saved.code${press === 'switchOff' ? 'Off' : 'On'}`))
        await checkCode(employer, '7K4M-92XH')
        await expect(heading(employer, employer.t(`checking:verdict.${verdict}`))).toBeVisible()
      }
    })
  },
)
