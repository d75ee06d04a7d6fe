import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import type { Actor } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { firstName, textFor } from '@/lib/tasks/rules'
import { type Stitches, stitches, stitchesToCome } from './rules'

export interface NextShift {
  shiftId: string
  taskId: string
  title: string
  titleLocale: Locale
  pictogram: string
  startsAt: Date
  endsAt: Date
  meetingAddress: string
  contactFirstName: string
  stitches: number
}

export interface OwnStar {
  stitches: Stitches[]
  confirmed: { minutes: number; shifts: number }
  /** Proposed and not yet confirmed. */
  waiting: { minutes: number; shifts: number }
  next: NextShift | null
}

/** What came of the actor's own shifts, and which one is next. */
export async function ownStar(actor: Actor, locale: Locale, now: Date): Promise<OwnStar> {
  const db = await database()
  const volunteerId = actor.personId
  const [entries, signUps] = await Promise.all([
    db.hoursEntry.findMany({
      where: { volunteerId, replacedAt: null },
      select: {
        minutes: true,
        confirmedAt: true,
        signUp: { select: { shift: { select: { task: { select: { role: { select: { benefits: true } } } } } } } },
      },
    }),
    db.signUp.findMany({
      where: {
        volunteerId,
        cancelledAt: null,
        placedAt: { not: null },
        endsAt: { gt: now },
        shift: { cancelledAt: null },
      },
      select: { shiftId: true, startsAt: true, endsAt: true, shift: { select: { task: { select: shownTask } } } },
      orderBy: { startsAt: 'asc' },
    }),
  ])
  const confirmed = entries.filter(({ confirmedAt }) => confirmedAt !== null)
  const star = stitches(
    confirmed.map(({ signUp }) => signUp.shift.task.role.benefits),
    signUps.map(({ shift }) => shift.task.role.benefits),
  )
  return {
    stitches: star,
    confirmed: sum(confirmed),
    waiting: sum(entries.filter(({ confirmedAt }) => confirmedAt === null)),
    next: nextShift(signUps[0], star, locale),
  }
}

const shownTask = {
  id: true,
  meetingAddress: true,
  contactName: true,
  role: { select: { pictogram: true, benefits: true } },
  texts: { select: { locale: true, title: true } },
} as const

interface Row {
  shiftId: string
  startsAt: Date
  endsAt: Date
  shift: {
    task: {
      id: string
      meetingAddress: string
      contactName: string
      role: { pictogram: string; benefits: Stitches['gain'][] }
      texts: { locale: Locale; title: string }[]
    }
  }
}

function nextShift(row: Row | undefined, star: readonly Stitches[], locale: Locale): NextShift | null {
  if (!row) return null
  const { shiftId, startsAt, endsAt } = row
  const { id: taskId, meetingAddress, contactName, role, texts } = row.shift.task
  const text = textFor(texts, locale)
  return {
    shiftId,
    taskId,
    title: text?.title ?? '',
    titleLocale: text?.locale ?? locale,
    pictogram: role.pictogram,
    startsAt,
    endsAt,
    meetingAddress,
    contactFirstName: firstName(contactName),
    stitches: stitchesToCome(star, role.benefits),
  }
}

const sum = (entries: readonly { minutes: number }[]) => ({
  minutes: entries.reduce((total, { minutes }) => total + minutes, 0),
  shifts: entries.length,
})
