import 'server-only'
import { Refusal } from '@/lib/refusal'
import { withdrawProposals } from '@/lib/rounds/withdrawing/commands'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, type Transaction, violates } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { lockShift, lockVolunteer } from '@/lib/server/locks'
import { tell } from './letters/commands'
import { offerFreePlaces } from './places/commands'
import { commitments, type ShiftWithSignUps, shiftWithSignUps } from './places/queries'
import { freePlaces } from './places/rules'
import { clash, closedShift, signUpState } from './rules'
import type { SignUpInput } from './schema'

/** A place where one is free, else the end of the waiting list; on the list for the round where a round gives the places out. */
export async function signUpForShift(actor: Actor, { shiftId }: SignUpInput): Promise<'placed' | 'waiting'> {
  return inWords(async (tx) => {
    if (!actor.isVolunteer) throw new Refusal('welcomeFirst')
    const { shift, mine, now } = await lockedShift(tx, actor, shiftId)
    if (mine) throw new Refusal('alreadySignedUp')
    await refuseClosedOrClashing(tx, actor, shift, now)
    if (shift.proposals.some(({ volunteerId }) => volunteerId === actor.personId)) throw new Refusal('proposalWaits')
    const isFree = shift.nextRoundAt === null && freePlaces(shift, now) > 0
    return putOn(tx, actor, shift, isFree ? 'placed' : 'waiting', now)
  })
}

/** Takes the place that a round's proposal holds, in the transaction that then ends the proposal. */
export async function takeProposedPlace(tx: Transaction, actor: Actor, shiftId: string): Promise<void> {
  const { shift, mine, now } = await lockedShift(tx, actor, shiftId)
  if (mine?.placedAt) throw new Refusal('alreadySignedUp')
  await refuseClosedOrClashing(tx, actor, shift, now)
  await putOn(tx, actor, shift, 'placed', now)
}

/** Takes the place that is held; what was possible when it was offered may no longer be. */
export async function acceptOffer(actor: Actor, { shiftId }: SignUpInput): Promise<void> {
  await inWords(async (tx) => {
    const { shift, mine, now } = await lockedShift(tx, actor, shiftId)
    if (mine?.placedAt) throw new Refusal('alreadySignedUp')
    if (!mine || signUpState(mine, now) !== 'offered') throw new Refusal('offerGone')
    await refuseClosedOrClashing(tx, actor, shift, now)
    await tx.signUp.update({ where: { id: mine.id }, data: { placedAt: now, offeredUntil: null } })
    await record(tx, actor, 'signUp.accepted', { subjectId: mine.id, organisationId: shift.task.organisationId })
    await withdrawElsewhere(tx, actor.personId, shift)
    await tell(tx, actor.personId, { what: 'placed', shift })
  })
}

/** «Не зможу прийти»: from a place, an offer or the waiting list, without a reason. The next in line is asked at once. */
export async function cancelSignUp(actor: Actor, { shiftId }: SignUpInput): Promise<void> {
  await inTransaction(async (tx) => {
    const { shift, mine, now } = await lockedShift(tx, actor, shiftId)
    if (!mine) throw new Refusal('notSignedUp')
    if (shift.startsAt <= now) throw new Refusal('tooLateToCancel', { name: shift.task.contactName })
    await tx.signUp.update({ where: { id: mine.id }, data: { cancelledAt: now, cancelledById: actor.personId } })
    await record(tx, actor, 'signUp.cancelled', {
      subjectId: mine.id,
      organisationId: shift.task.organisationId,
      detail: { from: signUpState(mine, now) },
    })
    await withdrawProposals(tx, { volunteerId: actor.personId, shiftId }, { by: actor, telling: false })
    await offerFreePlaces(tx, shiftId)
  })
}

/** Everybody on a shift is let go and told: for the command that cancels the shift. */
export async function releaseSignUps(tx: Transaction, actor: Actor, shiftId: string): Promise<void> {
  await lockShift(tx, shiftId)
  const now = new Date()
  const shift = await shiftWithSignUps(tx, shiftId)
  if (!shift) throw new Refusal('notFound')
  for (const signUp of shift.signUps) {
    await tx.signUp.update({ where: { id: signUp.id }, data: { cancelledAt: now, cancelledById: actor.personId } })
    await record(tx, actor, 'signUp.released', { subjectId: signUp.id, organisationId: shift.task.organisationId })
    if (signUpState(signUp, now) !== 'lapsed') await tell(tx, signUp.volunteerId, { what: 'shiftCancelled', shift })
  }
  const told = shift.signUps.map(({ volunteerId }) => volunteerId)
  await withdrawProposals(tx, { shiftId, volunteerId: { in: told } }, { by: actor, telling: false })
  await withdrawProposals(tx, { shiftId }, { by: actor, telling: true })
}

/** The shift as it is while nobody else can change it or what this person does, with the waiting list served first. */
async function lockedShift(tx: Transaction, actor: Actor, shiftId: string) {
  await lockVolunteer(tx, actor.personId)
  const shift = await offerFreePlaces(tx, shiftId)
  if (!shift) throw new Refusal('notFound')
  return { shift, mine: shift.signUps.find((one) => one.volunteerId === actor.personId), now: new Date() }
}

async function putOn<S extends 'placed' | 'waiting'>(
  tx: Transaction,
  { personId }: Actor,
  shift: ShiftWithSignUps,
  state: S,
  now: Date,
): Promise<S> {
  const { id: shiftId, startsAt, endsAt } = shift
  const afresh = {
    createdAt: now,
    placedAt: state === 'placed' ? now : null,
    offeredUntil: null,
    cancelledAt: null,
    cancelledById: null,
  }
  const { id } = await tx.signUp.upsert({
    where: { volunteerId_shiftId: { volunteerId: personId, shiftId } },
    create: { ...afresh, volunteerId: personId, shiftId, startsAt, endsAt },
    update: afresh,
    select: { id: true },
  })
  await record(tx, { personId }, `signUp.${state}`, { subjectId: id, organisationId: shift.task.organisationId })
  if (state === 'placed') {
    await withdrawElsewhere(tx, personId, shift)
    await tell(tx, personId, { what: 'placed', shift })
  }
  return state
}

/** What was proposed for the same hours no longer can be. */
async function withdrawElsewhere(tx: Transaction, personId: string, shift: ShiftWithSignUps): Promise<void> {
  const sameHours = { startsAt: { lt: shift.endsAt }, endsAt: { gt: shift.startsAt }, shiftId: { not: shift.id } }
  await withdrawProposals(tx, { volunteerId: personId, ...sameHours }, { by: { personId }, telling: false })
}

async function refuseClosedOrClashing(
  tx: Transaction,
  actor: Actor,
  shift: ShiftWithSignUps,
  now: Date,
): Promise<void> {
  const refusal = closedShift(shift, now) ?? clash(await commitments(tx, actor.personId, shift), shift)
  if (refusal) throw refusal
}

/** The database's own guard says the same as the rule, for whatever got past it. */
async function inWords<T>(run: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(run)
  } catch (error) {
    if (violates(error, 'SignUp_no_overlap')) throw new Refusal('shiftsOverlap')
    throw error
  }
}
