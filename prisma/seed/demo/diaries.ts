import { isoWeek, minutesBetween } from '@/lib/dates'
import type { VolunteerFacts } from '@/lib/matching/facts'
import { scorePair } from '@/lib/matching/score'
import { volunteerFacts } from '@/lib/volunteers/rules'
import { hoursAfter } from './calendar'
import type { Random } from './random'
import type { DemoShift } from './shifts'
import type { DemoVolunteer } from './volunteers'

interface Diary {
  facts: VolunteerFacts
  placed: { startsAt: number; endsAt: number }[]
  minutesByWeek: Record<string, number>
  /** How much a week this person is happy with. */
  weeklyWish: number
}

const nothingYet = { signUps: [], proposals: [], certificateChecks: [], keptApart: [] }

/** What everybody has agreed to so far, so that nobody is in two places or works through their week. */
export class Diaries {
  readonly #diaries: Map<string, Diary>

  constructor(random: Random, volunteers: readonly DemoVolunteer[], now: Date) {
    this.#diaries = new Map(
      volunteers.map(({ person, row, place }) => {
        const placed: Diary['placed'] = []
        const minutesByWeek: Diary['minutesByWeek'] = {}
        const facts = { ...volunteerFacts({ ...row, place, ...nothingYet }, now), paused: false, placed, minutesByWeek }
        return [
          person.id,
          { facts, placed, minutesByWeek, weeklyWish: random.pick([180, 240, 240, 360, 360, 480, 1320]) },
        ]
      }),
    )
  }

  /** How well the shift suits by the product's own ranking, or null where the product would not allow it. */
  fit({ person, row }: DemoVolunteer, { facts: task, row: shift }: DemoShift): number | null {
    const diary = this.#diaries.get(person.id)!
    if (shift.startsAt < hoursAfter(person.createdAt, 24)) return null
    if (row.pausedAt !== null && shift.endsAt > row.pausedAt) return null
    const { score, blockers } = scorePair(diary.facts, task)
    // Somebody who sees a shift they like makes time for it.
    return blockers.every((one) => one === 'availability') ? score : null
  }

  hasTime({ person }: DemoVolunteer, { row }: DemoShift): boolean {
    const { minutesByWeek, weeklyWish } = this.#diaries.get(person.id)!
    return (minutesByWeek[isoWeek(row.startsAt)] ?? 0) + minutesBetween(row.startsAt, row.endsAt) <= weeklyWish
  }

  note({ person }: DemoVolunteer, { row }: DemoShift): void {
    const { placed, minutesByWeek } = this.#diaries.get(person.id)!
    const week = isoWeek(row.startsAt)
    placed.push({ startsAt: row.startsAt.getTime(), endsAt: row.endsAt.getTime() })
    minutesByWeek[week] = (minutesByWeek[week] ?? 0) + minutesBetween(row.startsAt, row.endsAt)
  }
}
