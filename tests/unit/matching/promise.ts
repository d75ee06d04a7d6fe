import { lot } from '@/lib/matching/lottery'
import { usualPolicy } from '@/lib/matching/policy'
import { rankTasks, rankVolunteers } from '@/lib/matching/rank'
import { taskIndex, volunteerIndex } from '@/lib/matching/ready'
import { matchRound, type RoundPlace } from '@/lib/matching/round'
import { type BuddyRow, buddyFacts, shiftFacts } from '@/lib/signups/planning/rules'
import { rungs, type Rung, type Support } from '@/lib/support/facts'
import { planSupport } from '@/lib/support/plan'
import { taskFacts, volunteerFacts } from '@/lib/volunteers/rules'
import { now, type PromiseWorld } from './promise-worlds'

/** All that comes of a world. */
export interface Outcome {
  places: readonly RoundPlace[]
  /** Places, prices, certificate, and every list that anybody is shown, as bytes. */
  bytes: string
  support: readonly Support[]
}

/** Some way from a world to what comes of it: the product's own, or one with something planted in it. */
export type Look = (world: PromiseWorld) => Outcome

/** From rows as the database gives them, through the builders of facts, to places, lists and support. */
export const product: Look = (world) => {
  const rows = world.people.map((row) => ({ ...row, ...row.proxies, languageLevels: levelRows(world, row.id) }))
  const volunteers = rows.map((row) => volunteerFacts(row, now))
  const tasks = world.tasks.map((row) => taskFacts(row, now))
  const policy = { ...usualPolicy, seed: world.seed, commitments: world.commitments }
  const { places, prices, certificate } = matchRound({ volunteers, tasks, pins: [], forbidden: [], policy }, () => 0)
  const index = taskIndex(tasks)
  const people = volunteerIndex(volunteers, index)
  const byShift = new Map(prices.map((price) => [price.shiftId, price]))
  const offered = volunteers.map((one) => [one.id, rankTasks(one, index), rankTasks(one, index, { prices: byShift })])
  const suited = index.columns.ids.map((id) => [id, rankVolunteers(id, people)])
  const bytes = JSON.stringify([places, prices, certificate, byId(offered), byId(suited)])
  return { places, bytes, support: supported(world, places) }
}

function supported(world: PromiseWorld, places: readonly RoundPlace[]): Support[] {
  const signUps = (id: string) => places.filter(({ shiftId }) => shiftId === id)
  return planSupport({
    shifts: world.tasks.flatMap(({ supports, place, staff, shifts }) =>
      shifts.map(({ id, startsAt, endsAt }) => {
        const organisation = { memberships: staff.map((personId) => ({ personId })) }
        return shiftFacts({ id, startsAt, endsAt, task: { supports, place, organisation }, signUps: signUps(id) }, now)
      }),
    ),
    languages: new Map(Object.entries(world.said)),
    buddies: world.buddies.map(buddyFacts),
    keptApart: world.people.flatMap(({ id, keptApart }) => keptApart.map((other) => [id, other] as const)),
    previous: [],
    commonLanguage: 'nb',
    seed: world.seed,
  })
}

const levelRows = ({ said }: PromiseWorld, id: string) =>
  Object.entries(said[id] ?? {}).map(([language, level]) => ({ language, level }))

const byId = (lists: readonly unknown[][]) => lists.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))

const seat = ({ shiftId, personId }: Support) => `${shiftId} ${personId}`
const height = (rung: Rung) => rungs.indexOf(rung)
const sameSupport = (a: readonly Support[], b: readonly Support[]) => JSON.stringify(a) === JSON.stringify(b)
const noise = (text: string, below: number) => lot(text, 'noise') % below

