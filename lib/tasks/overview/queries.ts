import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import { type Actor, membershipOf } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { type EditorState, editorState } from '@/lib/tasks/publishing/rules'
import { taskId } from '@/lib/tasks/schema'
import { type ShiftView, withSeats } from '@/lib/tasks/shifts/queries'
import { titleIn } from './rules'

export interface OwnTask {
  id: string
  title: string
  pictogram: string
  roleName: string
  state: EditorState
  shiftsAhead: number
  places: number
  taken: number
  waiting: number
  nextShift: { startsAt: Date; endsAt: Date } | null
}

/** Every task of an organisation with how full its shifts ahead are; those with the next shift first. */
export async function organisationTasks(
  actor: Actor,
  orgnr: string,
  locale: Locale,
  now: Date,
): Promise<OwnTask[] | null> {
  const membership = membershipOf(actor, orgnr, 'coordinator', 'owner')
  if (!membership) return null
  const db = await database()
  const tasks = await db.task.findMany({
    where: { organisationId: membership.organisationId },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      publishedAt: true,
      flaggedAt: true,
      reviewedAt: true,
      closedAt: true,
      texts: { select: { locale: true, title: true } },
      role: { select: { pictogram: true, texts: { where: { locale }, select: { name: true } } } },
      shifts: {
        where: { cancelledAt: null, startsAt: { gt: now } },
        orderBy: { startsAt: 'asc' },
        select: { id: true, startsAt: true, endsAt: true, places: true },
      },
    },
  })
  const seated = await withSeats(
    actor,
    tasks.flatMap(({ shifts }) => shifts),
    now,
  )
  const byId = new Map(seated.map((shift) => [shift.id, shift]))
  return tasks
    .map(({ id, texts, role, shifts, ...progress }) => {
      const ahead = shifts.flatMap((shift) => byId.get(shift.id) ?? [])
      const sum = (of: 'places' | 'taken' | 'waiting') => ahead.reduce((total, shift) => total + shift[of], 0)
      const roleName = role.texts[0]?.name ?? ''
      return {
        id,
        title: titleIn(texts, locale) || roleName,
        pictogram: role.pictogram,
        roleName,
        state: editorState(progress),
        shiftsAhead: ahead.length,
        places: sum('places'),
        taken: sum('taken'),
        waiting: sum('waiting'),
        nextShift: ahead[0] ?? null,
      }
    })
    .toSorted(
      (a, b) => (a.nextShift?.startsAt.getTime() ?? Infinity) - (b.nextShift?.startsAt.getTime() ?? Infinity) || 0,
    )
}

export interface OwnShift extends ShiftView {
  taskId: string
  title: string
  cancelledAt: Date | null
  reservedNewcomers: number
  reservedLocals: number
}

/** One shift as its organisation changes it; null for other people's and for what is not there. */
export async function organisationShift(
  actor: Actor,
  orgnr: string,
  shiftId: string,
  locale: Locale,
  now: Date,
): Promise<OwnShift | null> {
  const membership = membershipOf(actor, orgnr, 'coordinator', 'owner')
  if (!membership || !taskId.safeParse(shiftId).success) return null
  const db = await database()
  const shift = await db.shift.findFirst({
    where: { id: shiftId, task: { organisationId: membership.organisationId } },
    select: {
      id: true,
      taskId: true,
      startsAt: true,
      endsAt: true,
      places: true,
      reservedNewcomers: true,
      reservedLocals: true,
      cancelledAt: true,
      task: { select: { texts: { select: { locale: true, title: true } } } },
    },
  })
  if (!shift) return null
  const { task, ...rest } = shift
  const [seated] = await withSeats(actor, [rest], now)
  return seated ? { ...seated, title: titleIn(task.texts, locale) } : null
}
