import 'server-only'
import type { Locale, Prisma } from '@/lib/generated/prisma/client'
import { openProposal } from '@/lib/rounds/rules'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { awaitsCertificate } from '@/lib/signups/certificates/rules'
import { takenPlaces, waitingList } from '@/lib/signups/places/rules'
import { rosterName, signUpState, type Titled, titled } from '@/lib/signups/rules'
import { inSupportOrder } from '@/lib/tasks/rules'

export const shiftsPerPage = 15

export interface RosterLine extends Titled {
  shiftId: string
  taskId: string
  pictogram: string
  startsAt: Date
  endsAt: Date
  places: number
  taken: number
  waiting: number
  /** Of the taken places, how many are held for somebody whom a round asks. */
  proposed: number
  cancelled: boolean
}

/** The shifts that are not over, or those that are: a page at a time, the nearest first. For everybody in the organisation, hence without names. */
export async function organisationShifts(
  actor: Actor,
  orgnr: string,
  locale: Locale,
  { when, page = 1, perPage = shiftsPerPage }: { when: 'coming' | 'past'; page?: number; perPage?: number },
) {
  const organisationId = membershipOf(actor, orgnr)?.organisationId
  if (organisationId === undefined) return null
  const db = await database()
  const now = new Date()
  const order = when === 'coming' ? 'asc' : 'desc'
  const where = {
    task: { organisationId, publishedAt: { not: null } },
    endsAt: when === 'coming' ? { gt: now } : { lte: now },
  }
  const pages = Math.max(1, Math.ceil((await db.shift.count({ where })) / perPage))
  const shown = Math.min(page, pages)
  const rows = await db.shift.findMany({
    where,
    orderBy: [{ startsAt: order }, { id: order }],
    skip: (shown - 1) * perPage,
    take: perPage,
    select: line,
  })
  return { page: shown, pages, shifts: rows.map((row) => rosterLine(row, locale, now)) }
}

const line = {
  id: true,
  startsAt: true,
  endsAt: true,
  places: true,
  cancelledAt: true,
  task: {
    select: { id: true, role: { select: { pictogram: true } }, texts: { select: { locale: true, title: true } } },
  },
  signUps: {
    where: { cancelledAt: null },
    select: { id: true, createdAt: true, placedAt: true, offeredUntil: true, cancelledAt: true },
  },
  proposals: { where: openProposal, select: { volunteerId: true } },
} satisfies Prisma.ShiftSelect

function rosterLine(row: Prisma.ShiftGetPayload<{ select: typeof line }>, locale: Locale, now: Date): RosterLine {
  return {
    shiftId: row.id,
    taskId: row.task.id,
    ...titled(row.task.texts, locale),
    pictogram: row.task.role.pictogram,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    places: row.places,
    taken: takenPlaces(row, now),
    waiting: waitingList(row.signUps, now).length,
    proposed: row.proposals.length,
    cancelled: row.cancelledAt !== null,
  }
}

export type Roster = NonNullable<Awaited<ReturnType<typeof roster>>>

/** Who comes and who waits, by first name and initial; for those who meet them. */
export async function roster(actor: Actor, orgnr: string, shiftId: string, locale: Locale) {
  const organisationId = membershipOf(actor, orgnr, 'coordinator', 'owner')?.organisationId
  if (organisationId === undefined || !isId(shiftId)) return null
  const db = await database()
  const now = new Date()
  const shift = await db.shift.findFirst({
    where: { id: shiftId, task: { organisationId } },
    select: {
      ...line,
      task: { select: { ...line.task.select, ...preparation } },
      signUps: rosterSignUps(organisationId),
    },
  })
  if (!shift) return null
  const { task, signUps } = shift
  const person = (signUp: (typeof signUps)[number]) => {
    const check = signUp.volunteer.certificateChecks[0]
    return {
      signUpId: signUp.id,
      name: rosterName(signUp.volunteer.person.name),
      isYou: signUp.volunteerId === actor.personId,
      awaitsCertificate: awaitsCertificate({ policeCertificate: task.policeCertificate, shown: check !== undefined }),
      certificateShownOn: check?.shownOn ?? null,
      offeredUntil: signUpState(signUp, now) === 'offered' ? signUp.offeredUntil : null,
    }
  }
  return {
    ...rosterLine(shift, locale, now),
    meetingAddress: `${task.meetingAddress}, ${task.place.name}`,
    contactName: task.contactName,
    contactPhone: task.contactPhone,
    supports: inSupportOrder(task.supports),
    needsCertificate: task.policeCertificate === 'required',
    isOver: shift.endsAt <= now,
    coming: signUps
      .filter(({ placedAt }) => placedAt !== null)
      .map(person)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nb')),
    queue: waitingList(signUps, now).map(person),
  }
}

const preparation = {
  supports: true,
  meetingAddress: true,
  contactName: true,
  contactPhone: true,
  policeCertificate: true,
  place: { select: { name: true } },
} satisfies Prisma.TaskSelect

const rosterSignUps = (organisationId: string) =>
  ({
    where: { cancelledAt: null },
    select: {
      ...line.signUps.select,
      volunteerId: true,
      volunteer: {
        select: {
          person: { select: { name: true } },
          certificateChecks: { where: { organisationId }, select: { shownOn: true } },
        },
      },
    },
  }) satisfies Prisma.Shift$signUpsArgs
