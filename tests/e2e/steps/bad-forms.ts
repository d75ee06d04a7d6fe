import { type Locator } from '@playwright/test'
import { routes } from '@/lib/routes'
import type { DemoPerson } from '@/prisma/seed/demo-people'
import { pages } from '@/tests/support/pages'
import { reach } from '@/tests/support/reach'
import type { Visitor } from './visitor'

/** A form filled in as it should not be. */
export interface BadForm {
  name: string
  as?: DemoPerson['key']
  open: (who: Visitor) => Promise<unknown>
  fill: (who: Visitor) => Promise<unknown>
  submit: (who: Visitor) => string
  /** Which fields complain, and in which words. */
  complaints: (who: Visitor) => { field: Locator; sentence: string }[]
  /** What was typed elsewhere in the form, and must still stand there. */
  kept?: (who: Visitor) => { field: Locator; value: string }[]
}

const named = (name: string) => (who: Visitor) =>
  reach(
    who.page,
    pages.find((page) => page.name === name)!,
    who.locale,
  )
const labelled = ({ page }: Visitor, label: string) => page.getByLabel(label, { exact: true })
const unfolded = (name: string, summary: (t: Visitor['t']) => string) => async (who: Visitor) => {
  await named(name)(who)
  const folded = who.page.locator('summary').filter({ hasText: summary(who.t) })
  await folded.first().click()
}

const identityNumber = '01020312345'

