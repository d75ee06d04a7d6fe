import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/config'
import { routes } from '@/lib/routes'
import type { DemoPerson } from '@/prisma/seed/demo-people'
import { previewBatch, startBatch } from './batch-pages'
import { words } from './words'

/** A page of the product as somebody meets it in the demo world. */
export interface PageToSee {
  name: string
  /** Whom the demo lets one be; a visitor without an account otherwise. */
  as?: DemoPerson['key']
  from: (locale: Locale) => string
  /** From there by links with such addresses, on one page after the other: ids are never written down here. */
  follow?: readonly RegExp[]
  /** What is added to the address found so, where only a button leads there. */
  add?: string
  /** What must be done first. */
  before?: (page: Page, locale: Locale) => Promise<void>
  /** The page whose title it shares, because it is the same with other answers or asks the same. */
  titledLike?: string
  /** Answers with 404, as it should. */
  missing?: true
}

const orgnr = '310000019'
const id = '[0-9a-f]{8}-[0-9a-f-]{27}'
const like = (pattern: string) => new RegExp(`/${pattern.replace(':id', id).replace(':id', id)}$`)
const withToken = (path: string) => new RegExp(`/${path}/[\\w-]{43}$`)

/** Addresses that only a press of a button gives. */
const pressed = new Map<string, string>()

