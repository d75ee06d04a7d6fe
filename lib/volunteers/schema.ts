import { z } from 'zod'
import { personName } from '@/lib/people/schema'
import type { RefusalCode } from '@/lib/refusal'
import { gains, partsOfDay } from '@/lib/tasks/schema'

const complaint = (code: RefusalCode) => code

// prettier-ignore
export const interests = [
  'food', 'cooking', 'reuse', 'repair', 'crafts', 'nature', 'animals', 'sport', 'music', 'art', 'culture',
  'people', 'children', 'elderly', 'books', 'languages', 'learning', 'neighbourhood', 'logistics', 'office', 'digital', 'events',
] as const

export type DayPart = (typeof partsOfDay)[number]

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const
export type WeekPart = `${(typeof weekdays)[number]}-${DayPart}`

/** The cells of the week as a form shows it: "2-evening" is Wednesday evening. */
export const weekParts: readonly WeekPart[] = weekdays.flatMap((day) =>
  partsOfDay.map((part) => `${day}-${part}` as const),
)

export const radii = [2, 5, 10, 20, 50, 100] as const

/** Where a form was filled in: the welcome goes on to its next question, the settings go back to their list. */
const place = z.enum(['welcome', 'settings']).default('welcome')

export const introduceVolunteerInput = z.object({
  name: personName,
  adult: z.literal(true, complaint('adultMissing')),
  consent: z.literal(true, complaint('consentMissing')),
  background: z.enum(['newcomer', 'local', 'unsaid']).optional(),
  to: z.string().max(500).optional(),
})
export type IntroduceVolunteerInput = z.infer<typeof introduceVolunteerInput>

export const chooseBackgroundInput = z.object({ background: z.enum(['newcomer', 'local', 'unsaid']) })
export type ChooseBackgroundInput = z.infer<typeof chooseBackgroundInput>

export const chooseWhereInput = z.object({
  placeId: z.number(complaint('placeMissing')).int(),
  travelRadiusKm: z.literal([...radii]),
  from: place,
})
export type ChooseWhereInput = z.infer<typeof chooseWhereInput>

export const chooseWhenInput = z.object({
  available: z.array(z.enum(weekParts)),
  availabilityVaries: z.boolean().default(false),
  programmeTime: z.array(z.enum(weekParts)),
  from: place,
})
export type ChooseWhenInput = z.infer<typeof chooseWhenInput>

export const chooseLikesInput = z.object({
  interests: z.array(z.enum(interests)),
  wishedGains: z.array(z.enum(gains)),
  from: place,
})
export type ChooseLikesInput = z.infer<typeof chooseLikesInput>

export const setPauseInput = z.object({ paused: z.enum(['yes', 'no']) })
export type SetPauseInput = z.infer<typeof setPauseInput>
