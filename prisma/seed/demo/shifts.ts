import { addDays, localTime } from '@/lib/dates'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { TaskFacts } from '@/lib/matching/facts'
import { taskFacts } from '@/lib/volunteers/rules'
import { dayAt, earlier, hoursAfter, later, minutesAfter } from './calendar'
import { coordinatorOf } from './organisations'
import type { Random } from './random'
import type { DemoTask } from './tasks'

export interface DemoShift {
  row: ReturnType<typeof shiftRow>
  task: DemoTask
  /** The task with this shift alone, as the ranking sees it. */
  facts: TaskFacts
  isPast: boolean
}

const weeksBehind = 10
const weeksAhead = 5

export function demoShifts(random: Random, tasks: readonly DemoTask[], now: Date): DemoShift[] {
  return tasks
    .flatMap((task, index) => {
      const ahead = comingWeeks(random, task)
      const starts = [...pastWeeks(random, task), ...ahead]
        .map((week) => startIn(task, week, now))
        .filter((start) => isClear(start, task, now))
      const coming = starts.filter((start) => start > now)
      // The second shift of a few tasks is called off, so that people see what that looks like.
      const calledOff = index % 19 === 11 && coming.length > 1 ? coming[1] : undefined
      return starts.map((start) => demoShift(random, task, start, start === calledOff, now))
    })
    .toSorted((a, b) => a.row.startsAt.getTime() - b.row.startsAt.getTime() || (a.row.id < b.row.id ? -1 : 1))
}

function comingWeeks(random: Random, { state, rhythm }: DemoTask): number[] {
  const [thisWeek, ...nextWeeks] = Array.from({ length: weeksAhead }, (_, week) => week)
  if (state === 'closed') return []
  if (state === 'draft') return random.chance(0.4) ? [2] : []
  if ('told' in rhythm) return [thisWeek!, ...nextWeeks]
  // This week's may be over by now or going on; there is always one to come for.
  return [...(random.chance(0.6) ? [thisWeek!] : []), ...random.some(nextWeeks, 1, 3)]
}

function pastWeeks(random: Random, { hasPast, rhythm }: DemoTask): number[] {
  const weeks = Array.from({ length: weeksBehind }, (_, week) => week - weeksBehind)
  if (!hasPast) return []
  return 'told' in rhythm ? weeks : random.some(weeks, 2, 6)
}

/** Week 0 begins today: the next time that weekday comes. */
function startIn({ rhythm }: DemoTask, week: number, now: Date): Date {
  const daysUntil = (rhythm.weekday - localTime(now).weekday + 7) % 7
  return dayAt(now, daysUntil + 7 * week, rhythm.from)
}

/** What is going on right now is neither behind nor ahead. */
function isClear(start: Date, { rhythm }: DemoTask, now: Date): boolean {
  return minutesAfter(start, rhythm.minutes) < now || start > hoursAfter(now, 2)
}

function demoShift(random: Random, task: DemoTask, startsAt: Date, calledOff: boolean, now: Date): DemoShift {
  const row = shiftRow(random, task, startsAt, calledOff, now)
  const { id, inProgrammeTime } = task.row
  const { interests, benefits } = task.role
  const facts = taskFacts(
    {
      id,
      organisationId: task.row.organisationId,
      inProgrammeTime,
      // Here one gets the certificate after saying yes.
      policeCertificate: 'no',
      createdById: null,
      place: task.organisation.place,
      role: { interests, benefits },
      shifts: [{ ...row, signUps: [], proposals: [] }],
    },
    now,
  )
  return { row, task, facts, isPast: startsAt < now }
}

function shiftRow(random: Random, task: DemoTask, startsAt: Date, calledOff: boolean, now: Date) {
  const createdAt = earlier(later(hoursAfter(task.row.createdAt, 1), addDays(startsAt, -45)), hoursAfter(now, -1))
  return {
    id: random.id(createdAt),
    taskId: task.row.id,
    startsAt,
    endsAt: minutesAfter(startsAt, task.rhythm.minutes),
    places: task.places,
    ...sides(task),
    cancelledAt: calledOff ? hoursAfter(now, -20) : null,
    cancelledById: calledOff ? coordinatorOf(task.organisation).person.id : null,
    createdAt,
  } satisfies Prisma.ShiftCreateManyInput
}

/** Where many come, some places are kept for each side of the two. */
function sides({ row, places }: DemoTask) {
  const kept = row.clearing === 'round' && places >= 6 ? 2 : 0
  return { reservedNewcomers: kept, reservedLocals: kept }
}
