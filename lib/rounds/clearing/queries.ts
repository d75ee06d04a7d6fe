import 'server-only'
import { clearsByRound, covers, nextRoundAt, type Schedule } from '@/lib/rounds/rules'
import type { Viewer } from '@/lib/server/actors'
import { database, type Transaction } from '@/lib/server/db'

export type LiveSchedule = Schedule & { id: string; name: string; createdAt: Date; policy: object }

/** The schedules that have not ended. */
export async function liveSchedules(db: Transaction): Promise<LiveSchedule[]> {
  const rows = await db.roundSchedule.findMany({
    where: { endedAt: null },
    orderBy: [{ hour: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      counties: true,
      municipalityNumbers: true,
      hour: true,
      createdAt: true,
      policy: true,
    },
  })
  return rows.map((row) => ({ ...row, policy: row.policy as object }))
}

/** What `clearsByRound` asks of a task. */
export const clearingFields = {
  clearing: true,
  place: { select: { county: true, municipalityNumber: true } },
} as const

/** Of these shifts the ones that are given out by a round, with the time of the next. */
export async function nextRounds(_viewer: Viewer, shiftIds: readonly string[], now: Date): Promise<Map<string, Date>> {
  const db = await database()
  const rows = await db.shift.findMany({
    where: { id: { in: [...shiftIds] }, cancelledAt: null, task: { clearing: 'round' } },
    select: { id: true, startsAt: true, task: { select: clearingFields } },
  })
  const schedules = rows.length === 0 ? [] : await liveSchedules(db)
  const times = rows.flatMap(({ id, startsAt, task }) => {
    const time = clearsByRound(task, schedules, startsAt, now)
      ? nextRoundAt(
          schedules.filter((schedule) => covers(schedule, task.place)),
          now,
        )
      : null
    return time === null ? [] : [[id, time] as const]
  })
  return new Map(times)
}
