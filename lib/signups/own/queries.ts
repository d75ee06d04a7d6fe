import 'server-only'
import type { Locale, Prisma } from '@/lib/generated/prisma/client'
import { nextRounds } from '@/lib/rounds/clearing/queries'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { awaitsCertificate } from '@/lib/signups/certificates/rules'
import { waitingNumber } from '@/lib/signups/places/rules'
import { type OwnPlace, ownPlace, type Titled, titled } from '@/lib/signups/rules'

export interface OwnShift extends Titled {
  shiftId: string
  taskId: string
  pictogram: string
  organisation: string
  startsAt: Date
  endsAt: Date
  address: string
  contactName: string
  /** Released: the organisation had to cancel. */
  state: OwnPlace | 'released'
  number: number | null
  /** A round gives the places out, the next one then. */
  nextRoundAt: Date | null
  offeredUntil: Date | null
  awaitsCertificate: boolean
  canCancel: boolean
}

/** Shifts that are not over: places, offers to answer, the waiting list, and what the organisation had to cancel. */
export async function ownShifts(actor: Actor, locale: Locale): Promise<OwnShift[]> {
  const now = new Date()
  const db = await database()
  const rows = await db.signUp.findMany({
    where: {
      volunteerId: actor.personId,
      endsAt: { gt: now },
      OR: [{ cancelledAt: null }, { shift: { cancelledAt: { not: null } }, cancelledById: { not: actor.personId } }],
    },
    orderBy: { startsAt: 'asc' },
    select: ownRow(actor.personId),
  })
  const queue = await db.signUp.findMany({
    where: { shiftId: { in: rows.map((row) => row.shiftId) }, cancelledAt: null, placedAt: null },
    select: { id: true, shiftId: true, createdAt: true, placedAt: true, offeredUntil: true, cancelledAt: true },
  })
  const times = await nextRounds(
    actor,
    rows.map((row) => row.shiftId),
    now,
  )
  return rows.flatMap((row) => {
    const { task } = row.shift
    const state = row.cancelledAt === null ? ownPlace(row, now) : 'released'
    if (state === null) return []
    return {
      shiftId: row.shiftId,
      taskId: task.id,
      ...titled(task.texts, locale),
      pictogram: task.role.pictogram,
      organisation: task.organisation.name,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      address: `${task.meetingAddress}, ${task.place.name}`,
      contactName: task.contactName,
      state,
      number: waitingNumber(
        queue.filter((one) => one.shiftId === row.shiftId),
        row.id,
        now,
      ),
      nextRoundAt: times.get(row.shiftId) ?? null,
      offeredUntil: row.offeredUntil,
      awaitsCertificate: awaitsCertificate({
        policeCertificate: task.policeCertificate,
        shown: task.organisation.certificateChecks.length > 0,
      }),
      canCancel: row.cancelledAt === null && row.startsAt > now,
    }
  })
}

const ownRow = (volunteerId: string) =>
  ({
    id: true,
    shiftId: true,
    startsAt: true,
    endsAt: true,
    placedAt: true,
    offeredUntil: true,
    cancelledAt: true,
    shift: {
      select: {
        task: {
          select: {
            id: true,
            meetingAddress: true,
            contactName: true,
            policeCertificate: true,
            place: { select: { name: true } },
            role: { select: { pictogram: true } },
            organisation: {
              select: { name: true, certificateChecks: { where: { volunteerId }, select: { shownOn: true } } },
            },
            texts: { select: { locale: true, title: true } },
          },
        },
      },
    },
  }) satisfies Prisma.SignUpSelect
