import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { titleIn } from '@/lib/tasks/overview/rules'
import type { Answers } from '@/lib/tasks/publishing/rules'

export interface HeldTask extends Answers {
  id: string
  title: string
  summary: string
  roleName: string
  steps: string[]
  organisation: { name: string; orgnr: string; purpose: string }
  shifts: { startsAt: Date; endsAt: Date; places: number }[]
  heldAt: Date
}

/** Tasks whose answers point to paid work, those that have waited longest first. For administrators. */
export async function heldTasks(actor: Actor, locale: Locale, now: Date): Promise<HeldTask[] | null> {
  if (!actor.isAdministrator) return null
  const db = await database()
  const tasks = await db.task.findMany({
    where: { flaggedAt: { not: null }, reviewedAt: null, closedAt: null },
    orderBy: { flaggedAt: 'asc' },
    select: {
      id: true,
      flaggedAt: true,
      membersDoThis: true,
      wouldBeBought: true,
      soldInCompetition: true,
      longAlone: true,
      texts: { select: { locale: true, title: true, summary: true } },
      steps: { orderBy: { position: 'asc' }, select: { uk: true, nb: true, en: true } },
      role: { select: { texts: { where: { locale }, select: { name: true } } } },
      organisation: { select: { name: true, orgnr: true, purposeNb: true, purposeUk: true, purposeEn: true } },
      shifts: {
        where: { cancelledAt: null, startsAt: { gt: now } },
        orderBy: { startsAt: 'asc' },
        take: 5,
        select: { startsAt: true, endsAt: true, places: true },
      },
    },
  })
  return tasks.map(({ flaggedAt, texts, steps, role, organisation, ...task }) => ({
    ...task,
    title: titleIn(texts, locale),
    summary: titleIn(
      texts.map((text) => ({ locale: text.locale, title: text.summary })),
      locale,
    ),
    roleName: role.texts[0]?.name ?? '',
    steps: steps.map((step) => step[locale] || step.nb),
    organisation: {
      name: organisation.name,
      orgnr: organisation.orgnr,
      purpose:
        { uk: organisation.purposeUk, nb: organisation.purposeNb, en: organisation.purposeEn }[locale] ||
        organisation.purposeNb,
    },
    heldAt: flaggedAt ?? now,
  }))
}
