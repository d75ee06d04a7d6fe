import type { Locale } from '@/lib/i18n/config'
import { type Support, supports, type TaskFilters, taskFilters } from './schema'

export const tasksPerPage = 12

const fromPeople: readonly Support[] = ['buddy', 'inPairs', 'ukrainianContact', 'shown']

/** A task can be done without Norwegian when it comes with at least two supports, one of them given by a person. */
export function needsNoNorwegian(given: readonly Support[]): boolean {
  return new Set(given).size >= 2 && given.some((support) => fromPeople.includes(support))
}

export const inSupportOrder = (given: readonly Support[]): Support[] =>
  supports.filter((support) => given.includes(support))

export const placesLeft = (shift: { places: number; taken: number }) => Math.max(0, shift.places - shift.taken)

/** The shift a page begins with: one's own, else the first with a free place, else the first. */
export function shiftToShow<S extends { places: number; taken: number; mine: unknown }>(
  shifts: readonly S[],
): S | undefined {
  return shifts.find((shift) => shift.mine) ?? shifts.find((shift) => placesLeft(shift) > 0) ?? shifts[0]
}

/** The reader's language, else Norwegian, else what there is. */
export function textFor<T extends { locale: Locale }>(texts: readonly T[], locale: Locale): T | undefined {
  return texts.find((text) => text.locale === locale) ?? texts.find((text) => text.locale === 'nb') ?? texts[0]
}

/** Before anybody has met, a first name is enough. */
export const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? ''

interface TaskFacts {
  publishedAt: Date | null
  flaggedAt: Date | null
  reviewedAt: Date | null
  closedAt: Date | null
  organisationApprovedAt: Date | null
}

export type TaskState = 'open' | 'closed' | 'held' | 'draft'

/** Held: its answers point to paid work and nobody has looked at it yet, or the organisation itself is not approved. */
export function taskState(task: TaskFacts): TaskState {
  if (task.flaggedAt !== null && task.reviewedAt === null) return 'held'
  if (task.publishedAt === null) return 'draft'
  if (task.organisationApprovedAt === null) return 'held'
  return task.closedAt === null ? 'open' : 'closed'
}

export interface Looking {
  /** Belongs to the organisation, or looks after the whole platform. */
  insider: boolean
  /** Has, or has had, a place or a turn in the queue. */
  signedUp: boolean
}

/** An open task is everybody's; a closed one still belongs to those who signed up; drafts and held tasks stay inside. */
export function maySee(state: TaskState, { insider, signedUp }: Looking): boolean {
  return insider || state === 'open' || (state === 'closed' && signedUp)
}

interface OwnShift {
  endsAt: Date
  placedAt: Date | null
  cancelledAt: Date | null
}

/** The contact's phone is for those who will meet them: whoever has a place on a shift that is not over. */
export function mayPhone(own: readonly OwnShift[], now: Date): boolean {
  return own.some((shift) => shift.placedAt !== null && shift.cancelledAt === null && shift.endsAt > now)
}

export type TaskQuery = Record<string, string | string[] | undefined>

const everything = taskFilters.parse({})

/** The filters as they stand in the address: only what differs from the whole list, and always its first page. */
export function filterQuery({
  page: _page,
  place,
  within,
  day,
  date,
  part,
  support,
  category,
  teach,
  free,
  sort,
}: TaskFilters): TaskQuery {
  return {
    place: place || undefined,
    within: place === '' || within === everything.within ? undefined : String(within),
    day: day.length === 0 ? undefined : day,
    date,
    part: part.length === 0 ? undefined : part,
    support: support.length === 0 ? undefined : support,
    category,
    teach: teach ? 'on' : undefined,
    free: free ? 'on' : undefined,
    sort: sort === everything.sort ? undefined : sort,
  }
}

type Chosen<K extends keyof TaskFilters> = {
  filter: K
  value: TaskFilters[K] extends (infer One)[] ? One : NonNullable<TaskFilters[K]>
}
export type ActiveFilter = (
  | Chosen<'place'>
  | Chosen<'day'>
  | Chosen<'date'>
  | Chosen<'part'>
  | Chosen<'support'>
  | Chosen<'category'>
  | Chosen<'teach'>
  | Chosen<'free'>
) & {
  /** The address of the same list without this one. */
  without: TaskQuery
}

/** One entry for each thing that narrows the list, with the list that remains when it is taken away. */
export function activeFilters(filters: TaskFilters): ActiveFilter[] {
  const without = (change: Partial<TaskFilters>) => filterQuery({ ...filters, ...change })
  return [
    ...(filters.place === ''
      ? []
      : [{ filter: 'place' as const, value: filters.place, without: without({ place: '', sort: 'soonest' }) }]),
    ...filters.day.map((value) => ({
      filter: 'day' as const,
      value,
      without: without({ day: filters.day.filter((one) => one !== value) }),
    })),
    ...(filters.date === undefined
      ? []
      : [{ filter: 'date' as const, value: filters.date, without: without({ date: undefined }) }]),
    ...filters.part.map((value) => ({
      filter: 'part' as const,
      value,
      without: without({ part: filters.part.filter((one) => one !== value) }),
    })),
    ...filters.support.map((value) => ({
      filter: 'support' as const,
      value,
      without: without({ support: filters.support.filter((one) => one !== value) }),
    })),
    ...(filters.category === undefined
      ? []
      : [{ filter: 'category' as const, value: filters.category, without: without({ category: undefined }) }]),
    ...(filters.teach ? [{ filter: 'teach' as const, value: true, without: without({ teach: false }) }] : []),
    ...(filters.free ? [{ filter: 'free' as const, value: true, without: without({ free: false }) }] : []),
  ]
}
