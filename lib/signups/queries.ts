import 'server-only'
import { minutesBetween } from '@/lib/dates'
import type { Locale } from '@/lib/i18n/config'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { isId } from '@/lib/server/ids'
import { inSupportOrder } from '@/lib/tasks/rules'
import { awaitsCertificate } from './certificates/rules'
import { commitments, meeting, shiftWithSignUps } from './places/queries'
import { takenPlaces, waitingList, waitingNumber } from './places/rules'
import { clash, closedShift, ownPlace, type WeekMark, weekMark, weekMinutes } from './rules'

export type ShiftToSignUp = NonNullable<Awaited<ReturnType<typeof shiftToSignUp>>>

export interface WeekLoad {
  /** Over all organisations, without this shift. */
  before: number
  after: number
  mark: WeekMark
}

/** Everything somebody needs to say yes or no to a shift, and what they have said already. */
export async function shiftToSignUp(actor: Actor, shiftId: string, locale: Locale) {
  if (!isId(shiftId)) return null
  const now = new Date()
  const db = await database()
  const shift = await shiftWithSignUps(db, shiftId)
  const mine = shift?.signUps.find((one) => one.volunteerId === actor.personId && ownPlace(one, now) !== null)
  if (!shift || !(shift.taskIsOpen || mine)) return null

  const own = await commitments(db, actor.personId, shift)
  const state = mine ? ownPlace(mine, now) : null
  const refusal = state === 'placed' ? null : (closedShift(shift, now) ?? clash(own, shift))
  const before = weekMinutes(own, shift)
  const after = before + minutesBetween(shift.startsAt, shift.endsAt)
  const { contactPhone, ...meets } = meeting(shift, locale)
  const week: WeekLoad = { before, after, mark: weekMark(after) }
  return {
    shiftId,
    taskId: shift.task.id,
    pictogram: shift.task.role.pictogram,
    meeting: meets,
    // Only for those who will meet.
    contactPhone: state === 'placed' ? contactPhone : null,
    supports: inSupportOrder(shift.task.supports),
    places: shift.places,
    taken: takenPlaces(shift, now),
    waiting: waitingList(shift.signUps, now).length,
    state,
    /** A round gives the places out, the next one then; everybody on the list counts the same. */
    nextRoundAt: shift.nextRoundAt,
    /** A round proposes a place here to the reader. */
    proposalId: shift.proposals.find(({ volunteerId }) => volunteerId === actor.personId)?.id ?? null,
    number: mine ? waitingNumber(shift.signUps, mine.id, now) : null,
    offeredUntil: state === 'offered' ? (mine?.offeredUntil ?? null) : null,
    needsCertificate: shift.task.policeCertificate === 'required',
    awaitsCertificate: awaitsCertificate({
      policeCertificate: shift.task.policeCertificate,
      shown: await hasShownCertificate(actor, shift.task.organisationId),
    }),
    week,
    refusal: refusal && { code: refusal.code, values: refusal.values },
    canCancel: mine !== undefined && shift.startsAt > now,
  }
}

async function hasShownCertificate(actor: Actor, organisationId: string): Promise<boolean> {
  const db = await database()
  const shown = await db.certificateCheck.count({ where: { organisationId, volunteerId: actor.personId } })
  return shown > 0
}
