import { type APIRequestContext, type BrowserContext, expect } from '@playwright/test'
import { routes } from '@/lib/routes'
import { type DemoPerson, demoPerson } from '@/prisma/seed/demo-people'
import { words } from '@/tests/support/words'
import { test as base } from './steps/test'

const t = words('uk')
const solvik = '310000019'
const elsewhere = '310000027'
const nobodys = '399999999'
const nothing = '01a00000-0000-7000-8000-000000000000'
const id = '[0-9a-f]{8}-[0-9a-f-]{27}'

const test = base.extend<{ as: (key?: DemoPerson['key']) => Promise<BrowserContext> }>({
  as: async ({ browser, sessionOf }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (key) => {
      const context = await browser.newContext({ storageState: await sessionOf(key) })
      contexts.push(context)
      return context
    })
    for (const context of contexts) await context.close()
  },
})

test.describe('what is somebody else’s looks like what is not there:', () => {
  test('tasks that are not published, and their shifts', async ({ as }) => {
    const [visitor, jonas, kari] = [await as(), await as('local'), await as('coordinator')]
    const own = await page(kari.request, routes.organisationTasks('uk', solvik))
    const editor = (state: 'draft' | 'held') =>
      first(section(own, t(`editing:list.${state}`)), `/uk/org/${solvik}/tasks/(${id})`)
    const there = [routes.task('uk', editor('draft')), routes.task('uk', editor('held'))]
    const nowhere = [routes.task('uk', nothing), routes.task('uk', 'no-id')]
    await expectSame(visitor, there, nowhere)
    await expectSame(jonas, there, nowhere)
    const shift = first(await page(kari.request, routes.editTask('uk', solvik, editor('held'))), `/shifts/(${id})`)
    await expectSame(jonas, [routes.signUp('uk', shift)], [routes.signUp('uk', nothing), routes.signUp('uk', 'no-id')])
  })

  test('hours of a shift one was not on', async ({ as }) => {
    const [jonas, kari] = [await as('local'), await as('coordinator')]
    const past = section(
      await page(kari.request, routes.rosters('uk', solvik, { when: 'past' })),
      t('signups:rosters.past'),
    )
    const rosters = await Promise.all(
      all(past, `/roster/(${id})`).map(async (shift) => [
        shift,
        await page(kari.request, routes.roster('uk', solvik, shift)),
      ]),
    )
    const [notHis] = rosters.find(([, roster]) => !roster!.includes('Jonas')) ?? []
    expect(notHis, 'a past shift without Jonas').toBeDefined()
    const nowhere = [routes.proposeHours('uk', nothing), routes.proposeHours('uk', 'no-id')]
    await expectSame(jonas, [routes.proposeHours('uk', notHis!)], nowhere)
  })

  test('a place that is held for somebody else', async ({ as }) => {
    const [jonas, oksana] = [await as('local'), await as('newcomer')]
    const notHis = first(await page(oksana.request, routes.forYou('uk')), `/my/proposals/(${id})`)
    const nowhere = [routes.proposal('uk', nothing), routes.proposal('uk', 'no-id')]
    await expectSame(jonas, [routes.proposal('uk', notHis)], nowhere)
  })

  test('an organisation’s pages', async ({ as }) => {
    const [jonas, kari] = [await as('local'), await as('coordinator')]
    const shift = first(await page(kari.request, routes.rosters('uk', solvik)), `/roster/(${id})`)
    const task = first(await page(kari.request, routes.organisationTasks('uk', solvik)), `/tasks/(${id})`)
    await expectSame(jonas, placesOf(solvik, task, shift), placesOf(nobodys, nothing, nothing))
    await expectSame(kari, placesOf(elsewhere, task, shift), placesOf(nobodys, nothing, nothing))
  })

  test('another organisation’s shift, asked for through one’s own', async ({ as }) => {
    const [visitor, kari] = [await as(), await as('coordinator')]
    const task = first(await page(visitor.request, routes.tasks('uk', { place: 'Trondheim' })), `/uk/tasks/(${id})`)
    const shift = first(await page(visitor.request, routes.task('uk', task)), `/uk/my/shifts/(${id})`)
    const through = (shiftId: string) => [
      routes.roster('uk', solvik, shiftId),
      routes.attendanceList('uk', solvik, shiftId),
      routes.confirmHours('uk', solvik, shiftId),
      routes.editShift('uk', solvik, task, shiftId),
      routes.correctHours('uk', solvik, shiftId, nothing),
    ]
    await expectSame(kari, through(shift), [...through(nothing), ...through('no-id')])
  })

  test('attestations and their documents', async ({ as }) => {
    const [jonas, kari, ingrid] = [await as('local'), await as('coordinator'), await as('signatory')]
    const issued = await page(ingrid.request, routes.organisationAttestations('uk', solvik))
    const holders = section(issued, t('attestations:issued.title')).split('</li>')
    const hers = first(
      holders.find((one) => one.includes(demoPerson('newcomer').name))!,
      `/attestations/(${id})`,
    )
    const pagesOf = (orgnr: string, one: string) => [
      routes.issuedAttestation('uk', orgnr, one),
      routes.withdrawAttestation('uk', orgnr, one),
    ]
    await expectSame(jonas, pagesOf(solvik, hers), pagesOf(solvik, nothing))
    await expectSame(ingrid, pagesOf(elsewhere, hers), pagesOf(elsewhere, nothing))
    const mayNotSign = [routes.newAttestation('uk', solvik, nothing), ...pagesOf(solvik, hers).slice(1)]
    await expectSame(kari, mayNotSign, pagesOf(solvik, nothing))

    expect((await ingrid.request.get(routes.attestationPdf(hers))).status()).toBe(200)
    const [his, none, noId] = await Promise.all(
      [hers, nothing, 'no-id'].map(async (one) => {
        const response = await jonas.request.get(routes.attestationPdf(one))
        return { status: response.status(), body: await response.text() }
      }),
    )
    expect(his!.status).toBe(404)
    expect([none, noId]).toEqual([his, his])
  })

  test('the administrators’ pages', async ({ as }) => {
    const [kari, per] = [await as('coordinator'), await as('administrator')]
    const organisation = first(await page(per.request, routes.admin('uk')), `/admin/organisations/(${id})`)
    const round = first(await page(per.request, routes.adminRounds('uk')), `/admin/rounds/(${id})`)
    const there = [routes.admin('uk'), routes.adminFlagged('uk'), routes.adminLog('uk')]
    const ofRounds = [routes.adminRounds('uk'), routes.adminRound('uk', round), routes.adminKeptApart('uk')]
    const one = routes.adminOrganisation('uk', organisation)
    await expectSame(kari, [...there, ...ofRounds, one], ['/uk/admin/nothing'])
    await expectSame(per, [routes.adminOrganisation('uk', nothing)], [routes.adminOrganisation('uk', 'no-id')])
    await expectSame(per, [routes.adminRound('uk', nothing)], [routes.adminRound('uk', 'no-id')])
  })
})

