import 'server-only'
import { proposal } from '@/lib/hours/rules'
import { Refusal } from '@/lib/refusal'
import type { Actor } from '@/lib/server/actors'
import { inTransaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import { lockShift } from '@/lib/server/locks'
import { ownAttendance } from './queries'
import type { ProposeHoursInput } from './schema'

/** A volunteer's own word on how long it took; what was confirmed stands until somebody at the organisation answers. */
export async function proposeHours(actor: Actor, { shiftId, minutes, reason }: ProposeHoursInput): Promise<void> {
  await inTransaction(async (tx) => {
    await lockShift(tx, shiftId)
    const mine = await ownAttendance(tx, actor, shiftId)
    if (!mine) throw new Refusal('notFound')
    const now = new Date()
    const by = { volunteerId: actor.personId, proposedById: actor.personId, proposedAt: now }
    const { replacedIds } = proposal(mine, minutes, now)
    const { organisationId } = mine.shift.task
    await tx.hoursEntry.updateMany({
      where: { id: { in: replacedIds } },
      data: { replacedAt: now, replacedById: actor.personId },
    })
    await tx.hoursEntry.create({ data: { signUpId: mine.id, organisationId, minutes, reason, ...by } })
    await record(tx, actor, 'hours.proposed', { subjectId: mine.id, organisationId, detail: { minutes } })
  })
}
