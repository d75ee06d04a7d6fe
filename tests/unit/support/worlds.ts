import fc from 'fast-check'
import type { BuddyFacts, LanguageFacts, ShiftFacts, SupportInput } from '@/lib/support/facts'

const hour = 3_600_000
const monday = Date.UTC(2026, 10, 23)
const dayName = (day: number) => `2026-11-${String(23 + day).padStart(2, '0')}`

/** Two hours on the first day at noon; a test says only what it is about. */
export function aShift(id: string, over: Partial<ShiftFacts> & { onDay?: number; hour?: number } = {}): ShiftFacts {
  const { onDay = 0, hour: at = 12, ...facts } = over
  const startsAt = monday + onDay * 24 * hour + at * hour
  return {
    id,
    startsAt,
    endsAt: startsAt + 2 * hour,
    day: dayName(onDay),
    lastDay: dayName(onDay),
    week: onDay < 7 ? '2026-W48' : '2026-W49',
    blocks: [(onDay % 7) * 6 + 2],
    position: { latitude: 60, longitude: 10 },
    placed: [],
    staff: [],
    contactSpeaks: [],
    settled: false,
    ...facts,
  }
}

export const aBuddy = (id: string, over: Partial<BuddyFacts> = {}): BuddyFacts => ({
  id,
  shiftsAWeek: 5,
  onSite: true,
  remote: false,
  position: { latitude: 60, longitude: 10 },
  radiusKm: 10,
  blocks: null,
  away: [],
  declined: [],
  ...over,
})

export const aWorld = (
  over: Omit<Partial<SupportInput>, 'languages'> & { languages?: Record<string, LanguageFacts> } = {},
): SupportInput => ({
  shifts: [],
  buddies: [],
  keptApart: [],
  previous: [],
  commonLanguage: 'nb',
  seed: 'seed',
  ...over,
  languages: new Map(Object.entries(over.languages ?? {})),
})

const people = Array.from({ length: 8 }, (_, index) => `p${index}`)
const helpers = Array.from({ length: 5 }, (_, index) => `b${index}`)
const place = fc.record({
  latitude: fc.integer({ min: 0, max: 3 }).map((step) => 60 + step / 10),
  longitude: fc.constant(10),
})
const levels = fc.record(
  {
    nb: fc.constantFrom('none', 'a2', 'b1', 'b2'),
    uk: fc.constantFrom('none', 'a1', 'b2'),
    en: fc.constantFrom('none', 'b1'),
  },
  { requiredKeys: [] },
)

const shift = fc
  .record({
    onDay: fc.integer({ min: 0, max: 8 }),
    hour: fc.integer({ min: 8, max: 20 }),
    position: place,
    placed: fc.subarray([...people, ...helpers], { maxLength: 5 }),
    staff: fc.subarray(['s0', 's1']),
    contactSpeaks: fc.constantFrom([], [], ['uk']),
    settled: fc.constantFrom(false, false, false, true),
    overnight: fc.constantFrom(false, false, false, true),
  })
  .map(({ overnight, ...facts }) => ({ ...facts, ...(overnight ? { lastDay: dayName(facts.onDay + 1) } : {}) }))

const buddy = (id: string) =>
  fc.record({
    id: fc.constant(id),
    shiftsAWeek: fc.integer({ min: 1, max: 3 }),
    onSite: fc.boolean(),
    remote: fc.boolean(),
    position: fc.option(place, { freq: 8 }),
    radiusKm: fc.constantFrom(5, 15, 50),
    blocks: fc.option(fc.subarray(Array.from({ length: 42 }, (_, block) => block)), { freq: 2 }),
    away: fc.constantFrom([], [{ startsAt: monday + 10 * hour, endsAt: monday + 14 * hour }]),
    declined: fc.constantFrom([], [], ['t1']),
  })

/** Small enough to be crowded: more people than help, buddies with shifts of their own, people kept apart, much left unsaid. */
export const anyWorld: fc.Arbitrary<SupportInput> = fc
  .record({
    shifts: fc.array(shift, { minLength: 1, maxLength: 7 }),
    buddies: fc.tuple(...helpers.map(buddy)),
    languages: fc.record(Object.fromEntries([...people, ...helpers, 's0', 's1'].map((id) => [id, levels])), {
      requiredKeys: [],
    }),
    keptApart: fc.array(
      fc.tuple(fc.constantFrom(...people, ...helpers), fc.constantFrom(...people, ...helpers, 's0')),
      {
        maxLength: 4,
      },
    ),
    previous: fc.array(
      fc.tuple(fc.integer({ max: 6, min: 0 }), fc.constantFrom(...people), fc.constantFrom(...helpers)),
      {
        maxLength: 6,
      },
    ),
    seed: fc.string({ maxLength: 3 }),
  })
  .map(({ shifts, previous, languages, ...world }) =>
    aWorld({
      ...world,
      languages: stated(languages),
      shifts: shifts.map((facts, index) => aShift(`t${index}`, facts)),
      previous: previous.map(([at, personId, byId]) => ({
        shiftId: `t${at}`,
        personId,
        rung: 'buddy' as const,
        byId,
        language: null,
      })),
    }),
  )

/** The same facts in another order of rows. */
export const shuffled = (world: SupportInput): fc.Arbitrary<SupportInput> => {
  const anyOrder = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length })
  return fc
    .record({
      shifts: anyOrder(world.shifts),
      buddies: anyOrder(world.buddies),
      keptApart: anyOrder(world.keptApart.map(([one, other]) => [other, one] as const)),
      languages: anyOrder([...world.languages]).map((rows) => new Map(rows)),
    })
    .map((rows) => ({
      ...world,
      ...rows,
      shifts: rows.shifts.map((one) => ({ ...one, placed: one.placed.toReversed(), staff: one.staff.toReversed() })),
    }))
}

/** Only what was said. */
const stated = (languages: Record<string, object | undefined>): Record<string, LanguageFacts> =>
  Object.fromEntries(Object.entries(languages).flatMap(([id, levels]) => (levels ? [[id, { ...levels }]] : [])))
