import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { type Titled, titled } from '@/lib/signups/rules'
import type { WhyNot } from './rules'

export interface OwnWhyNot {
  shiftId: string
  why: WhyNot
  instead: (Titled & { startsAt: Date; endsAt: Date }) | null
}

/** For each shift the actor still waits for: why the last round that weighed them did not propose it. */
export async function ownWhyNots(actor: Actor, locale: Locale, now: Date): Promise<OwnWhyNot[]> {
  const db = await database()
  const [waiting, answers] = await Promise.all([
    db.signUp.findMany({
      where: {
        volunteerId: actor.personId,
        cancelledAt: null,
        placedAt: null,
        offeredUntil: null,
        startsAt: { gt: now },
      },
      select: { shiftId: true, createdAt: true },
    }),
    db.notPlaced.findMany({
      where: {
        volunteerId: actor.personId,
        round: { publishedAt: { not: null } },
        shift: { startsAt: { gt: now } },
      },
      orderBy: { round: { publishedAt: 'desc' } },
      select: {
        shiftId: true,
        why: true,
        round: { select: { snapshotAt: true } },
        shift: {
          select: { proposals: { where: { volunteerId: actor.personId }, select: { proposedAt: true } } },
        },
        instead: {
          select: {
            startsAt: true,
            endsAt: true,
            task: { select: { texts: { select: { locale: true, title: true } } } },
          },
        },
      },
    }),
  ])
  return waiting.flatMap(({ shiftId, createdAt }) => {
    const last = answers.find((answer) => answer.shiftId === shiftId)
    const weighedAt = last?.round.snapshotAt
    if (!last || !weighedAt) return []
    // Asked again since, or proposed it after all.
    if (createdAt > weighedAt || last.shift.proposals.some(({ proposedAt }) => proposedAt > weighedAt)) return []
    const { instead, why } = last
    return {
      shiftId,
      why,
      instead: instead && {
        startsAt: instead.startsAt,
        endsAt: instead.endsAt,
        ...titled(instead.task.texts, locale),
      },
    }
  })
}
