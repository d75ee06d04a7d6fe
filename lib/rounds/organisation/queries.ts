import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/config'
import { liveSchedules } from '@/lib/rounds/clearing/queries'
import { proposalState, type ProposalState } from '@/lib/rounds/own/rules'
import { clearsByRound, covers, nextRoundAt } from '@/lib/rounds/rules'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { takenPlaces, waitingList } from '@/lib/signups/places/rules'
import { rosterName, type Titled, titled } from '@/lib/signups/rules'
import { knownTo } from './rules'

export interface RoundShift extends Titled {
  shiftId: string
  startsAt: Date
  endsAt: Date
  /** Another round is to come. */
  byRound: boolean
  places: number
  taken: number
  /** How many have asked for a place and have none. */
  asking: number
  reservedNewcomers: number
  reservedLocals: number
  proposals: { id: string; name: string; pinned: boolean; state: ProposalState; answerBy: Date }[]
  wishes: { id: string; kind: 'pin' | 'forbid'; name: string; reason: string; createdAt: Date }[]
  /** Whom a wish can be about: people the organisation knows who have no place here. */
  candidates: Named[]
}

interface Named {
  volunteerId: string
  name: string
}

export interface OrganisationRounds {
  organisationName: string
  nextAt: Date | null
  shifts: RoundShift[]
}

/** The shifts ahead whose places rounds give out, or gave out; null for whoever does not coordinate here. */
export async function organisationRounds(
  actor: Actor,
  orgnr: string,
  locale: Locale,
  now: Date,
): Promise<OrganisationRounds | null> {
  const membership = membershipOf(actor, orgnr, 'coordinator', 'owner')
  if (!membership) return null
  const { organisationId } = membership
  const db = await database()
  const [shifts, schedules, people, home] = await Promise.all([
    db.shift.findMany({
      where: {
        cancelledAt: null,
        startsAt: { gt: now },
        task: { organisationId, publishedAt: { not: null }, closedAt: null },
        OR: [{ task: { clearing: 'round' } }, { proposals: { some: {} } }],
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      select: fields,
    }),
    liveSchedules(db),
    peopleOf(membership),
    db.partnerOrganisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { place: { select: municipality } },
    }),
  ])
  const places = shifts.length === 0 ? [home.place] : shifts.map(({ task }) => task.place)
  const here = schedules.filter((schedule) => places.some((place) => covers(schedule, place)))
  return {
    organisationName: membership.name,
    nextAt: nextRoundAt(here, now),
    shifts: shifts
      .map((shift) => {
        const byRound = clearsByRound(shift.task, schedules, shift.startsAt, now)
        return { ...roundShift(shift, people, locale, now), byRound }
      })
      .filter(({ proposals, byRound }) => byRound || proposals.length > 0),
  }
}

const municipality = { county: true, municipalityNumber: true } as const
const person = { volunteer: { select: { person: { select: { name: true } } } } } as const
const ends = { acceptedAt: true, declinedAt: true, lapsedAt: true, withdrawnAt: true } as const

const fields = {
  id: true,
  startsAt: true,
  endsAt: true,
  places: true,
  reservedNewcomers: true,
  reservedLocals: true,
  task: {
    select: { clearing: true, place: { select: municipality }, texts: { select: { locale: true, title: true } } },
  },
  signUps: {
    where: { cancelledAt: null },
    select: { id: true, volunteerId: true, createdAt: true, placedAt: true, offeredUntil: true, cancelledAt: true },
  },
  proposals: {
    orderBy: [{ proposedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, volunteerId: true, pinned: true, answerBy: true, ...ends, ...person },
  },
  placingWishes: {
    where: { endedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true, volunteerId: true, kind: true, reason: true, createdAt: true, ...person },
  },
} as const satisfies Prisma.ShiftSelect

type Row = Prisma.ShiftGetPayload<{ select: typeof fields }>

function roundShift(row: Row, people: readonly Named[], locale: Locale, now: Date): Omit<RoundShift, 'byRound'> {
  const proposals = row.proposals.map((proposal) => ({ ...proposal, state: proposalState(proposal, now) }))
  const open = proposals.filter(({ state }) => state === 'open')
  const settled = new Set(
    [...row.signUps.filter(({ placedAt }) => placedAt !== null), ...open, ...row.placingWishes].map(
      ({ volunteerId }) => volunteerId,
    ),
  )
  return {
    shiftId: row.id,
    ...titled(row.task.texts, locale),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    places: row.places,
    taken: takenPlaces({ signUps: row.signUps, proposals: open }, now),
    asking: waitingList(row.signUps, now).length,
    reservedNewcomers: row.reservedNewcomers,
    reservedLocals: row.reservedLocals,
    proposals: proposals.map(({ id, pinned, state, answerBy, volunteer }) => ({
      id,
      name: rosterName(volunteer.person.name),
      pinned,
      state,
      answerBy,
    })),
    wishes: row.placingWishes.map(({ id, kind, reason, createdAt, volunteer }) => ({
      id,
      kind,
      name: rosterName(volunteer.person.name),
      reason,
      createdAt,
    })),
    candidates: people.filter(({ volunteerId }) => !settled.has(volunteerId)),
  }
}

/** Whom the organisation does not know it cannot ask for. */
async function peopleOf({ organisationId }: { organisationId: string }): Promise<Named[]> {
  const db = await database()
  const rows = await db.volunteer.findMany({
    where: knownTo(organisationId),
    select: { id: true, person: { select: { name: true } } },
  })
  return rows
    .map(({ id, person: { name } }) => ({ volunteerId: id, name: rosterName(name) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
}
