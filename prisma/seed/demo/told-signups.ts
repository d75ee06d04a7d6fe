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
  const of = (told: ToldRhythm['told']) =>
    shifts.filter(({ task }) => 'told' in task.rhythm && task.rhythm.told === told)
  const sorting = of('sorting')
  const packing = of('packing')
  const coffee = of('coffee')
  const [oksana, jonas, colleague] = [
    volunteers.find(({ person }) => isDemoPerson(person, 'newcomer'))!,
    volunteers.find(({ person }) => isDemoPerson(person, 'local'))!,
    volunteers.at(-1)!,
  ]
  const own = [oksana, jonas, colleague]
  const crew = volunteers
    .filter(
      (one) =>
        !own.includes(one) && [...sorting, ...packing, ...coffee].every((shift) => diaries.fit(one, shift) !== null),
    )
    .slice(0, 12)
  const company = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => crew[(from + index) % crew.length]!)
  const placed = (shift: DemoShift | undefined, ...people: DemoVolunteer[]) =>
    shift ? as('placed', shift, people) : []
  const asGuests = (list: readonly DemoShift[], hers: readonly number[], count: number) =>
    behind(list).flatMap((shift, ago) =>
      placed(shift, ...(hers.includes(ago) ? [oksana] : []), ...company(ago + 3, count)),
    )

  const [next, ...afterNext] = ahead(sorting)
  const [full] = ahead(packing)
  return [
    ...behind(sorting).flatMap((shift, ago) =>
      ago === 0
        ? placed(shift, oksana, jonas, colleague, ...company(0, 5))
        : placed(shift, ...(hersAtSorting.includes(ago) ? [oksana] : []), jonas, ...company(ago, 4 + (ago % 3))),
    ),
    ...placed(next, oksana, jonas, ...company(0, 3)),
    ...afterNext.flatMap((shift, index) =>
      placed(shift, ...(index < 2 ? [jonas] : []), ...company(index + 2, 3 - Math.min(index, 2))),
    ),
    ...asGuests(packing, [3, 6], 4),
    ...asGuests(coffee, [2], 2),
    ...(full
      ? [
          ...as('placed', full, company(2, full.row.places - 1)),
          ...as('cancelled', full, company(8, 1)),
          ...as('offered', full, [oksana]),
          ...as('waiting', full, company(9, 2)),
        ]
      : []),
  ]
}

/** How many weeks ago she came to sort. */
const hersAtSorting = [1, 2, 4, 5, 7]

const as = (standing: Standing, shift: DemoShift, people: readonly DemoVolunteer[]): Told[] =>
  people.map((volunteer) => ({ shift, volunteer, standing }))

/** The latest first. */
const behind = (shifts: readonly DemoShift[]) => shifts.filter(({ isPast }) => isPast).toReversed()

const ahead = (shifts: readonly DemoShift[]) => shifts.filter(({ isPast }) => !isPast)
