import { expect, test } from '@playwright/test'
import { addDays, localDate, localTime } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import { routes } from '@/lib/routes'
import { go } from './steps/organisations'
import { enterAs, signInByCode } from './steps/people'
import {
  askForPlace,
  askForPlaceScriptless,
  declineScriptless,
  holdRound,
  openRounds,
  shiftCard,
  shownInTime,
  wishFor,
} from './steps/rounds'
import { joined } from './steps/scriptless'
import { type OwnServer, ownServer } from './steps/server'
import { findTask, type NewTask, newTask, publishTask } from './steps/tasks'
import { button, heading, link, main, visitor } from './steps/visitor'
import { answerWelcome } from './steps/welcome'

// A demo world of its own: a round proposes places to many.
let server: OwnServer
test.beforeAll(async () => {
  server = await ownServer()
})
test.afterAll(() => server.stop())

test(
  'a round proposes a place that somebody takes, and one that goes on to another',
  { tag: ['@phone', '@no-js'] },
  async ({ browser }) => {
    test.setTimeout(150_000)
    const arrive = (locale: Locale) => visitor(browser, locale, { baseURL: server.origin })
    const task = eveningTask('Вечірня кава для сусідів')

    const kari = await arrive('uk')
    await test.step('Kari, who coordinates, makes a task with two places that are given out by round', async () => {
      await enterAs(kari, 'coordinator')
      await go(kari, 'organisationTasks')
      await publishTask(kari, task)
    })

    const stefaniia = await arrive('uk')
    const shift =
      await test.step('Stefaniia, who is new, reads that nobody needs to hurry and is put on the list', async () => {
        await stefaniia.page.goto(routes.home('uk'))
        await findTask(stefaniia, task)
        const address = stefaniia.page.url()
        await stefaniia.page.goto(server.origin + routes.signIn('uk'))
        await signInByCode(stefaniia, 'stefaniia@post.example')
        await answerWelcome(stefaniia, { name: 'Stefaniia', place: { typed: 'Осло', name: 'Oslo' } })
        await expect(heading(stefaniia, stefaniia.t('volunteers:forYou.title'))).toBeVisible()
        await stefaniia.page.goto(address)
        return askForPlace(stefaniia)
      })

    const [odarka, tymofii] = await test.step('Odarka and Tymofii ask too', async () => {
      const two = [
        await joined(server.origin, 'odarka@post.example', 'Odarka'),
        await joined(server.origin, 'tymofii@post.example', 'Tymofii'),
      ] as const
      for (const one of two) await askForPlaceScriptless(one, shift)
      return two
    })

    await test.step('Kari says whom she wants to ask, and why', async () => {
      await openRounds(kari)
      await wishFor(kari, task.title, 'Stefaniia')
      await wishFor(kari, task.title, 'Odarka')
    })

    await test.step('Per, who administers, holds a round for Oslo and reads that it is proven', async () => {
      const per = await arrive('uk')
      await enterAs(per, 'administrator')
      await holdRound(per, 'Oslo')
      await expect(main(per).getByText(per.t('rounds:audit.proven'))).toBeVisible()
    })

    await test.step('Stefaniia sees the proposal among what is for her, and says yes', async () => {
      await stefaniia.page.goto(routes.forYou('uk'))
      await expect(heading(stefaniia, stefaniia.t('rounds:proposal.some', { count: 1 }))).toBeVisible()
      await expect(link(stefaniia, task.title).first()).toBeVisible()
      await button(stefaniia, stefaniia.t('rounds:proposal.yes')).click()
      await expect(
        main(stefaniia)
          .getByRole('status')
          .filter({ hasText: stefaniia.t('rounds:ended.accepted') }),
      ).toBeVisible()
      await link(stefaniia, stefaniia.t('rounds:proposal.shift')).click()
      await expect(main(stefaniia).getByText(stefaniia.t('signups:page.placedText'))).toBeVisible()
    })

    await test.step('Odarka says no, without saying why', () => declineScriptless(odarka))

    await test.step('Kari sees Stefaniia on the roster, Odarka’s no without a reason, and that somebody else is asked', async () => {
      await openRounds(kari)
      const card = await shiftCard(kari, task.title)
      await expect(card.getByRole('listitem').filter({ hasText: 'Stefaniia' })).toContainText(
        kari.t('rounds:organisation.accepted'),
      )
      await expect(card.getByRole('listitem').filter({ hasText: 'Odarka' })).toContainText(
        kari.t('rounds:organisation.declined'),
      )
      const waits = kari.t('rounds:organisation.open', { until: '' }).trim()
      await expect
        .poll(
          async () => {
            await kari.page.reload()
            const open = (await shiftCard(kari, task.title)).getByRole('listitem').filter({ hasText: waits })
            return (await open.allInnerTexts()).filter((row) => !/Stefaniia|Odarka/.test(row)).length
          },
          { timeout: 30_000, intervals: [500] },
        )
        .toBe(1)
      await link(kari, task.title).click()
      await expect(kari.page.getByRole('table', { name: kari.t('signups:roster.coming') })).toContainText('Stefaniia')
    })

    await test.step('who has no place is still on the list, or was asked instead of Odarka', async () => {
      const { html } = await tymofii.open(routes.myShifts('uk'))
      expect(html).toContain(task.title)
      expect(html).toMatch(new RegExp(`${stefaniia.t('rounds:shift.mine')}|${stefaniia.t('rounds:proposal.yes')}`))
    })
  },
)

test(
  'an administrator plans a round, keeps two people apart, and ends both',
  { tag: '@no-js' },
  async ({ browser }) => {
    const per = await visitor(browser, 'nb', { baseURL: server.origin })
    await enterAs(per, 'administrator')
    await per.page.goto(routes.adminRounds('nb'))
    await per.page
      .locator('summary')
      .filter({ hasText: per.t('rounds:admin.makeSchedule') })
      .click()
    const form = per.page.locator('form#schedule')
    await form.getByLabel(per.t('rounds:admin.name')).fill('Lengst nord')
    await form.getByRole('checkbox', { name: 'Finnmark' }).check()
    await button(per, per.t('rounds:admin.save')).click()
    const planned = main(per).getByRole('listitem').filter({ hasText: 'Lengst nord' })
    await expect(planned).toContainText('Finnmark')
    await planned
      .locator('summary')
      .filter({ hasText: per.t('rounds:admin.end') })
      .click()
    await planned.getByRole('button', { name: per.t('rounds:admin.end') }).click()
    await expect(main(per).getByText('Lengst nord')).toHaveCount(0)

    await link(per, per.t('rounds:admin.apart')).click()
    await per.page.getByLabel(per.t('rounds:apart.first')).fill('oksana@demo.example')
    await per.page.getByLabel(per.t('rounds:apart.second')).fill('jonas@demo.example')
    await button(per, per.t('rounds:apart.submit')).click()
    await shownInTime(per, /Oksana Melnyk/)
    const pair = main(per).getByRole('listitem').filter({ hasText: 'Oksana Melnyk' })
    await expect(pair).toContainText('Jonas Lie')
    await pair.getByRole('button').click()
    await expect(main(per).getByText('Oksana Melnyk')).toHaveCount(0)
  },
)

/** Far enough ahead for a round, and in the evening of a day on which the people of the test have time. */
function eveningTask(title: string): NewTask {
  const far = [4, 5].find((days) => localTime(addDays(new Date(), days)).weekday !== 6)!
  return { ...newTask(title), date: localDate(addDays(new Date(), far)), places: 2, byRound: true }
}
