import 'server-only'
import { addDays, startOfLocalDay } from '@/lib/dates'
import { clearingFields, liveSchedules } from '@/lib/rounds/clearing/queries'
import { clearsByRound } from '@/lib/rounds/rules'
import { database, inTransaction } from '@/lib/server/db'
import { record } from '@/lib/server/events'
import type { Job } from '@/lib/server/jobs'
import { lockShift } from '@/lib/server/locks'
import { tell } from './letters/commands'
import { offerFreePlaces } from './places/commands'
import { shiftWithSignUps } from './places/queries'

/** Each minute: offers that ran out end, and whoever is next for a free place is asked. */
const offersJob: Job<object> = {
  name: 'signups.offers',
  schedule: '* * * * *',
  async run() {
    const db = await database()
    const now = new Date()
    const schedules = await liveSchedules(db)
    const shifts = await db.shift.findMany({
      where: {
        startsAt: { gt: now },
        cancelledAt: null,
        signUps: { some: { placedAt: null, cancelledAt: null } },
      },
      select: {
        id: true,
        startsAt: true,
        task: { select: clearingFields },
        _count: { select: { signUps: { where: { offeredUntil: { not: null }, placedAt: null, cancelledAt: null } } } },
      },
    })
    for (const { id, startsAt, task, _count } of shifts) {
      // Nobody on these lists is asked before the next round.
      if (_count.signUps === 0 && clearsByRound(task, schedules, startsAt, now)) continue
      await inTransaction((tx) => offerFreePlaces(tx, id))
    }
  },
}

/** Through the day before: whoever has a place hears of it once. An hour that was missed is made up for in the next. */
const remindersJob: Job<object> = {
  name: 'signups.reminders',
  schedule: '0 9-19 * * *',
  async run() {
    const tomorrow = addDays(startOfLocalDay(new Date()), 1)
    const db = await database()
    const shifts = await db.shift.findMany({
      where: { startsAt: { gte: tomorrow, lt: addDays(tomorrow, 1) }, cancelledAt: null },
      select: { id: true },
    })
    for (const { id } of shifts) await remind(id)
  },
}

async function remind(shiftId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await lockShift(tx, shiftId)
    const shift = await shiftWithSignUps(tx, shiftId)
    const since = addDays(startOfLocalDay(new Date()), -1)
    const done = await tx.event.count({ where: { at: { gte: since }, name: 'shift.reminded', subjectId: shiftId } })
    if (!shift || shift.cancelledAt || done > 0) return
    for (const { volunteerId } of shift.signUps.filter(({ placedAt }) => placedAt !== null)) {
      await tell(tx, volunteerId, { what: 'tomorrow', shift })
    }
    await record(tx, null, 'shift.reminded', { subjectId: shiftId, organisationId: shift.task.organisationId })
  })
}

export const signUpJobs: Job<never>[] = [offersJob, remindersJob]
