import type { PoliceCertificate, Prisma, Support, Task } from '@/lib/generated/prisma/client'
import { locales } from '@/lib/i18n/config'
import type { Role } from '@/prisma/seed/catalogue'
import { dayAt, hoursAfter } from './calendar'
import { coordinatorOf, type DemoOrganisation, type Employee } from './organisations'
import type { PersonRow } from './people'
import type { Random } from './random'
import { type Rhythm, rhythm } from './rhythm'
import { type ToldRhythm, toldRhythms } from './story'
import { meetingPoint, taskText } from './task-words'

/** How far a task has come. */
export type TaskState = 'open' | 'letThrough' | 'closed' | 'draft' | 'held' | 'keptBack'

export interface DemoTask {
  row: Prisma.TaskCreateManyInput &
    Pick<Task, 'id' | 'createdAt' | 'policeCertificate' | 'inProgrammeTime' | 'clearing'>
  texts: Prisma.TaskTextCreateManyInput[]
  steps: Prisma.TaskStepCreateManyInput[]
  state: TaskState
  role: Role
  organisation: DemoOrganisation
  rhythm: Rhythm
  places: number
  /** Shifts lie behind it already. */
  hasPast: boolean
}

/** How many tasks each approved organisation has, in the order of the organisations. */
const tasksOf = [20, 20, 17, 17, 15, 16, 18, 16, 11]

/** The last ones of each organisation are not for everybody's eyes. */
const unfinished: readonly TaskState[][] = [
  ['draft', 'closed', 'held'],
  ['draft', 'letThrough', 'closed', 'keptBack'],
  ['draft', 'closed', 'held', 'closed'],
]

export function demoTasks(
  random: Random,
  organisations: readonly DemoOrganisation[],
  roles: ReadonlyMap<string, Role>,
  administrator: PersonRow,
  now: Date,
): DemoTask[] {
  const approved = organisations.filter(({ decision }) => decision === 'approved')
  const story = toldRhythms(now)
  return approved.flatMap((organisation, index) => {
    const states = unfinished[index % unfinished.length]!
    const { roleIds } = organisation
    const total = tasksOf[index] ?? roleIds.length + states.length
    // Each role once, then some of them again on another day.
    const wanted = [...roleIds, ...random.shuffled(roleIds)].slice(0, total)
    const days = new Map<string, number>()
    return wanted.map((roleId, number) => {
      const role = roles.get(roleId)
      if (!role) throw new Error(`The catalogue has no role ${roleId}.`)
      const state = states[number - (total - states.length)] ?? 'open'
      const takenDay = days.get(roleId)
      const told = index === 0 && takenDay === undefined ? story.get(roleId) : undefined
      const times = told ?? rhythm(random, role, takenDay)
      days.set(roleId, times.weekday)
      const again = takenDay !== undefined
      const byRound = state === 'open' && !told && number % 4 === 1
      return demoTask(random, { organisation, role, state, times, again, byRound, administrator, now })
    })
  })
}

interface Wanted {
  organisation: DemoOrganisation
  role: Role
  state: TaskState
  times: Rhythm | ToldRhythm
  /** A second task of the same role bears its day in its title. */
  again: boolean
  byRound: boolean
  administrator: PersonRow
  now: Date
}

/** Days since somebody began to write it, where no shift lies behind it yet. */
const age: Record<TaskState, readonly [from: number, to: number]> = {
  open: [8, 25],
  letThrough: [8, 25],
  closed: [8, 25],
  draft: [1, 6],
  held: [1, 4],
  keptBack: [3, 6],
}

function demoTask(random: Random, wanted: Wanted): DemoTask {
  const { organisation, role, state, times, again, byRound, administrator, now } = wanted
  const isTold = 'told' in times
  const hasPast = state === 'closed' || isTold || (['open', 'letThrough'].includes(state) && random.chance(0.65))
  const createdAt = dayAt(now, -(hasPast ? random.integer(74, 95) : random.integer(...age[state])), random.clock(9, 15))
  const contact = random.pick(organisation.staff)
  const id = random.id(createdAt)
  const isDraft = state === 'draft'
  return {
    row: {
      id,
      organisationId: organisation.row.id,
      roleId: role.id,
      placeId: organisation.place.id,
      supports: supportsOf(role),
      ...meeting(random, organisation, role, contact, isDraft),
      expensesRefunded: isDraft ? null : random.chance(0.6),
      foodServed: isDraft ? null : role.category === 'mat' || random.chance(0.3),
      policeCertificate: considered(random, role, isDraft),
      clearing: byRound ? 'round' : 'firstCome',
      inProgrammeTime: times.part === 'morning' && random.chance(0.6),
      ...checklist(random, state),
      createdAt,
      createdById: coordinatorOf(organisation).person.id,
      ...progress(state, createdAt, coordinatorOf(organisation).person, administrator, now),
    },
    texts: locales.map((locale) => taskText({ id, role, organisation, locale, again, times, isDraft })),
    steps: role.steps.map(({ pictogram, safety, nb, uk, en }, position) => ({
      taskId: id,
      position,
      pictogram,
      safety,
      nb,
      uk,
      en,
    })),
    state,
    role,
    organisation,
    rhythm: times,
    places: isTold ? times.places : random.integer(role.group.min, Math.min(role.group.max, role.group.min + 6)),
    hasPast,
  }
}

/** What is dangerous is always shown by a person, whatever the catalogue suggests. */
function supportsOf({ supports, steps }: Role): Support[] {
  return steps.some(({ safety }) => safety) && !supports.includes('shown') ? [...supports, 'shown'] : supports
}

/** The catalogue may leave it to the organisation, which has answered by the time the task is shown. */
function considered(random: Random, { policeCertificate }: Role, isDraft: boolean): PoliceCertificate {
  return policeCertificate === 'consider' && !isDraft ? random.pick(['required', 'no']) : policeCertificate
}

function meeting(random: Random, organisation: DemoOrganisation, role: Role, contact: Employee, isDraft: boolean) {
  const named = !isDraft || random.chance(0.5)
  return {
    meetingAddress: meetingPoint(organisation, role).address,
    contactName: named ? (contact.person.name.split(' ')[0] ?? '') : '',
    contactPhone: named ? contact.phone : '',
  }
}

function checklist(random: Random, state: TaskState) {
  if (state === 'draft') return { membersDoThis: null, wouldBeBought: null, soldInCompetition: null, longAlone: null }
  const pointsToPaidWork = ['held', 'keptBack', 'letThrough'].includes(state)
  const sold = pointsToPaidWork && random.chance(0.5)
  return { membersDoThis: true, wouldBeBought: pointsToPaidWork && !sold, soldInCompetition: sold, longAlone: false }
}

function progress(state: TaskState, createdAt: Date, coordinator: PersonRow, administrator: PersonRow, now: Date) {
  const sentAt = hoursAfter(createdAt, 2)
  const reviewed = { flaggedAt: sentAt, reviewedAt: hoursAfter(sentAt, 20), reviewedById: administrator.id }
  const published = { publishedAt: sentAt, publishedById: coordinator.id }
  if (state === 'draft') return {}
  if (state === 'held') return { flaggedAt: sentAt }
  if (state === 'keptBack') return reviewed
  if (state === 'letThrough') return { ...reviewed, publishedAt: reviewed.reviewedAt, publishedById: administrator.id }
  return state === 'closed'
    ? { ...published, closedAt: dayAt(now, -2, '15:20'), closedById: coordinator.id }
    : published
}
