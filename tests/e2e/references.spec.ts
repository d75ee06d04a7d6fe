import { expect, test } from '@playwright/test'
import { routes } from '@/lib/routes'
import { enterAs } from './steps/people'
import {
  askForReference,
  endConsent,
  mailedReferenceLink,
  makeContactLink,
  readAndKeep,
  showContact,
  writeReference,
} from './steps/references'
import { button, heading, link, main, visitor } from './steps/visitor'

test(
  'from a question to an employer who phones, and to a consent that ends',
  { tag: ['@phone', '@no-js'] },
  async ({ browser }) => {
    test.setTimeout(120_000)
    const referee = newReferee('Solveig')
    const text = 'Oksana sorterte mat hver uke og lærte opp to nye.'
    const phone = '90000000'

    const oksana = await visitor(browser, 'uk')
    await test.step('Oksana asks somebody she worked with', async () => {
      await enterAs(oksana, 'newcomer')
      await askForReference(oksana, referee, 'Hei! Kan jeg oppgi deg som referanse?')
    })
    const question = await mailedReferenceLink(oksana, referee.email)

    const solveig = await visitor(browser, 'nb')
    await test.step('Solveig opens the link in her mail, without an account, and writes', async () => {
      await solveig.page.goto(question)
      await expect(
        heading(solveig, solveig.t('references:referee.question', { volunteer: 'Oksana Melnyk' })),
      ).toBeVisible()
      await writeReference(solveig, { text, phone })
    })

    const contact =
      await test.step('Oksana reads it before anybody, keeps it, and makes a link for a café', async () => {
        await readAndKeep(oksana, referee, text)
        await expect(main(oksana).getByText(oksana.t('references:one.waitsVouch'))).toBeVisible()
        return makeContactLink(oksana, 'Кафе на площі')
      })

    await test.step('Kari, who coordinates, says that Solveig was with them, and sees nothing of what she wrote', async () => {
      const kari = await visitor(browser, 'nb')
      await enterAs(kari, 'coordinator')
      await kari.page.goto(routes.organisationReferences('nb', '310000019'))
      const asked = main(kari).getByRole('article').filter({ hasText: referee.name })
      await expect(asked).not.toContainText(text)
      await asked.getByRole('button', { name: kari.t('references:vouch.yes') }).click()
      await expect(asked).toHaveCount(0)
      await oksana.page.reload()
      await expect(
        main(oksana).getByText(oksana.t('references:one.signed', { organisation: 'Solvik matsentral' })),
      ).toBeVisible()
    })

    const employer = await visitor(browser, 'nb')
    await test.step('the café sees the telephone number only after a press, which is counted', async () => {
      await employer.page.goto(contact)
      await showContact(employer, phone)
      await oksana.page.reload()
      const made = main(oksana).getByRole('article').filter({ hasText: 'Кафе на площі' }).first()
      await expect(made).toContainText(`${oksana.t('references:links.shown')} (1)`)
    })

    await test.step('Solveig ends her consent: the contact is dead and the reference gone', async () => {
      await solveig.page.goto(question)
      await endConsent(solveig)
      await employer.page.goto(contact)
      await expect(heading(employer, employer.t('references:contact.goneTitle'))).toBeVisible()
      await oksana.page.reload()
      await expect(main(oksana).getByText(oksana.t('references:mine.endedText'))).toBeVisible()
      await expect(main(oksana).getByText(text)).toHaveCount(0)
    })
  },
)

test(
  'somebody who cannot be a reference says so with one press, and the volunteer reads kind words',
  { tag: ['@phone', '@no-js'] },
  async ({ browser }) => {
    const referee = newReferee('Nils')
    const oksana = await visitor(browser, 'uk')
    await enterAs(oksana, 'newcomer')
    await askForReference(oksana, referee, '')
    const nils = await visitor(browser, 'en')
    await nils.page.goto((await mailedReferenceLink(oksana, referee.email)).replace('/nb/', '/en/'))
    await nils.page
      .locator('summary')
      .filter({ hasText: nils.t('references:referee.decline') })
      .click()
    await button(nils, nils.t('references:referee.declineSubmit')).click()
    await expect(heading(nils, nils.t('references:referee.declined'))).toBeVisible()
    await oksana.page.goto(routes.myReferences('uk'))
    await oksana.page
      .locator('summary')
      .filter({ hasText: oksana.t('references:mine.earlier') })
      .click()
    await link(oksana, referee.name).first().click()
    await expect(main(oksana).getByText(oksana.t('references:mine.declinedText'))).toBeVisible()
  },
)

/** Nobody is asked twice, in whatever order and how often the journeys are walked. */
function newReferee(name: string) {
  const unique = Date.now().toString(36)
  return { name: `${name} ${unique}`, email: `${name}.${unique}@post.example`.toLowerCase() }
}
