import type { Diaries } from './diaries'
import { isDemoPerson } from './people'
import type { DemoShift } from './shifts'
import type { ToldRhythm } from './story'
import type { DemoVolunteer } from './volunteers'

/** How it came that somebody is on a shift, or no longer is. */
export type Standing = 'placed' | 'waiting' | 'offered' | 'cancelled' | 'lapsed' | 'released'

export interface Told {
  shift: DemoShift
  volunteer: DemoVolunteer
  standing: Standing
}

/** Where the people whom visitors can be were, are expected and were asked; their company beside them. */
export function toldSignUps(
  shifts: readonly DemoShift[],
  volunteers: readonly DemoVolunteer[],
  diaries: Diaries,
): Told[] {
  const told = shifts.filter(({ task }) => 'told' in task.rhythm)
  const of = (what: ToldRhythm['told']) => told.filter(({ task }) => 'told' in task.rhythm && task.rhythm.told === what)
  const cast = castOf(volunteers, (one) => told.every((shift) => diaries.fit(one, shift) !== null))
  return [
    ...sortingBehind(of('sorting'), cast),
    ...sortingAhead(of('sorting'), cast),
    ...visits(of('packing'), { weeksAgo: [3, 6], others: 4 }, cast),
    ...visits(of('coffee'), { weeksAgo: [2], others: 2 }, cast),
    ...fullEvening(of('packing'), cast),
  ]
}

interface Cast {
  oksana: DemoVolunteer
  jonas: DemoVolunteer
  /** Works at the organisation and volunteers there too. */
  colleague: DemoVolunteer
  /** So many of the twelve regulars, from one of them on. */
  company: (from: number, count: number) => DemoVolunteer[]
}

function castOf(volunteers: readonly DemoVolunteer[], canAlwaysCome: (one: DemoVolunteer) => boolean): Cast {
  const [oksana, jonas] = (['newcomer', 'local'] as const).map((key) =>
    volunteers.find(({ person }) => isDemoPerson(person, key)),
  )
  const colleague = volunteers.at(-1)
  const regulars = volunteers
    .filter((one) => ![oksana, jonas, colleague].includes(one) && canAlwaysCome(one))
    .slice(0, 12)
  if (!oksana || !jonas || !colleague || regulars.length < 12) throw new Error('The story lacks people.')
  const company = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => regulars[(from + index) % regulars.length]!)
  return { oksana, jonas, colleague, company }
}

/** How many weeks ago she came to sort. */
const hersAtSorting = [1, 2, 4, 5, 7]

/** Of the latest evening, with eight people, no hours are confirmed yet. */
function sortingBehind(shifts: readonly DemoShift[], { oksana, jonas, colleague, company }: Cast): Told[] {
  return behind(shifts).flatMap((shift, weeksAgo) => {
    if (weeksAgo === 0) return as('placed', shift, [oksana, jonas, colleague, ...company(0, 5)])
    const her = hersAtSorting.includes(weeksAgo) ? [oksana] : []
    return as('placed', shift, [...her, jonas, ...company(weeksAgo, 4 + (weeksAgo % 3))])
  })
}

function sortingAhead(shifts: readonly DemoShift[], { oksana, jonas, company }: Cast): Told[] {
  return ahead(shifts).flatMap((shift, week) => {
    const own = [[oksana, jonas], [jonas], [jonas]][week] ?? []
    return as('placed', shift, [...own, ...company(week, Math.max(1, 3 - week))])
  })
}

/** Now and then she helps elsewhere in the house. */
function visits(
  shifts: readonly DemoShift[],
  { weeksAgo, others }: { weeksAgo: number[]; others: number },
  { oksana, company }: Cast,
): Told[] {
  return behind(shifts).flatMap((shift, ago) =>
    as('placed', shift, [...(weeksAgo.includes(ago) ? [oksana] : []), ...company(ago + 3, others)]),
  )
}

/** Somebody gave up a place, and it is held for her; two more wait. */
function fullEvening(shifts: readonly DemoShift[], { oksana, company }: Cast): Told[] {
  const next = ahead(shifts).slice(0, 1)
  return next.flatMap((shift) => [
    ...as('placed', shift, company(2, shift.row.places - 1)),
    ...as('cancelled', shift, company(8, 1)),
    ...as('offered', shift, [oksana]),
    ...as('waiting', shift, company(9, 2)),
  ])
}

const as = (standing: Standing, shift: DemoShift, people: readonly DemoVolunteer[]): Told[] =>
  people.map((volunteer) => ({ shift, volunteer, standing }))

/** The latest first. */
const behind = (shifts: readonly DemoShift[]) => shifts.filter(({ isPast }) => isPast).toReversed()

const ahead = (shifts: readonly DemoShift[]) => shifts.filter(({ isPast }) => !isPast)
