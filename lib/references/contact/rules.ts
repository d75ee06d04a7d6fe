import { addDays } from '@/lib/dates'
import { referenceState, type Standing } from '@/lib/references/rules'

/** So long stays what was shown in sight; after that the button is pressed, and counted, anew. */
const shownMinutes = 15

interface Link {
  expiresAt: Date
  endedAt: Date | null
}

/** A link lives until its day, until its holder ends it, and no longer than the referee's consent. */
export const isLive = (link: Link, reference: Standing, now: Date): boolean =>
  link.endedAt === null && link.expiresAt > now && referenceState(reference, now) === 'kept'

/** A day of 23 or 25 hours makes no link live longer than it may. */
export function linkEnd(now: Date, days: number): Date {
  const end = addDays(now, days)
  const most = new Date(now.getTime() + days * 86_400_000)
  return end < most ? end : most
}

export const isStillShown = (openedAt: Date, now: Date): boolean =>
  now.getTime() - openedAt.getTime() < shownMinutes * 60_000
