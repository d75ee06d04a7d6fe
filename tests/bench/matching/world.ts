import type { Group, Period, Position, ShiftFacts, TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { Random } from './random'

export interface WorldSize {
  seed: string
  volunteers: number
  tasks: number
  placesPerVolunteer: number
  cities: number
  /** How many times 350 × 250 kilometres; once when nothing is said. */
  areas?: number
  /** Other people in the same cities, before the same tasks. */
  people?: string
}

interface City {
  position: Position
  spreadKm: number
  /** The share of everybody who lives in this city or a larger one. */
  upTo: number
  certificateOf: readonly string[]
}

// prettier-ignore
const interests = [
  'food', 'cooking', 'reuse', 'repair', 'crafts', 'nature', 'animals', 'sport', 'music', 'art', 'culture',
  'people', 'children', 'elderly', 'books', 'languages', 'learning', 'neighbourhood', 'logistics', 'office', 'digital', 'events',
]
const gains = ['language', 'work', 'culture', 'experience', 'network', 'references', 'wellbeing', 'attestations']

const minute = 60_000
const monday = Date.UTC(2026, 10, 29, 23)
const week = '2026-W49'
/** The minutes of a day between which its six blocks lie. */
const edges = [8, 10, 12, 14.5, 17, 19, 21].map((hour) => hour * 60)
const blocksADay = edges.length - 1
const cells = Array.from({ length: 21 }, (_, cell) => cell)
const cellsOfProgrammes = cells.filter((cell) => cell < 15 && cell % 3 < 2)

/** Each person as they come: a million are never there at once. */
export function* volunteersOf(size: WorldSize): Generator<VolunteerFacts> {
  const cities = citiesOf(size)
  const random = new Random(`${size.seed} ${size.people ?? 'people'}`)
  for (let row = 0; row < size.volunteers; row++) yield volunteer(random, cityOf(cities, random))
}

export function* tasksOf(size: WorldSize): Generator<TaskFacts> {
  const cities = citiesOf(size)
  const random = new Random(`${size.seed} tasks`)
  for (const places of placesOf(size)) yield task(random, cityOf(cities, random), places)
}

/** Sizes after Zipf, a little flatter: the tenth city has a sixth of the people of the first, in each area. */
function citiesOf({ seed, cities: count, areas = 1 }: WorldSize): City[] {
  const side = Math.sqrt(areas)
  const random = new Random(`${seed} cities`)
  const sizes = Array.from({ length: count }, (_, rank) => (Math.floor(rank / areas) + 1) ** -0.8)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  let upTo = 0
  return sizes.map((size) => ({
    position: moved(
      { latitude: 60.5, longitude: 9.5 },
      side * random.between(-175, 175),
      side * random.between(-125, 125),
    ),
    spreadKm: random.between(2, 6),
    upTo: (upTo += size / all),
    certificateOf: [random.uuid(), random.uuid(), random.uuid()],
  }))
}

function cityOf(cities: readonly City[], random: Random): City {
  const lot = random.unit()
  return cities.find(({ upTo }) => lot < upTo) ?? cities[0]!
}

/** Most tasks are small and a few large; together they have exactly the places that were asked for. */
function placesOf({ seed, volunteers, tasks, placesPerVolunteer }: WorldSize): number[] {
  const random = new Random(`${seed} places`)
  const wanted = Math.round(volunteers * placesPerVolunteer)
  const sizes = Array.from({ length: tasks }, () => random.exponential())
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const places = sizes.map((size) => Math.max(1, Math.round((size / all) * wanted)))
  let missing = wanted - places.reduce((sum, count) => sum + count, 0)
  while (missing !== 0) {
    const at = random.whole(0, tasks - 1)
    const step = missing > 0 ? 1 : places[at]! > 1 ? -1 : 0
    places[at]! += step
    missing -= step
  }
  return places
}

function volunteer(random: Random, city: City): VolunteerFacts {
  const lot = random.unit()
  const group: Group | null = lot < 0.5 ? 'newcomer' : lot < 0.9 ? 'local' : null
  const timeIsOpen = random.chance(0.15)
  const inProgramme = group === 'newcomer' && random.chance(0.6)
  const placed = random.chance(0.05) ? [periodOf(random.whole(0, 41))] : []
  return {
    id: random.uuid(),
    group,
    position: around(random, city),
    radiusKm: random.between(5, 25),
    available: timeIsOpen ? [] : blocksOf(random.some(cells, random.whole(2, 8))),
    availabilityVaries: timeIsOpen && random.chance(0.5),
    programmeTime: inProgramme ? blocksOf(random.some(cellsOfProgrammes, random.whole(3, 8))) : [],
    interests: random.some(interests, random.whole(2, 5)),
    gains: random.some(gains, random.whole(1, 3)),
    paused: false,
    placed,
    minutesByWeek: placed[0] ? { [week]: minutesOf(placed[0]) } : {},
    certificates: random.chance(0.25) ? random.some(city.certificateOf, random.whole(1, 3)) : [],
    keptApart: random.chance(0.002) ? [random.uuid()] : [],
    asked: [],
    waitingWeeks: Math.min(26, Math.floor(random.exponential() * 4)),
  }
}

/** One shift a task, in one block of the week, so that two shifts meet only where they are in the same block. */
function task(random: Random, city: City, free: number): TaskFacts {
  const block = random.whole(0, 41)
  const period = periodOf(block)
  const shift: ShiftFacts = {
    ...period,
    id: random.uuid(),
    week,
    minutes: minutesOf(period),
    minutesInBlock: { [block]: minutesOf(period) },
    free,
    reserved: { newcomer: 0, local: 0 },
    certificateOf: random.chance(0.15) ? random.some(city.certificateOf, 1)[0]! : null,
    people: [random.uuid()],
    taken: random.chance(0.3),
  }
  return {
    id: random.uuid(),
    position: around(random, city),
    interests: random.some(interests, random.whole(1, 4)),
    gains: random.some(gains, random.whole(2, 5)),
    inProgrammeTime: random.chance(0.4),
    shifts: [shift],
  }
}

function periodOf(block: number): Period {
  const day = monday + Math.floor(block / blocksADay) * 24 * 60 * minute
  const part = block % blocksADay
  return { startsAt: day + edges[part]! * minute, endsAt: day + edges[part + 1]! * minute }
}

const minutesOf = ({ startsAt, endsAt }: Period) => (endsAt - startsAt) / minute

/** Two blocks to a cell of the week, as people tick them. */
const blocksOf = (chosen: readonly number[]) =>
  chosen.toSorted((a, b) => a - b).flatMap((cell) => [cell * 2, cell * 2 + 1])

const around = (random: Random, { position, spreadKm }: City) =>
  moved(position, random.gaussian() * spreadKm, random.gaussian() * spreadKm)

const kilometresADegree = 111.2

function moved({ latitude, longitude }: Position, eastKm: number, northKm: number): Position {
  const north = latitude + northKm / kilometresADegree
  const east = longitude + eastKm / (kilometresADegree * Math.cos((north * Math.PI) / 180))
  // Six digits are a decimetre.
  return { latitude: Number(north.toFixed(6)), longitude: Number(east.toFixed(6)) }
}
