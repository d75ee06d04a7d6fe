import 'server-only'
import type { Locale } from '@/lib/i18n/config'
import type { Position } from '@/lib/matching/facts'
import { kilometres } from '@/lib/matching/score'
import type { Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import { allPlaces } from '@/lib/tasks/places/queries'
import { type Place, placesMeant, placesNear } from '@/lib/tasks/places/rules'
import { type OpenShift, openShifts, type ShiftView, withSeats } from '@/lib/tasks/shifts/queries'
import { inSupportOrder, needsNoNorwegian, tasksPerPage, textFor } from './rules'
import { categories, type Category, type Gain, type Support, type TaskFilters } from './schema'

export interface TaskCardView {
  id: string
  pictogram: string
  title: string
  /** The language the title is written in, where the reader's own is missing. */
  titleLocale: Locale
  organisationName: string
  placeName: string
  /** From the place that was searched for, as the crow flies. */
  distanceKm: number | null
  supports: Support[]
  youTeach: boolean
  benefits: Gain[]
  nextShift: ShiftView
  moreShifts: number
  noNorwegianNeeded: boolean
}

export interface TaskList {
  cards: TaskCardView[]
  total: number
  page: number
  pages: number
  /** The place that was found for what was typed, and others of that name. */
  place: Place | null
  otherPlaces: Place[]
}

/** The tasks that anybody may sign up for, with the first shift of each that suits the filters. */
export async function openTasks(viewer: Viewer, filters: TaskFilters, locale: Locale, now: Date): Promise<TaskList> {
  const places = filters.place === '' ? [] : await allPlaces(viewer)
  const [place = null, ...otherPlaces] = placesMeant(places, filters.place)
  const placeIds = place ? placesNear(places, place, filters.within).map(({ id }) => id) : undefined
  const wanted = { filters, placeIds, limit: tasksPerPage }
  const { shifts, total } = await openShifts(viewer, wanted, now)
  // Tasks fill up and end: a page that was there yesterday may be gone.
  if (shifts.length === 0 && filters.page > 1) return openTasks(viewer, { ...filters, page: 1 }, locale, now)
  return {
    cards: await shiftCards(viewer, shifts, locale, now, place),
    total,
    page: filters.page,
    pages: Math.max(1, Math.ceil(total / tasksPerPage)),
    place,
    otherPlaces,
  }
}

/** Cards in the order of the ids; a task that is not open, or has no shift ahead, is left out. */
export async function taskCards(
  viewer: Viewer,
  taskIds: readonly string[],
  locale: Locale,
  now: Date,
  from: Position | null = null,
): Promise<TaskCardView[]> {
  if (taskIds.length === 0) return []
  const { shifts } = await openShifts(viewer, { taskIds }, now)
  const position = new Map(taskIds.map((id, index) => [id, index]))
  const cards = await shiftCards(viewer, shifts, locale, now, from)
  return cards.toSorted((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0))
}

export interface CatalogueShelf {
  category: Category
  roles: { id: string; name: string; summary: string; pictogram: string; youTeach: boolean }[]
}

/** The roles to choose from, shelf by shelf, by name in the reader's language. */
export async function catalogue(_viewer: Viewer, locale: Locale): Promise<CatalogueShelf[]> {
  const db = await database()
  const texts = await db.roleText.findMany({
    where: { locale },
    select: {
      name: true,
      summary: true,
      role: { select: { id: true, category: true, pictogram: true, youTeach: true } },
    },
  })
  const alphabet = new Intl.Collator(locale)
  const sorted = texts.toSorted((a, b) => alphabet.compare(a.name, b.name))
  return categories
    .map((category) => ({
      category,
      roles: sorted
        .filter(({ role }) => role.category === category)
        .map(({ name, summary, role: { id, pictogram, youTeach } }) => ({ id, name, summary, pictogram, youTeach })),
    }))
    .filter(({ roles }) => roles.length > 0)
}

/** Cards of certain shifts of their tasks, in the given order. */
export async function shiftCards(
  viewer: Viewer,
  wanted: readonly OpenShift[],
  locale: Locale,
  now: Date,
  from: Position | null,
): Promise<TaskCardView[]> {
  if (wanted.length === 0) return []
  const db = await database()
  const rows = await db.shift.findMany({
    where: { id: { in: wanted.map(({ shiftId }) => shiftId) } },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      places: true,
      task: {
        select: {
          id: true,
          supports: true,
          texts: { select: { locale: true, title: true } },
          role: { select: { pictogram: true, benefits: true, youTeach: true } },
          organisation: { select: { name: true } },
          place: { select: { name: true, latitude: true, longitude: true } },
          _count: { select: { shifts: { where: { cancelledAt: null, startsAt: { gt: now } } } } },
        },
      },
    },
  })
  const shifts = new Map((await withSeats(viewer, rows, now)).map(({ task, ...shift }) => [shift.id, { task, shift }]))
  return wanted.flatMap(({ shiftId }) => {
    const found = shifts.get(shiftId)
    if (!found) return []
    const { task, shift } = found
    const text = textFor(task.texts, locale)
    return {
      id: task.id,
      pictogram: task.role.pictogram,
      title: text?.title ?? '',
      titleLocale: text?.locale ?? locale,
      organisationName: task.organisation.name,
      placeName: task.place.name,
      distanceKm: from && kilometres(from, task.place),
      supports: inSupportOrder(task.supports),
      youTeach: task.role.youTeach,
      benefits: task.role.benefits,
      nextShift: shift,
      moreShifts: task._count.shifts - 1,
      noNorwegianNeeded: needsNoNorwegian(task.supports),
    }
  })
}
