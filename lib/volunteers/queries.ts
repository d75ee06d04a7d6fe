import 'server-only'
import { isoWeekBounds } from '@/lib/dates'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Background, Gain, Interest } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/config'
import type { TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { nearestTasks, rankTasks, type RankedTask } from '@/lib/matching/rank'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { allPlaces } from '@/lib/tasks/places/queries'
import { placesMeant } from '@/lib/tasks/places/rules'
import { shiftCards, type TaskCardView } from '@/lib/tasks/queries'
import { around, type FitReason, fitReasons, partsOf, taskFacts, volunteerFacts } from './rules'
import type { WeekPart } from './schema'

export interface OwnAnswers {
  background: Background | null
  place: PlaceChoice | null
  travelRadiusKm: number
  available: WeekPart[]
  availabilityVaries: boolean
  programmeTime: WeekPart[]
  interests: Interest[]
  wishedGains: Gain[]
  pausedAt: Date | null
}

/** What the actor answered at the welcome or later; null for somebody who is no volunteer. */
export async function ownAnswers(actor: Actor): Promise<OwnAnswers | null> {
  const db = await database()
  const row = await db.volunteer.findUnique({
    where: { id: actor.personId },
    select: {
      background: true,
      place: { select: { id: true, name: true, county: true } },
      travelRadiusKm: true,
      availability: true,
      availabilityVaries: true,
      programmeTime: true,
      interests: true,
      wishedGains: true,
      pausedAt: true,
    },
  })
  if (!row) return null
  const { availability, programmeTime, ...answers } = row
  return { ...answers, available: partsOf(availability), programmeTime: partsOf(programmeTime) }
}

export interface PlaceChoice {
  id: number
  name: string
  county: string
}

/** The few places that somebody may mean by what they wrote. */
export async function placeChoices(actor: Actor, text: string): Promise<PlaceChoice[]> {
  if (text === '') return []
  return placesMeant(await allPlaces(actor), text)
    .slice(0, 6)
    .map(({ id, name, county }) => ({ id, name, county }))
}

const offersAPage = 10
const nearKm = 200

export interface ForYou {
  paused: boolean
  answered: { where: boolean; when: boolean; likes: boolean }
  /** Whether these suit, or are merely what lies nearest because nothing within reach suits. */
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
  const volunteer = volunteerFacts(row)
  const answered = {
    where: row.place !== null,
    when: row.availability.length > 0 || row.availabilityVaries,
    likes: row.interests.length + row.wishedGains.length > 0,
  }
  const open = await openTaskFacts(actor, volunteer, volunteer.radiusKm, now)
  const suiting = rankTasks(volunteer, open)
  const nearest =
    suiting.length > 0 || volunteer.paused
      ? []
      : nearestTasks(volunteer, await openTaskFacts(actor, volunteer, nearKm, now)).slice(0, 3)
  const ranked: RankedTask[] = suiting.length > 0 ? suiting : nearest
  const pages = Math.max(1, Math.ceil(ranked.length / offersAPage))
  const shown = Math.min(Math.max(page, 1), pages)
  const chosen = ranked.slice((shown - 1) * offersAPage, shown * offersAPage)
  const cards = await shiftCards(
    actor,
    chosen.flatMap(({ taskId, shiftId }) => (shiftId === null ? [] : [{ taskId, shiftId }])),
    locale,
    now,
    volunteer.position,
  )
  const facts = new Map(open.map((task) => [task.id, task]))
  const shifts = new Map(chosen.map(({ taskId, shiftId }) => [taskId, shiftId]))
  return {
    paused: volunteer.paused,
    answered,
    kind: suiting.length > 0 ? 'suits' : 'nearest',
    offers: cards.map((card) => {
      const task = facts.get(card.id)
      return { card, reasons: task ? fitReasons(volunteer, task, shifts.get(card.id) ?? null) : [] }
    }),
    total: ranked.length,
    page: shown,
    pages,
  }
}

function volunteerFields(now: Date) {
  return {
    id: true,
    place: { select: { latitude: true, longitude: true } },
    travelRadiusKm: true,
    availability: true,
    availabilityVaries: true,
    programmeTime: true,
    interests: true,
    wishedGains: true,
    pausedAt: true,
    signUps: {
      where: { cancelledAt: null, startsAt: { gte: isoWeekBounds(now).from } },
      select: { startsAt: true, endsAt: true, placedAt: true },
    },
  } as const satisfies Prisma.VolunteerSelect
}

/** What anybody may sign up for in the square around a volunteer; not the actor's own shifts, and none without a free place. */
async function openTaskFacts(actor: Actor, { position }: VolunteerFacts, km: number, now: Date): Promise<TaskFacts[]> {
  const db = await database()
  const ahead = {
    cancelledAt: null,
    startsAt: { gt: now },
    signUps: { none: { volunteerId: actor.personId, cancelledAt: null } },
  }
  const taken = { cancelledAt: null, OR: [{ placedAt: { not: null } }, { offeredUntil: { gt: now } }] }
  const rows = await db.task.findMany({
    where: {
      publishedAt: { not: null },
      closedAt: null,
      OR: [{ flaggedAt: null }, { reviewedAt: { not: null } }],
      organisation: { approvedAt: { not: null } },
      shifts: { some: ahead },
      ...(position ? { place: around(position, km) } : {}),
    },
    select: {
      id: true,
      inProgrammeTime: true,
      place: { select: { latitude: true, longitude: true } },
      role: { select: { interests: true, benefits: true } },
      shifts: {
        where: ahead,
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          places: true,
          _count: { select: { signUps: { where: taken } } },
        },
      },
    },
  })
  return rows
    .map((task) => ({ ...task, shifts: task.shifts.filter(({ places, _count }) => _count.signUps < places) }))
    .filter(({ shifts }) => shifts.length > 0)
    .map(taskFacts)
}
