import { type Locale, locales } from '@/lib/i18n/config'
import { Refusal } from '@/lib/refusal'
import { needsNoNorwegian } from '@/lib/tasks/rules'
import type { Support } from '@/lib/tasks/schema'
import type { StepWords, TaskWords } from '@/lib/tasks/editing/schema'
import { type ChecklistQuestion, checklistQuestions } from './schema'

interface Progress {
  publishedAt: Date | null
  flaggedAt: Date | null
  reviewedAt: Date | null
  closedAt: Date | null
}

export type EditorState = 'draft' | 'held' | 'keptBack' | 'published' | 'closed'

/** Held: an administrator has to look first. Kept back: one has, and said no for now. */
export function editorState({ publishedAt, flaggedAt, reviewedAt, closedAt }: Progress): EditorState {
  if (closedAt !== null) return 'closed'
  if (flaggedAt !== null && reviewedAt === null) return 'held'
  if (publishedAt !== null) return 'published'
  return flaggedAt === null ? 'draft' : 'keptBack'
}

export type Answers = Record<ChecklistQuestion, boolean | null>

export interface TaskFacts extends Answers {
  supports: readonly Support[]
  meetingAddress: string
  contactName: string
  contactPhone: string
  expensesRefunded: boolean | null
  policeCertificate: 'required' | 'consider' | 'no' | null
  texts: Record<Locale, TaskWords>
  steps: readonly StepWords[]
  shifts: readonly { startsAt: Date; cancelledAt: Date | null }[]
}

export interface OrganisationFacts {
  approved: boolean
  /** Yes and no are both answers; nothing is none. */
  insuredAccident: boolean | null
  insuredLiability: boolean | null
}

/** What the checklist ticks off, in its order. */
export const publicationItems = [
  'texts',
  'steps',
  'shifts',
  'meeting',
  'contact',
  'supports',
  'safety',
  'voluntary',
  'expenses',
  'insurance',
  'certificate',
  'approved',
] as const
export type PublicationItem = (typeof publicationItems)[number]

/** One thing that is missing: what it belongs to, what it is, and the field that mends it. */
export interface Need {
  item: PublicationItem
  need:
    | 'title'
    | 'summary'
    | 'sameHint'
    | 'sameBring'
    | 'steps'
    | 'stepWords'
    | 'upcomingShift'
    | 'meetingAddress'
    | 'contactName'
    | 'contactPhone'
    | 'twoSupports'
    | 'personalSupport'
    | 'shownForSafety'
    | 'safetyLine'
    | 'answer'
    | 'expenses'
    | 'insurance'
    | 'certificate'
    | 'approved'
  field: string
}

/** R2 and R4: what a task lacks before others may see it. Empty: it can be published. */
export function publication(task: TaskFacts, organisation: OrganisationFacts, now: Date): Need[] {
  return [
    ...inAllLanguages(task.texts),
    ...stepNeeds(task.steps),
    ...missing(
      task.shifts.some((shift) => shift.cancelledAt === null && shift.startsAt > now),
      'shifts',
      'upcomingShift',
      'date',
    ),
    ...missing(task.meetingAddress !== '', 'meeting', 'meetingAddress', 'meetingAddress'),
    ...missing(task.contactName !== '', 'contact', 'contactName', 'contactName'),
    ...missing(task.contactPhone !== '', 'contact', 'contactPhone', 'contactPhone'),
    ...supportNeeds(task),
    ...locales.flatMap((locale) =>
      missing(task.texts[locale].safetyLine !== '', 'safety', 'safetyLine', `texts.${locale}.safetyLine`),
    ),
    ...checklistQuestions.flatMap((question) => missing(task[question] !== null, 'voluntary', 'answer', question)),
    ...missing(task.expensesRefunded !== null, 'expenses', 'expenses', 'expensesRefunded'),
    ...missing(
      organisation.insuredAccident !== null && organisation.insuredLiability !== null,
      'insurance',
      'insurance',
      'insurance',
    ),
    // «Consider» is the catalogue's advice; whether to ask for one is for the organisation to say.
    ...missing(
      task.policeCertificate === 'required' || task.policeCertificate === 'no',
      'certificate',
      'certificate',
      'policeCertificate',
    ),
    ...missing(organisation.approved, 'approved', 'approved', 'approved'),
  ]
}

/** R3: answers that point to paid work; a person looks at the task before others see it. */
export function pointsToPaidWork({ membersDoThis, wouldBeBought, soldInCompetition }: Answers): boolean {
  return membersDoThis === false || wouldBeBought === true || soldInCompetition === true
}

export const sameAnswers = (one: Answers, other: Answers) =>
  checklistQuestions.every((question) => one[question] === other[question])

/** Whether an administrator must look before these answers are shown to others; once looked at and let through they stand. */
export function needsReview(task: Answers & Progress): boolean {
  const letThrough = task.flaggedAt !== null && task.reviewedAt !== null && task.publishedAt !== null
  return pointsToPaidWork(task) && !letThrough
}

/** What others can already see must stay whole: a change that leaves a hole is refused beside its field. */
export function refuseHoles(needs: readonly Need[]): void {
  const hole = needs.find(({ need }) => need !== 'upcomingShift')
  if (hole) throw new Refusal('neededWhilePublished', {}, hole.field)
}

function inAllLanguages(texts: Record<Locale, TaskWords>): Need[] {
  const anyHint = locales.some((locale) => texts[locale].meetingHint !== '')
  const anyBring = locales.some((locale) => texts[locale].bring.length > 0)
  return locales.flatMap((locale) => {
    const { title, summary, meetingHint, bring } = texts[locale]
    const field = (name: keyof TaskWords) => `texts.${locale}.${name}`
    return [
      ...missing(title !== '', 'texts', 'title', field('title')),
      ...missing(summary !== '', 'texts', 'summary', field('summary')),
      // What is said in one language is said in all three.
      ...missing(meetingHint !== '' || !anyHint, 'texts', 'sameHint', field('meetingHint')),
      ...missing(bring.length > 0 || !anyBring, 'texts', 'sameBring', field('bring')),
    ]
  })
}

function stepNeeds(steps: TaskFacts['steps']): Need[] {
  return [
    ...missing(steps.length > 0, 'steps', 'steps', 'steps[0].nb'),
    ...steps.flatMap((step, index) =>
      locales.flatMap((locale) => missing(step[locale] !== '', 'steps', 'stepWords', `steps[${index}].${locale}`)),
    ),
  ]
}

function supportNeeds({ supports, steps }: TaskFacts): Need[] {
  const kinds = new Set(supports)
  const dangerous = steps.some(({ safety }) => safety)
  return [
    ...missing(kinds.size >= 2, 'supports', 'twoSupports', 'supports'),
    ...missing(kinds.size < 2 || needsNoNorwegian(supports), 'supports', 'personalSupport', 'supports'),
    ...missing(!dangerous || kinds.has('shown'), 'supports', 'shownForSafety', 'supports'),
  ]
}

const missing = (isThere: boolean, item: PublicationItem, need: Need['need'], field: string): Need[] =>
  isThere ? [] : [{ item, need, field }]