export const pages: readonly PageToSee[] = [
  { name: 'home', from: routes.home },
  { name: 'tasks', from: routes.tasks },
  {
    name: 'tasks-filtered',
    titledLike: 'tasks',
    from: (l) => routes.tasks(l, { place: 'Oslo', part: ['evening'], support: ['buddy'] }),
  },
  {
    name: 'tasks-none',
    titledLike: 'tasks',
    from: (l) =>
      routes.tasks(l, {
        place: 'Oslo',
        within: '5',
        category: 'natur',
        day: ['weekdays'],
        part: ['morning'],
        teach: 'on',
      }),
  },
  { name: 'task', from: routes.tasks, follow: [like('tasks/:id')] },
  { name: 'about', from: routes.howItWorks },
  { name: 'fairness', from: routes.fairness },
  { name: 'fairness-of-round', from: routes.fairness, follow: [like('fairness/:id')] },
  { name: 'organisations', from: routes.forOrganisations },
  { name: 'privacy', from: routes.privacy },
  { name: 'accessibility', from: routes.accessibility },
  { name: 'speak-up', from: routes.speakUp },
  { name: 'verify', from: routes.verify },
  { name: 'verify-valid', titledLike: 'verify', from: (l) => routes.verify(l, '7K4M-92XH') },
  { name: 'verify-unknown', titledLike: 'verify', from: (l) => routes.verify(l, '2222-2222') },
  {
    name: 'verify-shared',
    titledLike: 'verify',
    as: 'newcomer',
    from: (l) => routes.links(l),
    follow: [/\/verify\/[\w-]{43}$/],
  },
  { name: 'verify-file', from: routes.verifyFile },
  { name: 'demo', from: routes.demo },
  { name: 'sign-in', from: routes.signIn },
  { name: 'sign-in-code', from: routes.signInCode, before: askForCode },
  { name: 'sign-in-link', from: (l) => routes.signInLink(l, 'token') },
  { name: 'demo-mail', from: routes.demoMail },
  { name: 'not-found', from: (l) => `/${l}/nowhere`, missing: true },

  { name: 'welcome-name', as: 'newcomer', from: (l) => routes.welcome(l, 'name') },
  { name: 'welcome-where', as: 'newcomer', from: (l) => `${routes.welcome(l, 'where')}?place=Bergen` },
  { name: 'welcome-when', as: 'newcomer', from: (l) => routes.welcome(l, 'when') },
  { name: 'welcome-likes', as: 'newcomer', from: (l) => routes.welcome(l, 'likes') },
  { name: 'welcome-language', as: 'newcomer', from: (l) => routes.welcome(l, 'language') },
  { name: 'for-you', as: 'newcomer', from: routes.forYou },
  { name: 'my-page', as: 'newcomer', from: routes.myPage },
  { name: 'my-proposal', as: 'newcomer', from: (l) => routes.forYou(l), follow: [like('my/proposals/:id')] },
  { name: 'my-shifts', as: 'newcomer', from: routes.myShifts },
  { name: 'my-shift', as: 'newcomer', from: routes.myShifts, follow: [like('my/shifts/:id')] },
  {
    name: 'sign-up',
    titledLike: 'my-shift',
    as: 'newcomer',
    from: routes.forYou,
    follow: [like('tasks/:id'), like('my/shifts/:id')],
  },
  { name: 'my-buddy', as: 'local', from: (l) => routes.buddy(l) },
  { name: 'my-hours', as: 'newcomer', from: routes.myHours },
  { name: 'propose-hours', as: 'newcomer', from: routes.myShifts, follow: [like('my/shifts/:id/hours')] },
  { name: 'my-attestations', as: 'newcomer', from: (l) => routes.myAttestations(l) },
  { name: 'share', as: 'newcomer', from: (l) => routes.share(l) },
  { name: 'my-links', as: 'newcomer', from: (l) => routes.links(l) },
  { name: 'message-to-nav', as: 'newcomer', from: (l) => routes.message(l) },
  {
    name: 'message-to-employer',
    titledLike: 'message-to-nav',
    as: 'newcomer',
    from: (l) => routes.message(l, 'employer'),
  },
  { name: 'my-skills', as: 'newcomer', from: (l) => routes.mySkills(l) },
  {
    name: 'my-skills-choose',
    titledLike: 'my-skills',
    as: 'newcomer',
    from: (l) => routes.mySkills(l, { org: orgnr }),
  },
  {
    name: 'write-skill',
    as: 'newcomer',
    from: (l) => routes.mySkills(l, { org: orgnr, skill: 'product-quality' }),
  },
  { name: 'my-references', as: 'newcomer', from: (l) => routes.myReferences(l) },
  { name: 'new-reference', as: 'newcomer', from: (l) => routes.newReference(l, orgnr) },
  { name: 'my-reference', as: 'newcomer', from: (l) => routes.myReferences(l), follow: [like('my/references/:id')] },
  {
    name: 'contact',
    as: 'newcomer',
    from: (l) => routes.myReferences(l),
    follow: [like('my/references/:id'), withToken('contact')],
  },
  { name: 'contact-gone', titledLike: 'contact', from: (l) => routes.contact(l, 'unknown') },
  { name: 'asked-for-reference', as: 'local', from: (l) => routes.myReferences(l), follow: [withToken('references')] },
  {
    name: 'write-reference',
    as: 'local',
    from: (l) => routes.myReferences(l),
    follow: [withToken('references')],
    add: '/write',
  },
  { name: 'reference-gone', titledLike: 'asked-for-reference', from: (l) => routes.reference(l, 'unknown') },
  { name: 'settings', as: 'newcomer', from: routes.settings },
  { name: 'settings-name', as: 'newcomer', from: (l) => routes.settingsOf(l, 'name') },
  { name: 'settings-where', titledLike: 'welcome-where', as: 'newcomer', from: (l) => routes.settingsOf(l, 'where') },
  { name: 'settings-when', titledLike: 'welcome-when', as: 'newcomer', from: (l) => routes.settingsOf(l, 'when') },
  { name: 'settings-likes', titledLike: 'welcome-likes', as: 'newcomer', from: (l) => routes.settingsOf(l, 'likes') },
  {
    name: 'settings-language',
    titledLike: 'welcome-language',
    as: 'newcomer',
    from: (l) => routes.settingsOf(l, 'language'),
  },

  { name: 'organisation', as: 'coordinator', from: (l) => routes.organisation(l, orgnr) },
  { name: 'organisation-tasks', as: 'coordinator', from: (l) => routes.organisationTasks(l, orgnr) },
  { name: 'new-task', as: 'coordinator', from: (l) => routes.newTask(l, orgnr) },
  {
    name: 'new-task-filled',
    titledLike: 'new-task',
    as: 'coordinator',
    from: (l) => routes.newTask(l, orgnr, 'koke-kaffe'),
  },
  {
    name: 'publish-task',
    as: 'coordinator',
    from: (l) => routes.organisationTasks(l, orgnr),
    follow: [like('tasks/:id')],
    add: '/publish',
  },
  {
    name: 'edit-task',
    as: 'coordinator',
    from: (l) => routes.organisationTasks(l, orgnr),
    follow: [like('tasks/:id')],
  },
  {
    name: 'edit-shift',
    as: 'coordinator',
    from: (l) => routes.organisationTasks(l, orgnr),
    follow: [like('tasks/:id'), like('tasks/:id/shifts/:id')],
  },
  { name: 'rosters', as: 'coordinator', from: (l) => routes.rosters(l, orgnr) },
  {
    name: 'rosters-past',
    titledLike: 'rosters',
    as: 'coordinator',
    from: (l) => routes.rosters(l, orgnr, { when: 'past' }),
  },
  { name: 'roster', as: 'coordinator', from: (l) => routes.rosters(l, orgnr), follow: [like('roster/:id')] },
  {
    name: 'attendance-list',
    as: 'coordinator',
    from: (l) => routes.rosters(l, orgnr),
    follow: [like('roster/:id'), like('roster/:id/list')],
  },
  { name: 'organisation-rounds', as: 'coordinator', from: (l) => routes.organisationRounds(l, orgnr) },
  { name: 'hours-to-confirm', as: 'coordinator', from: (l) => routes.organisationHours(l, orgnr) },
  {
    name: 'confirm-hours',
    as: 'coordinator',
    from: (l) => routes.organisationHours(l, orgnr),
    follow: [like('hours/:id')],
  },
  {
    name: 'correct-hours',
    as: 'coordinator',
    from: (l) => routes.rosters(l, orgnr, { when: 'past' }),
    follow: [like('roster/:id'), like('hours/:id'), like('hours/:id/:id')],
  },
  { name: 'organisation-attestations', as: 'signatory', from: (l) => routes.organisationAttestations(l, orgnr) },
  {
    name: 'new-attestation',
    as: 'signatory',
    from: (l) => routes.organisationAttestations(l, orgnr),
    follow: [new RegExp(`attestations/new\\?volunteer=${id}$`)],
  },
  {
    name: 'issued-attestation',
    as: 'signatory',
    from: (l) => routes.organisationAttestations(l, orgnr),
    follow: [like('attestations/:id')],
  },
  {
    name: 'withdraw-attestation',
    as: 'signatory',
    from: (l) => routes.organisationAttestations(l, orgnr),
    follow: [like('attestations/:id'), like('attestations/:id/withdraw')],
  },
  {
    name: 'new-attestation-batch',
    as: 'signatory',
    before: async (page, l) => void pressed.set('preview', await previewBatch(page, l, orgnr, 'all')),
    from: () => pressed.get('preview') ?? '',
  },
  {
    name: 'attestation-batch',
    as: 'signatory',
    before: async (page, l) => void pressed.set('batch', await startBatch(page, l, orgnr)),
    from: () => pressed.get('batch') ?? '',
  },
  { name: 'organisation-skills', as: 'signatory', from: (l) => routes.organisationSkills(l, orgnr) },
  { name: 'organisation-references', as: 'coordinator', from: (l) => routes.organisationReferences(l, orgnr) },
  {
    name: 'given-reference',
    titledLike: 'asked-for-reference',
    as: 'coordinator',
    from: (l) => routes.organisationReferences(l, orgnr),
    follow: [withToken('references')],
  },
  { name: 'team', as: 'signatory', from: (l) => routes.team(l, orgnr) },
  { name: 'apply', as: 'local', from: routes.applyAsOrganisation },

  { name: 'admin', as: 'administrator', from: routes.admin },
  { name: 'admin-organisation', as: 'administrator', from: routes.admin, follow: [like('admin/organisations/:id')] },
  {
    name: 'admin-keys',
    as: 'administrator',
    from: routes.admin,
    follow: [like('admin/organisations/:id')],
    add: '/keys',
  },
  { name: 'admin-flagged', as: 'administrator', from: routes.adminFlagged },
  { name: 'admin-rounds', as: 'administrator', from: (l) => routes.adminRounds(l) },
  { name: 'admin-round', as: 'administrator', from: (l) => routes.adminRounds(l), follow: [like('admin/rounds/:id')] },
  { name: 'kept-apart', as: 'administrator', from: routes.adminKeptApart },
  { name: 'admin-log', as: 'administrator', from: routes.adminLog },
]

async function askForCode(page: Page, locale: Locale): Promise<void> {
  const t = words(locale)
  await page.goto(routes.signIn(locale))
  // An address of its own: nobody gets more than a few codes an hour.
  await page.getByLabel(t('people:signIn.email')).fill(`hanna${Date.now() % 100_000}@post.example`)
  await page.getByRole('button', { name: t('people:signIn.submit') }).click()
  await page.getByLabel(t('people:code.label'), { exact: true }).waitFor()
}
