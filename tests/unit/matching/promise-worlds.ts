import fc from 'fast-check'
import { gains } from '@/lib/tasks/schema'
import { addDays } from '@/lib/dates'
import type { BuddyRow } from '@/lib/signups/planning/rules'
import type { Level } from '@/lib/support/facts'
import type { TaskRow, VolunteerRow } from '@/lib/volunteers/rules'
import { interests } from '@/lib/volunteers/schema'

/** What people said about their languages, by language. */
export type Levels = Readonly<Partial<Record<'nb' | 'uk' | 'en', Level>>>

/** A volunteer as the database could give them, with what hints at a language beside. */
export interface PersonRow extends VolunteerRow {
  proxies: Proxies
}

export type Said = Readonly<Record<string, Levels>>

/** Marked as hints at a language: none of it may make a difference. */
export interface Proxies {
  locale: 'uk' | 'nb' | 'en'
  name: string
  about: string
  answersAfterMinutes: number
}

/** As much of a task as is ranked, and of who runs it. */
export interface OfferedTask extends TaskRow {
  supports: readonly string[]
  staff: readonly string[]
}

export interface PromiseWorld {
  people: readonly PersonRow[]
  tasks: readonly OfferedTask[]
  buddies: readonly BuddyRow[]
  seed: string
  commitments: 1 | 2
  /** What each of the speakers said of their languages, and what they say when all levels are drawn anew. */
  said: Said
  redrawn: Said
}

/** A Monday at noon in Oslo; shifts lie in the two weeks after the next two days. */
export const now = new Date(Date.UTC(2026, 10, 23, 11))
const levels: fc.Arbitrary<Levels> = fc.record(
  {
    nb: fc.constantFrom<Level>('none', 'none', 'a1', 'a2', 'b1', 'b2'),
    uk: fc.constantFrom<Level>('none', 'b2'),
    en: fc.constantFrom<Level>('none', 'a2', 'b1'),
  },
  { requiredKeys: [] },
)
const personIds = Array.from({ length: 7 }, (_, number) => `p${number}`)
const buddyIds = ['b0', 'b1', 'b2']
const group = fc.constantFrom('newcomer' as const, 'local' as const, null)
const place = fc
  .record({ north: fc.integer({ min: 0, max: 20 }), east: fc.integer({ min: 0, max: 20 }) })
  .map(({ north, east }) => ({ latitude: 59.85 + north / 200, longitude: 10.6 + east / 100 }))
const seldom = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })
const hours = fc
  .record({
    day: fc.integer({ min: 3, max: 14 }),
    hour: fc.integer({ min: 8, max: 19 }),
    long: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ day, hour, long }) => {
    const startsAt = new Date(addDays(now, day).getTime() + (hour - 12) * 3_600_000)
    return { startsAt, endsAt: new Date(startsAt.getTime() + long * 3_600_000) }
  })

const proxies: fc.Arbitrary<Proxies> = fc.record({
  locale: fc.constantFrom('uk', 'nb', 'en'),
  name: fc.constantFrom('Олена', 'Kari', 'Ахмед', 'Li'),
  about: fc.constantFrom('', 'Привіт!', 'Jeg liker å lage mat.', 'Hello'),
  answersAfterMinutes: fc.integer({ min: 1, max: 10_000 }),
})

const person = (id: string): fc.Arbitrary<PersonRow> =>
  fc.record({
    id: fc.constant(id),
    background: group,
    place: fc.option(place, { freq: 6 }),
    travelRadiusKm: fc.constantFrom(5, 20, 100),
    availability: seldom<readonly number[]>([], fc.uniqueArray(fc.integer({ min: 0, max: 41 }), { minLength: 15 })),
    availabilityVaries: fc.boolean(),
    programmeTime: seldom<readonly number[]>([], fc.constant([1, 2, 7, 8, 13, 14])),
    interests: fc.subarray(interests.slice(0, 5)),
    wishedGains: fc.subarray(gains.slice(0, 4)),
    pausedAt: seldom<Date | null>(null, fc.constant(now)),
    welcomedAt: fc.integer({ min: 0, max: 100 }).map((days) => addDays(now, -days)),
    signUps: seldom<VolunteerRow['signUps']>(
      [],
      hours.map((own) => [{ ...own, shiftId: 'elsewhere', placedAt: now, offeredUntil: null, cancelledAt: null }]),
    ),
    proposals: fc.constant([]),
    certificateChecks: fc.constantFrom([], [{ organisationId: 'o0' }]),
    keptApart: seldom<readonly string[]>(
      [],
      fc.subarray(
        personIds.filter((other) => other !== id),
        { maxLength: 1 },
      ),
    ),
    proxies,
  })

