import { expect, test } from '@playwright/test'
import type { Locale } from '@/lib/i18n/config'
import { routes } from '@/lib/routes'
import { demoPerson } from '@/prisma/seed/demo-people'
import { checkCode, downloadAndFollow, issueAttestation, withdraw } from './steps/attestations'
import { called, confirmAll, confirmAsAsked, correct } from './steps/hours'
import { approveNext, go, readLog } from './steps/organisations'
import { enterAs, signInByCode } from './steps/people'
import { type OwnServer, ownServer } from './steps/server'
import { signUp } from './steps/signups'
import { findTask, newTask, publishTask } from './steps/tasks'
import { heading, main, visitor } from './steps/visitor'
import { answerWelcome } from './steps/welcome'

// A demo world of its own: what happens here happens once, and the other tests would meet its traces.
let server: OwnServer
test.beforeAll(async () => {
  server = await ownServer()
})
test.afterAll(() => server.stop())

test(
  'from a task that somebody finds to a paper that an employer can check',
  { tag: ['@phone', '@no-js'] },
  async ({ browser }) => {
    test.setTimeout(120_000)
    const arrive = (locale: Locale) => visitor(browser, locale, { baseURL: server.origin })
    const task = newTask('Кава для нових сусідів')
    const [oksana, jonas] = [demoPerson('newcomer').name, demoPerson('local').name]

    const kari = await arrive('uk')
    await test.step('Kari, who coordinates, makes a task from the catalogue with a shift and publishes it', async () => {
      await enterAs(kari, 'coordinator')
      await go(kari, 'organisationTasks')
      await publishTask(kari, task)
    })

    const halyna = await arrive('uk')
    await test.step('Halyna, who is new, finds it without an account', async () => {
      await halyna.page.goto('/')
      await expect(heading(halyna, halyna.t('common:promise'))).toBeVisible()
      await findTask(halyna, task)
    })
    const address = halyna.page.url()

    await test.step('she signs in with a code from her mail, answers five questions and sees what fits and why', async () => {
      await halyna.page
        .getByRole('navigation', { name: halyna.t('common:nav.main') })
        .getByRole('link', { name: halyna.t('common:nav.signIn') })
        .click()
      await signInByCode(halyna, 'halyna@post.example')
      await answerWelcome(halyna, { name: 'Halyna', place: { typed: 'Осло', name: 'Oslo' } })
      await expect(heading(halyna, halyna.t('volunteers:forYou.title'))).toBeVisible()
      await expect(main(halyna).getByText(halyna.t('volunteers:forYou.reasons')).first()).toBeVisible()
      await expect(
        main(halyna)
          .getByText(halyna.t('volunteers:forYou.interests', { list: halyna.t('common:interests.food') }))
          .first(),
      ).toBeVisible()
    })

    await test.step('she takes a place on the shift, and it stands among her shifts', async () => {
      await halyna.page.goto(address)
      await signUp(halyna)
      await main(halyna)
        .getByRole('link', { name: halyna.t('signups:page.mine') })
        .click()
      await expect(main(halyna).getByRole('heading', { name: task.title })).toBeVisible()
    })

    await test.step('Kari sees her on the roster', async () => {
      await go(kari, 'shiftsAndHours')
      await main(kari).getByRole('link', { name: task.title, exact: true }).click()
      await expect(kari.page.getByRole('table', { name: kari.t('signups:roster.coming') })).toContainText('Halyna')
    })

    await test.step('Kari confirms the hours of a past shift in one go, and corrects one of them with a reason', async () => {
      await go(kari, 'shiftsAndHours')
      await confirmAll(kari, 'Сортувати продукти')
      await confirmAsAsked(kari, called(oksana), 150)
      await correct(kari, called(jonas), 90, 'Потяг ішов раніше.')
    })

    const ingrid = await arrive('uk')
    const code = await test.step('Ingrid, who may sign, issues an attestation for Oksana', async () => {
      await enterAs(ingrid, 'signatory')
      await go(ingrid, 'attestations')
      return issueAttestation(ingrid, oksana)
    })

    await test.step('Oksana downloads the document and follows its link', async () => {
      const holder = await arrive('uk')
      await enterAs(holder, 'newcomer')
      await holder.page.goto(routes.myAttestations('uk'))
      await downloadAndFollow(holder)
    })

    const employer = await arrive('nb')
    await test.step('an employer checks the code from the paper, in Norwegian and without an account', async () => {
      await checkCode(employer, code.toLowerCase())
      await expect(heading(employer, employer.t('checking:verdict.valid'))).toBeVisible()
      await expect(main(employer)).toContainText(oksana)
    })

    await test.step('Ingrid withdraws it, and the employer sees that at once', async () => {
      await withdraw(ingrid, 'Помилка в імені.')
      await checkCode(employer, code)
      await expect(heading(employer, employer.t('checking:verdict.withdrawn'))).toBeVisible()
      await expect(main(employer)).not.toContainText('Помилка')
    })

    await test.step('Per, who administers, approves an organisation and reads in the log what happened', async () => {
      const per = await arrive('uk')
      await enterAs(per, 'administrator')
      const approved = await approveNext(per)
      await readLog(per, 'organisation.approved', approved)
      await readLog(per, 'attestation.withdrawn', 'Solvik matsentral')
    })
  },
)
