import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Clearing } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/config'
import { type Actor, type Membership, membershipOf } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { type Gain, taskId as taskIdSchema } from '@/lib/tasks/schema'
import { type ShiftView, withSeats } from '@/lib/tasks/shifts/queries'
import { factFields, organisationFields, stepFields, wordsByLocale } from '@/lib/tasks/publishing/queries'
import { type EditorState, editorState, type OrganisationFacts, type TaskFacts } from '@/lib/tasks/publishing/rules'

export interface EditorTask extends TaskFacts {
  id: string
  role: {
    id: string
    pictogram: string
    name: string
    benefits: Gain[]
    youTeach: boolean
    duties: string[]
    policeCertificate: 'required' | 'consider' | 'no'
    group: number
  }
  state: EditorState
  /** Nothing of it is stored yet: it was just filled in from the catalogue. */
  isNew: boolean
  savedAt: Date | null
  placeId: number
  foodServed: boolean | null
  inProgrammeTime: boolean
  clearing: Clearing
  shifts: (ShiftView & { cancelledAt: Date | null })[]
  organisation: OrganisationFacts & { orgnr: string; name: string }
  /** Why an administrator kept it back, as a code. */
  keptBackBecause: string | null
}

/** The catalogue's role as the beginning of a task; null for an unknown role and for whoever may not post tasks here. */
export async function newTask(actor: Actor, orgnr: string, roleId: string, locale: Locale): Promise<EditorTask | null> {
  const membership = membershipOf(actor, orgnr, 'coordinator', 'owner')
  if (!membership) return null
  const db = await database()
  const [role, organisation] = await Promise.all([
    db.volunteerRole.findUnique({
      where: { id: roleId },
      select: { ...roleFields, supports: true, steps: { select: stepFields, orderBy: { position: 'asc' } } },
    }),
    organisationRow(membership),
  ])
  if (!role) return null
  return {
    id: crypto.randomUUID(),
    role: roleView(role, locale),
    state: 'draft',
    isNew: true,
    savedAt: null,
    placeId: organisation.placeId,
    meetingAddress: organisation.address,
    contactName: '',
    contactPhone: '',
    supports: role.supports,
    expensesRefunded: null,
    foodServed: null,
    policeCertificate: role.policeCertificate,
    inProgrammeTime: false,
    clearing: 'firstCome',
    membersDoThis: null,
    wouldBeBought: null,
    soldInCompetition: null,
    longAlone: null,
    texts: wordsByLocale(role.texts.map(({ name, ...text }) => ({ ...text, title: name, meetingHint: '' }))),
    steps: role.steps,
    shifts: [],
    organisation: organisationView(membership, organisation),
    keptBackBecause: null,
  }
}

/** A task as its organisation edits it; null for other people's and for what is not there. */
export async function taskForEditing(
  actor: Actor,
  orgnr: string,
  taskId: string,
  locale: Locale,
  now: Date,
): Promise<EditorTask | null> {
  const membership = membershipOf(actor, orgnr, 'coordinator', 'owner')
  if (!membership || !taskIdSchema.safeParse(taskId).success) return null
  const db = await database()
  const task = await db.task.findFirst({
    where: { id: taskId, organisationId: membership.organisationId },
    select: taskFields,
  })
  if (!task) return null
  const { role, organisation, texts, shifts, publishedAt, flaggedAt, reviewedAt, closedAt, ...facts } = task
  const state = editorState({ publishedAt, flaggedAt, reviewedAt, closedAt })
  const [seated, saved, keptBack] = await Promise.all([
    withSeats(
      actor,
      shifts.filter(({ endsAt }) => endsAt > now),
      now,
    ),
    lastEvent(membership, taskId, 'task.saved'),
    state === 'keptBack' ? lastEvent(membership, taskId, 'task.keptBack') : null,
  ])
  return {
    ...facts,
    role: roleView(role, locale),
    state,
    isNew: false,
    savedAt: saved?.at ?? null,
    texts: wordsByLocale(texts),
    shifts: seated,
    organisation: organisationView(membership, organisation),
    keptBackBecause: (keptBack?.detail as { because?: string } | undefined)?.because ?? null,
  }
}

const roleFields = {
  id: true,
  pictogram: true,
  benefits: true,
  youTeach: true,
  policeCertificate: true,
  maxGroup: true,
  texts: { select: { locale: true, name: true, summary: true, duties: true, bring: true, safetyLine: true } },
} satisfies Prisma.VolunteerRoleSelect

const taskFields = {
  ...factFields,
  id: true,
  role: { select: roleFields },
  placeId: true,
  foodServed: true,
  inProgrammeTime: true,
  clearing: true,
  publishedAt: true,
  flaggedAt: true,
  reviewedAt: true,
  closedAt: true,
} as const satisfies Prisma.TaskSelect

async function organisationRow({ organisationId }: Membership) {
  const db = await database()
  return db.partnerOrganisation.findUniqueOrThrow({ where: { id: organisationId }, select: organisationFields })
}

type OrganisationRow = Prisma.PartnerOrganisationGetPayload<{ select: typeof organisationFields }>

function organisationView(
  { orgnr, name }: Membership,
  { approvedAt, insuredAccident, insuredLiability }: OrganisationRow,
) {
  return { orgnr, name, approved: approvedAt !== null, insuredAccident, insuredLiability }
}

function roleView(
  { texts, maxGroup, ...role }: Prisma.VolunteerRoleGetPayload<{ select: typeof roleFields }>,
  locale: Locale,
): EditorTask['role'] {
  const text = texts.find((one) => one.locale === locale)
  return { ...role, name: text?.name ?? '', duties: text?.duties ?? [], group: maxGroup }
}

async function lastEvent({ organisationId }: Membership, subjectId: string, name: string) {
  const db = await database()
  return db.event.findFirst({
    where: { organisationId, subjectId, name },
    orderBy: { at: 'desc' },
    select: { at: true, detail: true },
  })
}