const task = (number: number): fc.Arbitrary<OfferedTask> =>
  fc.record({
    id: fc.constant(`t${number}`),
    organisationId: fc.constantFrom('o0', 'o1'),
    inProgrammeTime: fc.boolean(),
    policeCertificate: fc.constantFrom('no' as const, 'no' as const, 'required' as const),
    createdById: fc.constantFrom(null, 'staff0'),
    place,
    role: fc.record({ interests: fc.subarray(interests.slice(0, 5)), benefits: fc.subarray(gains.slice(0, 4)) }),
    supports: fc.constantFrom(['buddy'], ['ukrainianContact']),
    staff: fc.subarray(['staff0', 'staff1']),
    shifts: fc.integer({ min: 1, max: 2 }).chain((many) =>
      fc.tuple(
        ...Array.from({ length: many }, (_, at) =>
          fc
            .record({
              hours,
              open: fc.integer({ min: 1, max: 2 }),
              kept: seldom<readonly number[]>([0, 0], fc.constantFrom([1, 0], [0, 1], [1, 1])),
            })
            .map(({ hours: own, open, kept: [newcomers = 0, locals = 0] }) => ({
              id: `s${number * 2 + at}`,
              ...own,
              places: open + newcomers + locals,
              reservedNewcomers: newcomers,
              reservedLocals: locals,
              signUps: [],
              proposals: [],
            })),
        ),
      ),
    ),
  })

const buddy = (volunteerId: string): fc.Arbitrary<BuddyRow> =>
  fc.record({
    volunteerId: fc.constant(volunteerId),
    shiftsAWeek: fc.integer({ min: 1, max: 3 }),
    onSite: fc.boolean(),
    remote: fc.boolean(),
    volunteer: fc.record({
      place: fc.option(place, { freq: 6 }),
      travelRadiusKm: fc.constantFrom(5, 100),
      availability: fc.constant([]),
      availabilityVaries: fc.constant(true),
      programmeTime: fc.constant([]),
      signUps: seldom<BuddyRow['volunteer']['signUps']>(
        [],
        hours.map((own) => [own]),
      ),
      buddyAbsences: seldom<BuddyRow['volunteer']['buddyAbsences']>([], fc.constant([{ shiftId: 's0' }])),
    }),
  })

/** Everybody who may say something about their languages: those who come, those who support, those who run it. */
const speakers = [...personIds, ...buddyIds, 'staff0', 'staff1']
const said: fc.Arbitrary<Said> = fc
  .tuple(...speakers.map(() => levels))
  .map((drawn) => Object.fromEntries(speakers.map((id, at) => [id, drawn[at]!])))

export const promiseWorld: fc.Arbitrary<PromiseWorld> = fc.record({
  people: fc.integer({ min: 2, max: 7 }).chain((many) => fc.tuple(...personIds.slice(0, many).map(person))),
  tasks: fc.integer({ min: 1, max: 3 }).chain((many) => fc.tuple(...Array.from({ length: many }, (_, at) => task(at)))),
  // One of the people gives time as a buddy too, apart from their own places.
  buddies: fc.tuple(buddy('p0'), ...buddyIds.map(buddy)).chain((all) => fc.subarray(all)),
  seed: fc.integer().map(String),
  commitments: fc.constantFrom(1 as const, 1 as const, 2 as const),
  said,
  redrawn: said,
})
