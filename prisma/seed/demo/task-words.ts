import type { Locale, Prisma } from '@/lib/generated/prisma/client'
import type { Role } from '@/prisma/seed/catalogue'
import type { DemoOrganisation } from './organisations'
import type { Rhythm } from './rhythm'
import variations from './variations.json'

interface Wanted {
  id: string
  role: Role
  organisation: DemoOrganisation
  locale: Locale
  again: boolean
  times: Rhythm
  isDraft: boolean
}

/** What the catalogue says of the role, with what this organisation and this day add. */
export function taskText({
  id,
  role,
  organisation,
  locale,
  again,
  times,
  isDraft,
}: Wanted): Prisma.TaskTextCreateManyInput {
  const day = variations.everyWeek[times.weekday]!
  const sentence = variations.sentences[Number.parseInt(id.slice(-2), 16) % (variations.sentences.length + 3)]
  return {
    taskId: id,
    locale,
    title: again ? `${role.name[locale]}, ${day[locale]}` : role.name[locale],
    summary: sentence ? `${role.summary[locale]} ${sentence[locale]}` : role.summary[locale],
    meetingHint: isDraft ? '' : meetingPoint(organisation, role).hint[locale],
    bring: role.bring[locale],
    safetyLine: role.safetyLine[locale],
  }
}

const outdoorCategories = ['natur', 'idrett']
const outdoorRoles = ['turvenn', 'loppemarked']
const indoorRoles = ['stelle-dyr', 'utstyrsvakt', 'kioskhjelp']

/** Outdoor work meets outdoors; the same role always at the same door. */
export function meetingPoint({ meetingPoints }: DemoOrganisation, { id, category }: Role) {
  const outdoors = outdoorRoles.includes(id) || (outdoorCategories.includes(category) && !indoorRoles.includes(id))
  const fitting = meetingPoints.filter((point) => point.outdoors === outdoors)
  const points = fitting.length > 0 ? fitting : meetingPoints
  return points[id.length % points.length]!
}