const placesOf = (orgnr: string, task: string, shift: string) => [
  routes.organisation('uk', orgnr),
  routes.organisationTasks('uk', orgnr),
  routes.newTask('uk', orgnr),
  routes.editTask('uk', orgnr, task),
  routes.publishTask('uk', orgnr, task),
  routes.editShift('uk', orgnr, task, shift),
  routes.rosters('uk', orgnr),
  routes.roster('uk', orgnr, shift),
  routes.attendanceList('uk', orgnr, shift),
  routes.organisationRounds('uk', orgnr),
  routes.organisationHours('uk', orgnr),
  routes.confirmHours('uk', orgnr, shift),
  routes.organisationAttestations('uk', orgnr),
  routes.team('uk', orgnr),
]

/** All have the same status; the first of each are also read as people read them. */
async function expectSame(who: BrowserContext, there: string[], nowhere: string[]): Promise<void> {
  for (const address of [...there, ...nowhere]) {
    expect((await who.request.get(address)).status(), address).toBe(404)
  }
  expect(await shown(who, there[0]!), there[0]).toBe(await shown(who, nowhere[0]!))
}

async function shown(who: BrowserContext, address: string): Promise<string> {
  const tab = await who.newPage()
  await tab.goto(address)
  await expect(tab.getByRole('heading', { level: 1, name: t('common:notFound.title') })).toBeVisible()
  const text = await tab.locator('body').innerText()
  await tab.close()
  return text
}

async function page(request: APIRequestContext, address: string): Promise<string> {
  const response = await request.get(address)
  expect(response.status(), address).toBe(200)
  return response.text()
}

/** From a heading to the end of its section. */
function section(html: string, heading: string): string {
  const from = html.indexOf(`>${heading}</h2>`)
  expect(from, heading).toBeGreaterThan(0)
  return html.slice(from).split('</section>')[0]!
}

const all = (html: string, pattern: string) =>
  Array.from(html.matchAll(new RegExp(pattern, 'g')), ([, found]) => found!)

function first(html: string, pattern: string): string {
  const [found] = all(html, pattern)
  expect(found, pattern).toBeDefined()
  return found!
}