export const badForms: readonly BadForm[] = [
  {
    name: 'an address without @',
    open: named('sign-in'),
    fill: (who) => labelled(who, who.t('people:signIn.email')).fill('oksana'),
    submit: ({ t }) => t('people:signIn.submit'),
    complaints: (who) => [
      { field: labelled(who, who.t('people:signIn.email')), sentence: who.t('refusals:notAnAddress') },
    ],
    kept: (who) => [{ field: labelled(who, who.t('people:signIn.email')), value: 'oksana' }],
  },
  {
    name: 'a code of three digits',
    open: named('sign-in-code'),
    fill: (who) => labelled(who, who.t('people:code.label')).fill('123'),
    submit: ({ t }) => t('people:code.submit'),
    complaints: (who) => [{ field: labelled(who, who.t('people:code.label')), sentence: who.t('refusals:codeShape') }],
    kept: (who) => [{ field: labelled(who, who.t('people:code.label')), value: '123' }],
  },
  {
    name: 'a welcome without a name, an age and a consent',
    as: 'newcomer',
    open: named('welcome-name'),
    fill: async (who) => {
      await labelled(who, who.t('volunteers:name.label')).fill('')
      await tick(who, who.t('volunteers:name.adult')).uncheck()
      await tick(who, who.t('volunteers:name.consent')).uncheck()
    },
    submit: ({ t }) => t('common:do.next'),
    complaints: (who) => [
      { field: labelled(who, who.t('volunteers:name.label')), sentence: who.t('refusals:nameMissing') },
      { field: tick(who, who.t('volunteers:name.adult')), sentence: who.t('refusals:adultMissing') },
      { field: tick(who, who.t('volunteers:name.consent')), sentence: who.t('refusals:consentMissing') },
    ],
  },
  {
    name: 'an identity number for a name',
    as: 'newcomer',
    open: named('settings-name'),
    fill: (who) => labelled(who, who.t('people:settings.name')).fill(identityNumber),
    submit: ({ t }) => t('common:do.save'),
    complaints: (who) => [
      { field: labelled(who, who.t('people:settings.name')), sentence: who.t('refusals:identityNumber') },
    ],
  },
  {
    name: 'no code of an attestation',
    open: named('verify'),
    fill: (who) => labelled(who, who.t('checking:code')).fill(''),
    submit: ({ t }) => t('checking:submit'),
    complaints: (who) => [{ field: labelled(who, who.t('checking:code')), sentence: who.t('refusals:missing') }],
  },
  {
    name: 'other hours without a reason, and with an identity number',
    as: 'newcomer',
    open: named('propose-hours'),
    fill: (who) => labelled(who, who.t('hours:propose.note')).fill(`Моя картка ${identityNumber}`),
    submit: ({ t }) => t('hours:propose.submit'),
    complaints: (who) => [
      { field: labelled(who, who.t('hours:propose.note')), sentence: who.t('refusals:identityNumber') },
    ],
    kept: (who) => [{ field: labelled(who, who.t('hours:propose.note')), value: `Моя картка ${identityNumber}` }],
  },
  {
    name: 'a number that no organisation has',
    as: 'local',
    open: named('apply'),
    fill: (who) => labelled(who, who.t('organisations:apply.orgnr')).fill('123456789'),
    submit: ({ t }) => t('organisations:apply.lookUp'),
    complaints: (who) => [
      { field: labelled(who, who.t('organisations:apply.orgnr')), sentence: who.t('refusals:notAnOrgnr') },
    ],
    kept: (who) => [{ field: labelled(who, who.t('organisations:apply.orgnr')), value: '123456789' }],
  },
  {
    name: 'an application that is empty',
    as: 'local',
    open: ({ page, locale }) => page.goto(routes.applyAsOrganisation(locale, '310000191')),
    fill: (who) => labelled(who, who.t('organisations:fields.address')).fill('Bryggegata 4'),
    submit: ({ t }) => t('organisations:apply.submit'),
    complaints: (who) => [
      { field: labelled(who, who.t('organisations:fields.name')), sentence: who.t('refusals:missing') },
      { field: question(who, who.t('organisations:fields.insuredAccident')), sentence: who.t('refusals:missing') },
    ],
    kept: (who) => [{ field: labelled(who, who.t('organisations:fields.address')), value: 'Bryggegata 4' }],
  },
  {
    name: 'a shift that ends before it begins',
    as: 'coordinator',
    open: named('edit-task'),
    fill: async (who) => {
      const shift = question(who, who.t('editing:shifts.new'))
      await shift.getByLabel(who.t('editing:shifts.date')).fill('2031-05-12')
      await shift.getByLabel(who.t('editing:shifts.from'), { exact: true }).fill('19:00')
      await shift.getByLabel(who.t('editing:shifts.to'), { exact: true }).fill('17:00')
    },
    submit: ({ t }) => t('editing:shifts.add'),
    complaints: (who) => [
      { field: labelled(who, who.t('editing:shifts.to')), sentence: who.t('refusals:endsBeforeStart') },
    ],
    kept: (who) => [{ field: labelled(who, who.t('editing:shifts.from')), value: '19:00' }],
  },
  {
    name: 'hours that are corrected without a reason',
    as: 'coordinator',
    open: named('correct-hours'),
    fill: (who) => labelled(who, who.t('hours:correct.hours')).selectOption('60'),
    submit: ({ t }) => t('hours:correct.submit'),
    complaints: (who) => [{ field: labelled(who, who.t('hours:correct.reason')), sentence: who.t('refusals:missing') }],
    kept: (who) => [{ field: labelled(who, who.t('hours:correct.hours')), value: '60' }],
  },
  {
    name: 'a colleague without an address',
    as: 'signatory',
    open: named('team'),
    fill: (who) => labelled(who, who.t('organisations:team.email')).fill('nora'),
    submit: ({ t }) => t('organisations:team.addSubmit'),
    complaints: (who) => [
      { field: labelled(who, who.t('organisations:team.email')), sentence: who.t('refusals:notAnAddress') },
    ],
    kept: (who) => [{ field: labelled(who, who.t('organisations:team.email')), value: 'nora' }],
  },
  {
    name: 'an attestation that is withdrawn without a reason',
    as: 'signatory',
    open: named('withdraw-attestation'),
    fill: (who) => labelled(who, who.t('attestations:withdraw.reason')).fill('Ні.'),
    submit: ({ t }) => t('attestations:withdraw.submit'),
    complaints: (who) => [
      {
        field: labelled(who, who.t('attestations:withdraw.reason')),
        sentence: who.t('refusals:tooShort', { minimum: 10 }),
      },
    ],
  },
  {
    name: 'an application that is declined without a reason',
    as: 'administrator',
    open: unfolded('admin-organisation', (t) => t('organisations:admin.decline')),
    fill: (who) => labelled(who, who.t('organisations:admin.declineReason')).fill('Ні.'),
    submit: ({ t }) => t('organisations:admin.decline'),
    complaints: (who) => [
      {
        field: labelled(who, who.t('organisations:admin.declineReason')),
        sentence: who.t('refusals:tooShort', { minimum: 10 }),
      },
    ],
    kept: (who) => [{ field: labelled(who, who.t('organisations:admin.declineReason')), value: 'Ні.' }],
  },
  {
    name: 'a round for a municipality that is not there',
    as: 'administrator',
    open: unfolded('admin-rounds', (t) => t('rounds:admin.start')),
    fill: (who) => numbers(who).fill('0301, 9999'),
    submit: ({ t }) => t('rounds:admin.startNow'),
    complaints: (who) => [{ field: numbers(who), sentence: who.t('refusals:municipalityUnknown', { number: '9999' }) }],
  },
]

const numbers = ({ page, t }: Visitor) => page.locator('#start').getByLabel(t('rounds:admin.municipalities'))
const tick = ({ page }: Visitor, name: string) => page.getByRole('checkbox', { name })
const question = ({ page }: Visitor, name: string) => page.getByRole('group', { name })
