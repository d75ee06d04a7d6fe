import 'server-only'
import { addDays, startOfLocalDay } from '@/lib/dates'
import { remembered } from '@/lib/references/queries'
import { answerDays, graceDays, reminderDays, renewalDays } from '@/lib/references/rules'
import type { Transaction } from '@/lib/server/db'

/** What is due today; each is looked at once more when its turn comes. */
export async function dueReferences(db: Transaction, now: Date) {
  const open = { declinedAt: null, writtenAt: null }
  const consenting = { writtenAt: { not: null }, consentEndedAt: null, discardedAt: null }
  // Whatever was over by the evening of the day a month ago.
  const past = { lt: startOfLocalDay(addDays(now, 1 - graceDays)) }
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return {
    unanswered: ids(
      await db.reference.findMany({
        where: {
          ...open,
          askedAt: { lte: addDays(now, -reminderDays), gt: addDays(now, -answerDays) },
          answerUntil: { gt: now },
        },
        select: { id: true },
      }),
    ),
    ending: ids(
      await db.reference.findMany({
        where: {
          ...consenting,
          keptAt: { not: null },
          renewalAskedAt: null,
          consentUntil: { gt: now, lte: addDays(now, renewalDays) },
        },
        select: { id: true },
      }),
    ),
    unsent: ids(
      await db.reference.findMany({
        where: { ...open, contactSealed: { not: null }, answerUntil: { lte: now } },
        select: { id: true },
      }),
    ),
    over: ids(
      await db.reference.findMany({
        where: {
          OR: [
            { ...remembered, OR: [{ declinedAt: past }, { discardedAt: past }, { consentEndedAt: past }] },
            { consentUntil: past },
            { ...open, answerUntil: past },
          ],
        },
        select: { id: true },
      }),
    ),
  }
}
