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

const shiftsPerPage = 10

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
}

type ShiftTitle = Pick<RoundShift, 'shiftId' | 'title' | 'titleLocale' | 'startsAt' | 'endsAt'>

export interface PlacingWish extends ShiftTitle {
  id: string
  kind: 'pin' | 'forbid'
  name: string
  reason: string
  createdAt: Date
}

export interface OrganisationRounds {
  organisationName: string
  nextAt: Date | null
  shifts: RoundShift[]
  page: number
  pages: number
  /** What the organisation asks of the next rounds. */
  wishes: PlacingWish[]
  /** What a wish can be about: shifts that a round is to give out, and people the organisation knows. */
  askable: { shifts: ShiftTitle[]; people: { volunteerId: string; name: string }[] }
}

/** The shifts ahead whose places rounds give out, or gave out; null for whoever does not coordinate here. */
export async function organisationRounds(
  actor: Actor,
  orgnr: string,
  locale: Locale,
  now: Date,
  asked = 1,
): Promise<OrganisationRounds | null> {
  const membership = membershipOf(actor, orgnr, 'coordinator', 'owner')
  if (!membership) return null
  const { organisationId } = membership
  const db = await database()
  const [rows, schedules, people, { place: home }] = await Promise.all([
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
    db.volunteer.findMany({
      where: knownTo(organisationId),
      select: { id: true, person: { select: { name: true } } },
    }),
    db.partnerOrganisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { place: { select: municipality } },
    }),
  ])
  const shifts = rows
    .map((row) => roundShift(row, clearsByRound(row.task, schedules, row.startsAt, now), locale, now))
    .filter(({ proposals, byRound }) => byRound || proposals.length > 0)
  const places = rows.length === 0 ? [home] : rows.map(({ task }) => task.place)
  const pages = Math.max(1, Math.ceil(shifts.length / shiftsPerPage))
  const page = Math.min(Math.max(asked, 1), pages)
  return {
    organisationName: membership.name,
    nextAt: nextRoundAt(
      schedules.filter((schedule) => places.some((place) => covers(schedule, place))),
      now,
    ),
    shifts: shifts.slice((page - 1) * shiftsPerPage, page * shiftsPerPage),
    page,
    pages,
    wishes: rows.flatMap((row) => wishesOf(row, locale)),
    askable: {
      shifts: shifts.filter(({ byRound }) => byRound),
      people: people
        .map(({ id, person: { name } }) => ({ volunteerId: id, name: rosterName(name) }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'nb')),
    },
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
    select: { id: true, createdAt: true, placedAt: true, offeredUntil: true, cancelledAt: true },
  },
  proposals: {
    orderBy: [{ proposedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, pinned: true, answerBy: true, ...ends, ...person },
  },
  placingWishes: {
    where: { endedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true, kind: true, reason: true, createdAt: true, ...person },
  },
} as const satisfies Prisma.ShiftSelect

type Row = Prisma.ShiftGetPayload<{ select: typeof fields }>

const shiftTitle = ({ id, startsAt, endsAt, task }: Row, locale: Locale): ShiftTitle => ({
  shiftId: id,
  ...titled(task.texts, locale),
  startsAt,
  endsAt,
})

function roundShift(row: Row, byRound: boolean, locale: Locale, now: Date): RoundShift {
  const { places, signUps, reservedNewcomers, reservedLocals } = row
  const proposals = row.proposals.map(({ id, pinned, answerBy, volunteer, ...facts }) => ({
    id,
    name: rosterName(volunteer.person.name),
    pinned,
    state: proposalState({ ...facts, answerBy }, now),
    answerBy,
  }))
  return {
    ...shiftTitle(row, locale),
    byRound,
    places,
    taken: takenPlaces({ signUps, proposals: proposals.filter(({ state }) => state === 'open') }, now),
    asking: waitingList(signUps, now).length,
    reservedNewcomers,
    reservedLocals,
    proposals,
  }
}

function wishesOf(row: Row, locale: Locale): PlacingWish[] {
  return row.placingWishes.map(({ volunteer, ...wish }) => ({
    ...shiftTitle(row, locale),
    ...wish,
    name: rosterName(volunteer.person.name),
  }))
}
