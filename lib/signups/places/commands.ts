import 'server-only'
import type { Transaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { lockShift } from '@/lib/server/locks'
import { clash, closedShift, signUpState } from '@/lib/signups/rules'
import { tell } from '@/lib/signups/letters/commands'
import { commitments, type ShiftWithSignUps, shiftWithSignUps } from './queries'
import { freePlaces, offerEnd, waitingList } from './rules'

/**
 * Ends the offers that ran out and asks the next in line for every free place; gives back the shift as it is then.
 * For any command that may have freed a place, such as a cancellation or more places on a shift.
 */
export async function offerFreePlaces(tx: Transaction, shiftId: string): Promise<ShiftWithSignUps | null> {
  await lockShift(tx, shiftId)
  const now = new Date()
  const shift = await shiftWithSignUps(tx, shiftId)
  if (!shift || closedShift(shift, now)) return shift
  const ended = await endLapsedOffers(tx, shift, now)
  // A round gives these out; nobody is faster than others.
  const offered = shift.nextRoundAt === null ? await offer(tx, shift, now) : 0
  return ended + offered === 0 ? shift : shiftWithSignUps(tx, shiftId)
}

async function offer(tx: Transaction, shift: ShiftWithSignUps, now: Date): Promise<number> {
  const free = freePlaces(shift, now)
  let offered = 0
  for (const next of waitingList(shift.signUps, now)) {
    if (offered === free) break
    // Asked without a lock on the person: their answer is checked against all rules again.
    if (next.offeredUntil !== null || clash(await commitments(tx, next.volunteerId, shift), shift)) continue
    const offeredUntil = offerEnd(shift.startsAt, now)
    await tx.signUp.update({ where: { id: next.id }, data: { offeredUntil } })
    await record(tx, null, 'signUp.offered', { subjectId: next.id, organisationId: shift.task.organisationId })
    await tell(tx, next.volunteerId, { what: 'offered', shift, offeredUntil })
    offered += 1
  }
  return offered
}

async function endLapsedOffers(tx: Transaction, shift: ShiftWithSignUps, now: Date): Promise<number> {
  const lapsed = shift.signUps.filter((one) => signUpState(one, now) === 'lapsed')
  for (const signUp of lapsed) {
    await tx.signUp.update({ where: { id: signUp.id }, data: { cancelledAt: now } })
    await record(tx, null, 'signUp.lapsed', { subjectId: signUp.id, organisationId: shift.task.organisationId })
  }
  return lapsed.length
}
