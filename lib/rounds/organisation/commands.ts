import 'server-only'
import { coordinatedOrganisation } from '@/lib/organisations/team/queries'
import { Refusal } from '@/lib/refusal'
import { knownTo } from './rules'
import type { EndPlacingWishInput, MakePlacingWishInput } from '@/lib/rounds/schema'
import type { Actor } from '@/lib/server/actors'
import { inTransaction, violates } from '@/lib/server/db'
import { record } from '@/lib/server/events'

/** For the next rounds: ask this person first, or not at all. The volunteer still says yes or no. */
export async function makePlacingWish(actor: Actor, input: MakePlacingWishInput): Promise<void> {
  const { orgnr, ...wish } = input
  const organisationId = coordinatedOrganisation(actor, orgnr)
  try {
    await inTransaction(async (tx) => {
      const shift = await tx.shift.findFirst({
        where: { id: wish.shiftId, cancelledAt: null, startsAt: { gt: new Date() }, task: { organisationId } },
        select: { task: { select: { clearing: true } } },
      })
      // Only about people the organisation knows: who signed up with it or was proposed to it.
      const known = await tx.volunteer.findFirst({
        where: { id: wish.volunteerId, ...knownTo(organisationId) },
        select: { id: true },
      })
      if (!shift || !known) throw new Refusal('notFound')
      if (shift.task.clearing !== 'round') throw new Refusal('notByRound')
      const { id } = await tx.placingWish.create({ data: { ...wish, createdById: actor.personId } })
      const { shiftId, volunteerId, kind } = wish
      await record(tx, actor, kind === 'pin' ? 'round.pinned' : 'round.forbidden', {
        subjectId: id,
        organisationId,
        detail: { shiftId, volunteerId },
      })
    })
  } catch (error) {
    if (violates(error, 'PlacingWish_one_live')) throw new Refusal('wishExists')
    throw error
  }
}

export async function endPlacingWish(actor: Actor, { orgnr, wishId }: EndPlacingWishInput): Promise<void> {
  const organisationId = coordinatedOrganisation(actor, orgnr)
  await inTransaction(async (tx) => {
    const wish = await tx.placingWish.findFirst({
      where: { id: wishId, shift: { task: { organisationId } } },
      select: { id: true },
    })
    if (!wish) throw new Refusal('notFound')
    const { count } = await tx.placingWish.updateMany({
      where: { id: wishId, endedAt: null },
      data: { endedAt: new Date() },
    })
    if (count === 0) throw new Refusal('alreadyDecided')
    await record(tx, actor, 'round.wishEnded', { subjectId: wishId, organisationId })
  })
}
