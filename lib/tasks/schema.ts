import { z } from 'zod'

/** People first, then paper: the order in which support is always shown. */
export const supports = [
  'buddy',
  'shown',
  'inPairs',
  'ukrainianContact',
  'pictogramCard',
  'colourCoding',
  'bilingualCard',
] as const
export type Support = (typeof supports)[number]

/** The petals of the star, clockwise from the top right. */
export const gains = [
  'language',
  'work',
  'culture',
  'experience',
  'network',
  'references',
  'wellbeing',
  'attestations',
] as const
export type Gain = (typeof gains)[number]

/** The shelves of the role catalogue. */
export const categories = [
  'mat',
  'gjenbruk',
  'natur',
  'idrett',
  'kultur',
  'motested',
  'bibliotek',
  'nabo',
  'kontor',
] as const
export type Category = (typeof categories)[number]

export const partsOfDay = ['morning', 'day', 'evening'] as const
export const partsOfWeek = ['weekdays', 'weekend'] as const
export const distancesKm = [5, 10, 25, 50, 100] as const

/** What narrows the list of tasks, read from the address. Whatever is not understood is left out: an old link never fails. */
export const taskFilters = z.object({
  /** A name as people write it, or the number of a place. */
  place: z.string().trim().max(80).catch(''),
  within: z.coerce.number().pipe(z.literal(distancesKm)).catch(25),
  day: several(partsOfWeek),
  date: z.iso.date().optional().catch(undefined),
  part: several(partsOfDay),
  support: several(supports),
  category: z.enum(categories).optional().catch(undefined),
  teach: ticked(),
  free: ticked(),
  sort: z.enum(['soonest', 'nearest']).catch('soonest'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type TaskFilters = z.infer<typeof taskFilters>

export const taskId = z.uuid()

function several<const T extends readonly [string, ...string[]]>(values: T) {
  return z.preprocess((given) => values.filter((value) => [given].flat().includes(value)), z.array(z.enum(values)))
}

function ticked() {
  return z.preprocess((given) => given === 'on', z.boolean())
}
