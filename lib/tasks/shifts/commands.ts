import 'server-only'
import { coordinatedOrganisation } from '@/lib/organisations/team/queries'
import { Refusal } from '@/lib/refusal'
import { openProposal } from '@/lib/rounds/rules'
import { withdrawProposals } from '@/lib/rounds/withdrawing/commands'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction, violates } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { lockShift, lockVolunteer } from '@/lib/server/locks'
import { sendMail } from '@/lib/server/mail'
import { releaseSignUps } from '@/lib/signups/commands'
import { offerFreePlaces } from '@/lib/signups/places/commands'
import { commitments } from '@/lib/signups/places/queries'
import { takenPlaces } from '@/lib/signups/places/rules'
import { clash, signUpState } from '@/lib/signups/rules'
import { textFor } from '@/lib/tasks/rules'
import { movedSubject, ShiftMovedLetter } from './email'
import { type Period, refuseFixed, refuseOverReserved, sameSeats, sameTime, shiftPeriod, weeklyPeriods } from './rules'
import type { AddShiftsInput, CancelShiftInput, ChangePlacesInput, ChangeShiftInput, NewShifts } from './schema'

export async function addShifts(
  actor: Actor,
  { orgnr, taskId, ...shifts }: AddShiftsInput,
  now = new Date(),
): Promise<void> {
  const organisationId = coordinatedOrganisation(actor, orgnr)
  await inTransaction((tx) => insertShifts(tx, actor, { id: taskId, organisationId }, shifts, now))
}

/** For the command that saves a task too. Times the task already has are left as they are: the form was sent twice. */
export async function insertShifts(
  tx: Transaction,
  actor: Actor,
  task: { id: string; organisationId: string },
  { places, reservedNewcomers, reservedLocals, ...times }: NewShifts,
  now: Date,
): Promise<void> {
  const seats = { places, reservedNewcomers, reservedLocals }
  refuseOverReserved(seats)
  const periods = weeklyPeriods(times, now)
  const { id: taskId, organisationId } = task
  await tx.$queryRaw`SELECT 1 FROM "Task" WHERE id = ${taskId}::uuid FOR NO KEY UPDATE`
  const owner = await tx.task.findFirst({
    where: { id: taskId, organisationId },
    select: { shifts: { where: { cancelledAt: null }, select: { startsAt: true, endsAt: true } } },
  })
  if (!owner) throw new Refusal('notFound')
  const fresh = periods.filter((period) => !owner.shifts.some((shift) => sameTime(shift, period)))
  const created = await tx.shift.createManyAndReturn({
    data: fresh.map((period) => ({ taskId, ...seats, ...period })),
    select: { id: true },
  })
  for (const { id } of created)
    await record(tx, actor, 'shift.added', { subjectId: id, organisationId, detail: { taskId } })
}

/** Moves a shift and everybody on it, and tells them; refused when it would put somebody in two places or over their week. */
export async function changeShift(
  actor: Actor,
  { shiftId, orgnr, ...times }: ChangeShiftInput,
  now = new Date(),
): Promise<string> {
  const organisationId = coordinatedOrganisation(actor, orgnr)
  const after = shiftPeriod(times, now)
  return inWords(async (tx) => {
    await lockEverybodyOn(tx, shiftId)
    const shift = await lockedShift(tx, organisationId, shiftId)
    refuseFixed(shift, now)
    if (sameTime(shift, after)) return shift.taskId
    for (const { volunteerId } of shift.signUps.filter((signUp) => signUp.placedAt !== null)) {
      refuseForOthers(clash(await commitments(tx, volunteerId, after), { ...after, shiftId }))
    }
    await withdrawProposals(tx, { shiftId }, { by: actor, telling: true })
    // The sign-ups' own times follow by the foreign key.
    await tx.shift.update({ where: { id: shiftId }, data: after })
    await tx.signUp.updateMany({
      where: { shiftId, offeredUntil: { gt: after.startsAt } },
      data: { offeredUntil: after.startsAt },
    })
    await record(tx, actor, 'shift.changed', {
      subjectId: shiftId,
      organisationId,
      detail: { signUps: shift.signUps.length },
    })
    for (const signUp of shift.signUps)
      if (signUpState(signUp, now) !== 'lapsed') await tell(tx, signUp.volunteerId, shift, after)
    return shift.taskId
  })
}