/** The six promises, each asked of one world: does it hold when the world is looked at like this? */
export const promises = {
  'I1: levels drawn anew change not one byte of places, prices and lists': (world: PromiseWorld, look: Look) =>
    look({ ...world, said: world.redrawn }).bytes === look(world).bytes,

  'I2: everybody with a place has support, and at its foot there is always material': (
    world: PromiseWorld,
    look: Look,
  ) => {
    const everybody = ({ places, support }: Outcome) =>
      JSON.stringify(places.map(({ shiftId, volunteerId }) => `${shiftId} ${volunteerId}`).toSorted()) ===
      JSON.stringify(support.map(seat).toSorted())
    const alone = look({
      ...world,
      buddies: [],
      tasks: world.tasks.map((task) => ({ ...task, staff: [], supports: [] })),
      said: Object.fromEntries(Object.keys(world.said).map((id) => [id, { nb: 'none', uk: 'none', en: 'none' }])),
    })
    return everybody(look(world)) && everybody(alone) && alone.support.every(({ rung }) => rung === 'material')
  },

  'I3: support changes no place and comes from those who may give it': (world: PromiseWorld, look: Look) => {
    const { places, bytes, support } = look(world)
    const there = (shiftId: string) => places.filter((place) => place.shiftId === shiftId)
    const allowed: Record<Rung, (one: Support) => boolean> = {
      coPlaced: ({ shiftId, personId, byId }) =>
        byId !== personId && there(shiftId).some(({ volunteerId }) => volunteerId === byId),
      buddy: ({ byId }) => world.buddies.some(({ volunteerId, onSite }) => volunteerId === byId && onSite),
      remoteBuddy: ({ byId }) => world.buddies.some(({ volunteerId, remote }) => volunteerId === byId && remote),
      staff: ({ shiftId, byId }) => {
        const task = world.tasks.find(({ shifts }) => shifts.some(({ id }) => id === shiftId))!
        return byId === null ? task.supports.includes('ukrainianContact') : task.staff.includes(byId)
      },
      material: ({ byId }) => byId === null,
    }
    // Somebody on the same shift, a buddy, staff, or what lies on the table; and nobody was moved to make it so.
    return support.every((one) => allowed[one.rung](one)) && look({ ...world, buddies: [] }).bytes === bytes
  },

  'I4: language of the pages, name, free text and speed of reply, passed round among people, change nothing': (
    world: PromiseWorld,
    look: Look,
  ) => {
    const turn = 1 + noise(world.seed, world.people.length - 1)
    const proxies = (at: number) => world.people[(at + turn) % world.people.length]!.proxies
    const passedRound = world.people.map((row, at) => ({ ...row, proxies: proxies(at) }))
    const [before, after] = [look(world), look({ ...world, people: passedRound })]
    return after.bytes === before.bytes && sameSupport(after.support, before.support)
  },

  'I5: one more buddy changes no place and puts nobody on a lower rung': (world: PromiseWorld, look: Look) => {
    const before = look(world)
    const after = look({ ...world, buddies: [...world.buddies, oneMore(world.seed)] })
    const then = new Map(after.support.map((one) => [seat(one), height(one.rung)]))
    return after.bytes === before.bytes && before.support.every((one) => then.get(seat(one))! <= height(one.rung))
  },

  'I6: the order of rows decides nothing': (world: PromiseWorld, look: Look) => {
    const mixed = <T>(rows: readonly T[]) =>
      rows.toSorted((a, b) => lot(JSON.stringify(a), world.seed) - lot(JSON.stringify(b), world.seed))
    const [before, after] = [
      look(world),
      look({
        ...world,
        people: mixed(world.people).toReversed(),
        tasks: mixed(
          world.tasks.map((task) => ({ ...task, shifts: mixed(task.shifts), staff: task.staff.toReversed() })),
        ),
        buddies: mixed(world.buddies),
        said: Object.fromEntries(mixed(Object.entries(world.said))),
      }),
    ]
    return after.bytes === before.bytes && sameSupport(after.support, before.support)
  },
} as const satisfies Record<string, (world: PromiseWorld, look: Look) => boolean>

const oneMore = (seed: string): BuddyRow => ({
  volunteerId: 'b9',
  shiftsAWeek: 1 + noise(seed, 3),
  onSite: noise(`${seed} on site`, 2) === 1,
  remote: noise(`${seed} remote`, 2) === 1,
  volunteer: {
    place: { latitude: 59.9, longitude: 10.7 },
    travelRadiusKm: 100,
    availability: [],
    availabilityVaries: true,
    programmeTime: [],
    signUps: [],
    buddyAbsences: [],
  },
})
