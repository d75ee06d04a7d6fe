import type { Level, Place, Prisma } from '@/lib/generated/prisma/client'
import { gains } from '@/lib/tasks/schema'
import { blocksOf } from '@/lib/volunteers/week/rules'
import { interests, type WeekPart, weekParts } from '@/lib/volunteers/schema'
import { demoPerson } from '@/prisma/seed/demo-people'
import { dayAt } from './calendar'
import type { DemoOrganisation } from './organisations'
import { isDemoPerson, nameSource, type PersonRow, personRow } from './people'
import type { Random } from './random'

export interface DemoVolunteer {
  person: PersonRow
  row: ReturnType<typeof volunteerRow>
  place: Place
}

const newcomers = 120
const locals = 80

/** Newcomers and locals side by side in every town, the people whom visitors can be among them. */
export function demoVolunteers(random: Random, organisations: readonly DemoOrganisation[], now: Date): DemoVolunteer[] {
  const [first] = organisations
  const colleague = first?.staff.find(({ title }) => title === 'lagerleder')
  if (!first || !colleague) throw new Error('The first organisation has a colleague who also volunteers.')
  const name = nameSource(random, [
    demoPerson('newcomer').name,
    ...organisations.flatMap(({ staff }) => staff.map(({ person }) => person.name)),
  ])
  const home = homes(organisations)

  const account = (background: Background, index: number): PersonRow => {
    const createdAt = dayAt(
      now,
      index % 25 === 24 ? -random.integer(1, 5) : -random.integer(85, 118),
      random.clock(10, 21),
    )
    const called = index > 0 ? name(background === 'newcomer' ? 'ukrainian' : 'norwegian') : demoPerson(background).name
    const locale = background === 'newcomer' ? 'uk' : index % 9 === 8 ? 'en' : 'nb'
    return personRow(random, {
      name: called,
      locale,
      createdAt,
      documentName: background === 'newcomer' && (index === 0 || random.chance(0.4)) ? called : null,
    })
  }
  const volunteer = (background: Background, person: PersonRow, index: number): DemoVolunteer => {
    const organisation = index === 0 || person === colleague.person ? first : home(index)
    const place = index > 0 && random.chance(0.3) ? random.pick(organisation.nearby) : organisation.place
    return { person, place, row: volunteerRow(random, background, person, place, organisation, now, index) }
  }
  return [
    ...Array.from({ length: newcomers }, (_, index) => volunteer('newcomer', account('newcomer', index), index)),
    ...Array.from({ length: locals - 1 }, (_, index) => volunteer('local', account('local', index), index)),
    volunteer('local', colleague.person, locals - 1),
  ]
}

type Background = 'newcomer' | 'local'

/** Three in four live where something goes on, the others where an organisation still waits. */
function homes(organisations: readonly DemoOrganisation[]): (index: number) => DemoOrganisation {
  const approved = organisations.filter(({ decision }) => decision === 'approved')
  const order = [
    ...approved,
    ...approved,
    ...approved,
    ...approved,
    ...organisations.filter(({ decision }) => decision !== 'approved'),
  ]
  return (index) => order[index % order.length]!
}

function volunteerRow(
  random: Random,
  background: Background,
  person: PersonRow,
  place: Place,
  organisation: DemoOrganisation,
  now: Date,
  index: number,
) {
  const inProgramme = background === 'newcomer' && random.chance(0.45) ? programme(random) : []
  const varies = random.chance(0.12)
  const available = varies ? [] : spareTime(random).filter((part) => !inProgramme.includes(part))
  const rests = index > 0 && index % 22 === 7
  const farAway = place.id !== organisation.place.id
  const oksana = isDemoPerson(person, 'newcomer')
  return {
    id: person.id,
    background,
    placeId: place.id,
    travelRadiusKm: farAway ? random.pick([20, 20, 50]) : random.pick([5, 10, 10, 20]),
    availability: blocksOf(oksana ? [...new Set([...available, ...evenings])] : available),
    programmeTime: blocksOf(inProgramme),
    availabilityVaries: !oksana && varies,
    interests: oksana
      ? ['food' as const, 'cooking' as const, 'people' as const, 'languages' as const]
      : random.some(interests, 2, 5),
    wishedGains: oksana ? ['language' as const, 'work' as const, 'network' as const] : random.some(gains, 1, 4),
    pausedAt: rests ? dayAt(now, -random.integer(4, 20), '19:15') : null,
    welcomedAt: person.createdAt,
    createdAt: person.createdAt,
  } satisfies Prisma.VolunteerCreateManyInput
}

const evenings = weekParts.filter((part) => part.endsWith('evening') && Number(part[0]) < 4)

function spareTime(random: Random): WeekPart[] {
  return weekParts.filter((part) => random.chance(Number(part[0]) >= 5 ? 0.45 : part.endsWith('evening') ? 0.5 : 0.2))
}

/** Introduction programme: mornings and early afternoons on most weekdays. */
function programme(random: Random): WeekPart[] {
  const days = random.some([0, 1, 2, 3, 4], 3, 5)
  const untilAfternoon = random.chance(0.6)
  return weekParts.filter(
    (part) => days.includes(Number(part[0])) && (part.endsWith('morning') || (untilAfternoon && part.endsWith('day'))),
  )
}

/** Drawn from a stream of its own and read by nothing else here: what people can say decides nothing. */
export function languageLevels(random: Random, volunteers: readonly DemoVolunteer[]) {
  return volunteers.flatMap(({ person, row }) => {
    const stated =
      row.background === 'newcomer'
        ? { nb: drawn(random, newLevels), uk: 'b2' as const, en: drawn(random, newLevels) }
        : {
            nb: 'b2' as const,
            uk: drawn(random, ['none', 'none', 'none', 'a1']),
            en: drawn(random, ['a2', 'b1', 'b2', 'b2']),
          }
    const levels = isDemoPerson(person, 'newcomer')
      ? { nb: 'none' as const, uk: 'b2' as const, en: 'a1' as const }
      : stated
    return (['nb', 'uk', 'en'] as const).flatMap((language) => {
      const level = levels[language]
      return level === null
        ? []
        : [{ volunteerId: row.id, language, level } satisfies Prisma.LanguageLevelCreateManyInput]
    })
  })
}

const newLevels: readonly Level[] = ['none', 'none', 'none', 'a1', 'a1', 'a2', 'a2', 'b1', 'b2']

/** One in ten leaves the question open. */
const drawn = (random: Random, levels: readonly Level[]): Level | null =>
  random.chance(0.1) ? null : random.pick(levels)