/** More places are offered down the waiting list at once; fewer than are taken is refused. */
export async function changePlaces(
  actor: Actor,
  { orgnr, shiftId, ...seats }: ChangePlacesInput,
  now = new Date(),
): Promise<string> {
  refuseOverReserved(seats)
  const organisationId = coordinatedOrganisation(actor, orgnr)
  return inTransaction(async (tx) => {
    const shift = await lockedShift(tx, organisationId, shiftId)
    refuseFixed(shift, now)
    const taken = takenPlaces(shift, now)
    if (seats.places < taken) throw new Refusal('fewerThanTaken', { taken }, 'places')
    if (sameSeats(seats, shift)) return shift.taskId
    await tx.shift.update({ where: { id: shiftId }, data: seats })
    await record(tx, actor, 'shift.placesChanged', { subjectId: shiftId, organisationId, detail: seats })
    await offerFreePlaces(tx, shiftId)
    return shift.taskId
  })
}

export async function cancelShift(
  actor: Actor,
  { orgnr, shiftId }: CancelShiftInput,
  now = new Date(),
): Promise<string> {
  const organisationId = coordinatedOrganisation(actor, orgnr)
  return inTransaction(async (tx) => {
    const shift = await lockedShift(tx, organisationId, shiftId)
    refuseFixed(shift, now)
    await releaseSignUps(tx, actor, shiftId)
    await tx.shift.update({ where: { id: shiftId }, data: { cancelledAt: now, cancelledById: actor.personId } })
    await record(tx, actor, 'shift.cancelled', {
      subjectId: shiftId,
      organisationId,
      detail: { signUps: shift.signUps.length },
    })
    return shift.taskId
  })
}

async function lockedShift(tx: Transaction, organisationId: string, shiftId: string) {
  await lockShift(tx, shiftId)
  const shift = await tx.shift.findFirst({
    where: { id: shiftId, task: { organisationId } },
    select: {
      id: true,
      taskId: true,
      startsAt: true,
      endsAt: true,
      places: true,
      reservedNewcomers: true,
      reservedLocals: true,
      cancelledAt: true,
      task: { select: { texts: { select: { locale: true, title: true } }, organisation: { select: { name: true } } } },
      signUps: {
        where: { cancelledAt: null },
        select: { volunteerId: true, placedAt: true, offeredUntil: true, cancelledAt: true },
      },
      proposals: { where: openProposal, select: { id: true } },
    },
  })
  if (!shift) throw new Refusal('notFound')
  return shift
}

/** Before the shift itself, and in the order of their ids, as every command takes its locks. */
async function lockEverybodyOn(tx: Transaction, shiftId: string): Promise<void> {
  const signUps = await tx.signUp.findMany({
    where: { shiftId, cancelledAt: null },
    orderBy: { volunteerId: 'asc' },
    select: { volunteerId: true },
  })
  for (const { volunteerId } of signUps) await lockVolunteer(tx, volunteerId)
}

/** The coordinator learns that it cannot be, not whose other plans are in the way. */
function refuseForOthers(refusal: Refusal | null): void {
  if (refusal)
    throw new Refusal(refusal.code === 'weekIsFull' ? 'othersWeekFull' : 'othersElsewhere', refusal.values, 'date')
}

async function inWords<T>(run: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(run)
  } catch (error) {
    if (violates(error, 'SignUp_no_overlap')) throw new Refusal('othersElsewhere', {}, 'date')
    throw error
  }
}

async function tell(
  tx: Transaction,
  volunteerId: string,
  shift: Awaited<ReturnType<typeof lockedShift>>,
  after: Period,
): Promise<void> {
  const { email, locale } = await tx.person.findUniqueOrThrow({
    where: { id: volunteerId },
    select: { email: true, locale: true },
  })
  const { texts, organisation } = shift.task
  const title = textFor(texts, locale)?.title ?? ''
  await sendMail(
    tx,
    email,
    movedSubject(locale),
    ShiftMovedLetter({ locale, shiftId: shift.id, title, organisation: organisation.name, before: shift, after }),
  )
}
