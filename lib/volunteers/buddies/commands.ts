import 'server-only'
import { Refusal } from '@/lib/refusal'
import type { Actor } from '@/lib/server/actors'
import { inTransaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { lockVolunteer } from '@/lib/server/locks'
import type { DeclineBuddyShiftInput, OfferBuddyInput, PauseBuddyInput } from './schema'

/** Offers to support others, or changes the offer. Who is met then is planned soon after. */
export async function offerBuddy(actor: Actor, { ways, shiftsAWeek, phone }: OfferBuddyInput): Promise<void> {
  const volunteerId = actor.personId
  if (!actor.isVolunteer) throw new Refusal('welcomeFirst')
  await inTransaction(async (tx) => {
    await lockVolunteer(tx, volunteerId)
    const remote = ways.includes('remote')
    const offer = { onSite: ways.includes('onSite'), remote, shiftsAWeek, phone: remote ? (phone ?? null) : null }
    await tx.buddyOffer.upsert({
      where: { volunteerId },
      create: { volunteerId, ...offer },
      update: { ...offer, pausedAt: null },
    })
    await record(tx, actor, 'buddies.offered', { subjectId: volunteerId })
  })
}

/** A pause that lasts already keeps its first day. */
export async function pauseBuddy(actor: Actor, { paused }: PauseBuddyInput): Promise<void> {
  const volunteerId = actor.personId
  const [from, pausedAt] = paused === 'yes' ? [null, new Date()] : [{ not: null }, null]
  await inTransaction(async (tx) => {
    const { count } = await tx.buddyOffer.updateMany({ where: { volunteerId, pausedAt: from }, data: { pausedAt } })
    if (count === 1)
      await record(tx, actor, paused === 'yes' ? 'buddies.paused' : 'buddies.resumed', { subjectId: volunteerId })
  })
}

/** Nothing of the offer is kept. */
export async function endBuddy(actor: Actor): Promise<void> {
  const volunteerId = actor.personId
  await inTransaction(async (tx) => {
    const { count } = await tx.buddyOffer.deleteMany({ where: { volunteerId } })
    if (count === 1) await record(tx, actor, 'buddies.ended', { subjectId: volunteerId })
  })
}

/** «Not that day», without a reason: another is looked for. */
export async function declineBuddyShift(actor: Actor, { shiftId }: DeclineBuddyShiftInput): Promise<void> {
  const volunteerId = actor.personId
  await inTransaction(async (tx) => {
    const asked = await tx.supportGiven.findFirst({
      where: {
        shiftId,
        byId: volunteerId,
        rung: { in: ['buddy', 'remoteBuddy'] },
        shift: { startsAt: { gt: new Date() } },
      },
      select: { shiftId: true },
    })
    if (!asked) throw new Refusal('notFound')
    const { count } = await tx.buddyAbsence.createMany({ data: [{ volunteerId, shiftId }], skipDuplicates: true })
    if (count === 1) await record(tx, actor, 'buddies.declined', { subjectId: shiftId })
  })
}
