import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { openTaskFacts } from '@/lib/tasks/open/queries'
import { shiftCards, type TaskCardView } from '@/lib/tasks/queries'
import { keptApart, volunteerFields } from '@/lib/volunteers/facts/queries'
import { volunteerFacts } from '@/lib/volunteers/rules'
import { type FitReason, fitReasons, offersAPage, offersFor } from './rules'

export interface ForYou {
  paused: boolean
  answered: { where: boolean; when: boolean; likes: boolean }
  kind: 'suits' | 'nearest'
  offers: { card: TaskCardView; reasons: FitReason[] }[]
  total: number
  page: number
  pages: number
}

/** Open tasks for the actor, the best fit first; null for somebody who is no volunteer. */
export async function forYou(actor: Actor, locale: Locale, now: Date, page = 1): Promise<ForYou | null> {
  const db = await database()
  const row = await db.volunteer.findUnique({ where: { id: actor.personId }, select: volunteerFields(now) })
  if (!row) return null
  const apart = await keptApart(db, [row.id])
  const volunteer = volunteerFacts({ ...row, keptApart: apart.get(row.id) ?? [] }, now)
  const { index, full, prices } = await openTaskFacts(actor, now)
  const except = new Set([...full, ...row.signUps.map(({ shiftId }) => shiftId)])
  const { kind, ranked } = offersFor(volunteer, index, prices, except)
  const pages = Math.max(1, Math.ceil(ranked.length / offersAPage))
  const shown = Math.min(Math.max(page, 1), pages)
  const chosen = ranked.slice((shown - 1) * offersAPage, shown * offersAPage)
  const cards = await shiftCards(actor, chosen, locale, now, volunteer.position)
  return {
    paused: volunteer.paused,
    answered: {
      where: row.place !== null,
      when: row.availability.length > 0 || row.availabilityVaries,
      likes: row.interests.length + row.wishedGains.length > 0,
    },
    kind,
    offers: cards.map((card) => {
      const task = kind === 'suits' ? index.tasks.find(({ id }) => id === card.id) : undefined
      return { card, reasons: task ? fitReasons(volunteer, task, card.nextShift.id) : [] }
    }),
    total: ranked.length,
    page: shown,
    pages,
  }
}
