import 'server-only'
import { addDays } from '@/lib/dates'
import { answerDays, graceDays, reminderDays, renewalDays } from '@/lib/references/rules'
import type { Transaction } from '@/lib/server/db'

/** What is due today; each is looked at once more when its turn comes. */
export async function dueReferences(db: Transaction, now: Date) {
  const open = { declinedAt: null, writtenAt: null }
  const consenting = { writtenAt: { not: null }, consentEndedAt: null, discardedAt: null }
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return {
    unanswered: ids(
      await db.reference.findMany({
        // A question that was opened again for writing needs no reminder: its askedAt is long ago.
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
    expired: ids(
      await db.reference.findMany({
        where: {
          contactSealed: { not: null },
          OR: [
            { ...consenting, consentUntil: { lte: addDays(now, -graceDays) } },
            { ...open, answerUntil: { lte: now } },
          ],
        },
        select: { id: true },
      }),
    ),
  }
}
