import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/config'
import type { Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import {
  firstName,
  inSupportOrder,
  mayPhone,
  maySee,
  needsNoNorwegian,
  taskState,
  type TaskState,
  textFor,
} from '@/lib/tasks/rules'
import { type Gain, type Support, taskId } from '@/lib/tasks/schema'
import { type ShiftView, withSeats } from '@/lib/tasks/shifts/queries'

export interface TaskPageView {
  id: string
  state: TaskState
  pictogram: string
  title: string
  titleLocale: Locale
  /** What to look for on the door and say to the people there. */
  titleNb: string | null
  summary: string
  organisation: {
    name: string
    orgnr: string
    purpose: string
    approvedAt: Date | null
    insuredAccident: boolean
    insuredLiability: boolean
    insurer: string | null
  }
  placeName: string
  meetingAddress: string
  meetingHint: string
  contactFirstName: string
  /** Only for those who will meet the contact. */
  contactPhone: string | null
  steps: { pictogram: string; safety: boolean; uk: string; nb: string; en: string }[]
  supports: Support[]
  benefits: Gain[]
  youTeach: boolean
  noNorwegianNeeded: boolean
  bring: string[]
  safetyLine: string
  expensesRefunded: boolean | null
  foodServed: boolean | null
  policeCertificate: 'required' | 'consider' | 'no'
  inProgrammeTime: boolean
  /** Those to come, and the viewer's own that is going on. */
  shifts: ShiftView[]
  /** The viewer belongs to the organisation. */
  isOwn: boolean
}

/** A task as its page shows it; null for what the viewer may not see and for what is not there. */
export async function taskPage(viewer: Viewer, id: string, locale: Locale, now: Date): Promise<TaskPageView | null> {
  if (!taskId.safeParse(id).success) return null
  const db = await database()
  const task = await db.task.findUnique({ where: { id }, select: pageFields(viewer?.personId ?? nobody, now) })
  if (!task) return null
  const { role, organisation, place, shifts, texts } = task

  const own = shifts.flatMap(({ endsAt, signUps }) => signUps.map((signUp) => ({ endsAt, ...signUp })))
  const state = taskState({ ...task, organisationApprovedAt: organisation.approvedAt })
  const isOwn = viewer?.memberships.some(({ orgnr }) => orgnr === organisation.orgnr) ?? false
  const insider = isOwn || (viewer?.isAdministrator ?? false)
  if (!maySee(state, { insider, signedUp: own.length > 0 })) return null

  const ahead = shifts.filter((shift) => shift.cancelledAt === null && shift.endsAt > now)
  const seen = await withSeats(
    viewer,
    ahead.map(({ signUps: _, cancelledAt: __, ...shift }) => shift),
    now,
  )
  const text = textFor(texts, locale)
  const { purposeUk, purposeNb, purposeEn, ...organisationFacts } = organisation
  return {
    id: task.id,
    state,
    pictogram: role.pictogram,
    title: text?.title ?? '',
    titleLocale: text?.locale ?? locale,
    titleNb: texts.find((one) => one.locale === 'nb')?.title ?? null,
    summary: text?.summary ?? '',
    organisation: {
      ...organisationFacts,
      purpose: { uk: purposeUk, nb: purposeNb, en: purposeEn }[locale] || purposeNb,
    },
    placeName: place.name,
    meetingAddress: task.meetingAddress,
    meetingHint: text?.meetingHint ?? '',
    contactFirstName: firstName(task.contactName),
    contactPhone: isOwn || mayPhone(own, now) ? task.contactPhone : null,
    steps: task.steps,
    supports: inSupportOrder(task.supports),
    benefits: role.benefits,
    youTeach: role.youTeach,
    noNorwegianNeeded: needsNoNorwegian(task.supports),
    bring: text?.bring ?? [],
    safetyLine: text?.safetyLine ?? '',
    expensesRefunded: task.expensesRefunded,
    foodServed: task.foodServed,
    policeCertificate: task.policeCertificate,
    inProgrammeTime: task.inProgrammeTime,
    shifts: seen.filter((shift) => shift.startsAt > now || shift.mine === 'placed'),
    isOwn,
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** The shifts ahead and the viewer's own; of the sign-ups only the viewer's. */
function pageFields(volunteerId: string, now: Date) {
  return {
    id: true,
    publishedAt: true,
    flaggedAt: true,
    reviewedAt: true,
    closedAt: true,
    supports: true,
    meetingAddress: true,
    contactName: true,
    contactPhone: true,
    expensesRefunded: true,
    foodServed: true,
    policeCertificate: true,
    inProgrammeTime: true,
    texts: { select: { locale: true, title: true, summary: true, meetingHint: true, bring: true, safetyLine: true } },
    steps: { select: { pictogram: true, safety: true, uk: true, nb: true, en: true }, orderBy: { position: 'asc' } },
    role: { select: { pictogram: true, benefits: true, youTeach: true } },
    place: { select: { name: true } },
    organisation: {
      select: {
        name: true,
        orgnr: true,
        purposeUk: true,
        purposeNb: true,
        purposeEn: true,
        approvedAt: true,
        insuredAccident: true,
        insuredLiability: true,
        insurer: true,
      },
    },
    shifts: {
      select: {
        id: true,
        startsAt: true,
        endsAt: true,
        places: true,
        cancelledAt: true,
        signUps: { where: { volunteerId }, select: { placedAt: true, cancelledAt: true } },
      },
      where: { OR: [{ endsAt: { gt: now } }, { signUps: { some: { volunteerId } } }] },
      orderBy: { startsAt: 'asc' },
    },
  } as const satisfies Prisma.TaskSelect
}
