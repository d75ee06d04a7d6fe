import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/config'
import type { Transaction } from '@/lib/server/db'
import type { TaskWords } from '@/lib/tasks/editing/schema'
import type { OrganisationFacts, TaskFacts } from './rules'

/** What the rules judge a task by; for whoever is about to decide about it. */
export async function publicationFacts(
  db: Transaction,
  taskId: string,
): Promise<{ task: TaskFacts; organisation: OrganisationFacts }> {
  const { texts, organisation, ...task } = await db.task.findUniqueOrThrow({
    where: { id: taskId },
    select: factFields,
  })
  const { approvedAt, insuredAccident, insuredLiability } = organisation
  return {
    task: { ...task, texts: wordsByLocale(texts) },
    organisation: { approved: approvedAt !== null, insuredAccident, insuredLiability },
  }
}

export const stepFields = { pictogram: true, safety: true, nb: true, uk: true, en: true } as const

export const organisationFields = {
  address: true,
  placeId: true,
  insuredAccident: true,
  insuredLiability: true,
  approvedAt: true,
} satisfies Prisma.PartnerOrganisationSelect

export const factFields = {
  supports: true,
  meetingAddress: true,
  contactName: true,
  contactPhone: true,
  expensesRefunded: true,
  policeCertificate: true,
  membersDoThis: true,
  wouldBeBought: true,
  soldInCompetition: true,
  longAlone: true,
  organisation: { select: organisationFields },
  texts: { select: { locale: true, title: true, summary: true, meetingHint: true, bring: true, safetyLine: true } },
  steps: { select: stepFields, orderBy: { position: 'asc' } },
  shifts: {
    where: { cancelledAt: null },
    orderBy: { startsAt: 'asc' },
    select: { id: true, startsAt: true, endsAt: true, places: true, cancelledAt: true },
  },
} as const satisfies Prisma.TaskSelect

export function wordsByLocale(texts: readonly (TaskWords & { locale: Locale })[]): Record<Locale, TaskWords> {
  const none: TaskWords = { title: '', summary: '', meetingHint: '', bring: [], safetyLine: '' }
  const in_ = (wanted: Locale): TaskWords => texts.find((text) => text.locale === wanted) ?? none
  return { uk: in_('uk'), nb: in_('nb'), en: in_('en') }
}
