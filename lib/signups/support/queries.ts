import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { type ShownSupport, shownSupport } from './rules'

/** Who and what supports the actor on each of their own shifts to come, by shift. */
export async function ownSupport(actor: Actor): Promise<Map<string, ShownSupport>> {
  const db = await database()
  const volunteerId = actor.personId
  const rows = await db.signUp.findMany({
    where: { volunteerId, cancelledAt: null, placedAt: { not: null }, endsAt: { gt: new Date() } },
    select: {
      shiftId: true,
      shift: { select: { task: { select: task }, supports: { where: { volunteerId }, select: given } } },
    },
  })
  return new Map(
    rows.map(({ shiftId, shift }) => [shiftId, shownSupport(shift.supports[0], shift.task, { toCoordinator: false })]),
  )
}

/** The same for everybody on a roster, by sign-up; for those who meet them. */
export async function rosterSupport(actor: Actor, orgnr: string, shiftId: string): Promise<Map<string, ShownSupport>> {
  const organisationId = membershipOf(actor, orgnr, 'coordinator', 'owner')?.organisationId
  if (organisationId === undefined || !isId(shiftId)) return new Map()
  const db = await database()
  const shift = await db.shift.findFirst({
    where: { id: shiftId, task: { organisationId } },
    select: {
      task: { select: task },
      signUps: { where: { cancelledAt: null, placedAt: { not: null } }, select: { id: true, volunteerId: true } },
      supports: { select: { volunteerId: true, ...given } },
    },
  })
  if (!shift) return new Map()
  return new Map(
    shift.signUps.map(({ id, volunteerId }) => [
      id,
      shownSupport(
        shift.supports.find((one) => one.volunteerId === volunteerId),
        shift.task,
        { toCoordinator: true },
      ),
    ]),
  )
}

const task = { supports: true, contactName: true } satisfies Prisma.TaskSelect

const given = {
  shiftId: true,
  rung: true,
  language: true,
  by: {
    select: {
      name: true,
      volunteer: {
        select: {
          buddyOffer: { select: { pausedAt: true, phone: true } },
          buddyAbsences: { select: { shiftId: true } },
        },
      },
    },
  },
} satisfies Prisma.SupportGivenSelect
