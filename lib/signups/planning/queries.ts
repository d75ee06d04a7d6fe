import 'server-only'
import { addDays } from '@/lib/dates'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Transaction } from '@/lib/server/db'
import type { LanguageFacts, Support, SupportInput } from '@/lib/support/facts'
import { aheadDays, buddyFacts, shiftFacts } from './rules'

// The one place besides people's own answers that reads what they said about their languages: what comes of it is who helps whom.

/** Everything support is planned from: the places as they are, and whoever may help. */
export async function supportFacts(tx: Transaction, now: Date): Promise<SupportInput> {
  const placed = { cancelledAt: null, placedAt: { not: null }, startsAt: { gt: now, lt: addDays(now, aheadDays) } }
  const shifts = await tx.shift.findMany({
    where: { cancelledAt: null, signUps: { some: placed } },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      task: {
        select: {
          supports: true,
          place: { select: { latitude: true, longitude: true } },
          organisation: { select: { memberships: { select: { personId: true } } } },
        },
      },
      signUps: { where: placed, select: { volunteerId: true } },
    },
  })
  const buddies = await tx.buddyOffer.findMany({
    where: { pausedAt: null, volunteer: { pausedAt: null } },
    select: {
      volunteerId: true,
      shiftsAWeek: true,
      onSite: true,
      remote: true,
      volunteer: { select: buddyFields(now) },
    },
  })
  return {
    shifts: shifts.map((shift) => shiftFacts(shift, now)),
    languages: await languageFacts(tx, placed),
    buddies: buddies.map(buddyFacts),
    keptApart: (await tx.keptApart.findMany({ select: { personId: true, otherId: true } })).map(
      ({ personId, otherId }) => [personId, otherId] as const,
    ),
    previous: await standingPlan(tx, now),
    commonLanguage: 'nb',
    seed: 'toveis',
  }
}

const buddyFields = (now: Date) =>
  ({
    place: { select: { latitude: true, longitude: true } },
    travelRadiusKm: true,
    availability: true,
    availabilityVaries: true,
    programmeTime: true,
    signUps: {
      where: { cancelledAt: null, placedAt: { not: null }, endsAt: { gt: now } },
      select: { startsAt: true, endsAt: true },
    },
    buddyAbsences: { where: { shift: { startsAt: { gt: now } } }, select: { shiftId: true } },
  }) satisfies Prisma.VolunteerSelect

/** Of those with a place, those who offered to help, and those who run shifts; nobody else's is read. */
async function languageFacts(
  tx: Transaction,
  placed: Prisma.SignUpWhereInput,
): Promise<ReadonlyMap<string, LanguageFacts>> {
  const rows = await tx.languageLevel.findMany({
    where: {
      volunteer: {
        OR: [
          { signUps: { some: placed } },
          { buddyOffer: { pausedAt: null } },
          { person: { memberships: { some: {} } } },
        ],
      },
    },
    select: { volunteerId: true, language: true, level: true },
  })
  const facts = new Map<string, Record<string, LanguageFacts[string]>>()
  for (const { volunteerId, language, level } of rows)
    facts.set(volunteerId, { ...facts.get(volunteerId), [language]: level })
  return facts
}

async function standingPlan(tx: Transaction, now: Date): Promise<Support[]> {
  const rows = await tx.supportGiven.findMany({
    where: { shift: { startsAt: { gt: now } } },
    select: { shiftId: true, volunteerId: true, rung: true, byId: true, language: true },
  })
  return rows.map(({ volunteerId, ...row }) => ({ ...row, personId: volunteerId }))
}

/** What happens often and changes nobody's place, offer or languages. */
const beside = ['support.', 'people.codeRequested', 'people.signedIn', 'hours.', 'attestation']

/** Whether anything has happened since the last plan, or a day has begun that was too far off then. */
export async function planIsOld(tx: Transaction, startOfDay: Date): Promise<boolean> {
  const last = await tx.event.findFirst({
    where: { name: 'support.planned', at: { gte: startOfDay } },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  if (!last) return true
  // What was about to be committed when the last plan was made is not in it.
  const since = new Date(last.at.getTime() - 60_000)
  const news = await tx.event.findFirst({
    where: { at: { gt: since }, NOT: beside.map((name) => ({ name: { startsWith: name } })) },
    select: { id: true },
  })
  return news !== null
}
