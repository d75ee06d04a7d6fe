import 'server-only'
import { startOfLocalDay } from '@/lib/dates'
import type { Language } from '@/lib/generated/prisma/enums'
import type { Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { sendMail } from '@/lib/server/mail'
import { meeting, shiftWithSignUps } from '@/lib/signups/places/queries'
import type { Support } from '@/lib/support/facts'
import { planSupport } from '@/lib/support/plan'
import { firstName } from '@/lib/tasks/rules'
import { BuddyLetter, buddySubject } from './email'
import { planIsOld, supportFacts } from './queries'
import { type PlanChanges, planChanges } from './rules'

/** Plans who supports whom on the shifts to come, and writes what is new: nothing while nothing has happened. */
export async function keepSupportPlanned(tx: Transaction, now: Date): Promise<void> {
  // Two processes would tell each buddy twice.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('support.plan'))::text`
  if (!(await planIsOld(tx, startOfLocalDay(now)))) return
  const { asked, released } = await writeSupportPlan(tx, now)
  for (const one of released) await tellBuddy(tx, one, 'released', now)
  for (const one of asked) await tellBuddy(tx, one, one.rung === 'buddy' ? 'door' : 'phone', now)
}

/** Writes the plan in place of the one that stands, and gives back what is new; it tells nobody. */
export async function writeSupportPlan(tx: Transaction, now: Date): Promise<PlanChanges> {
  const facts = await supportFacts(tx, now)
  const plan = planSupport(facts)
  const changes = planChanges(facts.previous, plan)
  const { changed, gone } = changes
  for (const some of inPortions([...changed, ...gone]))
    await tx.supportGiven.deleteMany({
      where: { OR: some.map(({ shiftId, personId }) => ({ shiftId, volunteerId: personId })) },
    })
  for (const some of inPortions(changed))
    await tx.supportGiven.createMany({
      data: some.map(({ shiftId, personId, rung, byId, language }) => ({
        shiftId,
        volunteerId: personId,
        rung,
        byId,
        language: language as Language | null,
        plannedAt: now,
      })),
    })
  await record(tx, null, 'support.planned', { detail: { people: plan.length, changed: changed.length } })
  return changes
}

/** Whom to meet, when and where, or that it is no longer needed; to whoever gave up themselves nothing is said. */
async function tellBuddy(
  tx: Transaction,
  { shiftId, personId, byId }: Support,
  what: 'door' | 'phone' | 'released',
  now: Date,
): Promise<void> {
  const offer = await tx.buddyOffer.findUnique({
    where: { volunteerId: byId ?? '' },
    select: {
      pausedAt: true,
      volunteer: {
        select: {
          person: { select: { email: true, locale: true } },
          buddyAbsences: { where: { shiftId }, select: { shiftId: true } },
        },
      },
    },
  })
  const person = await tx.person.findUnique({ where: { id: personId }, select: { name: true } })
  const shift = await shiftWithSignUps(tx, shiftId)
  if (!offer || offer.pausedAt || offer.volunteer.buddyAbsences.length > 0 || !person || !shift) return
  const { email, locale } = offer.volunteer.person
  const letter = BuddyLetter({ locale, what, name: firstName(person.name), meeting: meeting(shift, locale), now })
  await sendMail(tx, email, buddySubject(locale, what), letter)
}

/** A statement holds so many values at most. */
function* inPortions<T>(rows: readonly T[], size = 1000): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}
