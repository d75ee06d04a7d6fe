import { z } from 'zod'

export const languages = ['nb', 'uk', 'en'] as const
export const levels = ['none', 'a1', 'a2', 'b1', 'b2'] as const

/** «Unsaid» takes an earlier answer away; a question that was not answered leaves it as it is. */
const level = z.enum([...levels, 'unsaid']).optional()

export const stateLevelsInput = z.object({
  nb: level,
  uk: level,
  en: level,
  from: z.enum(['welcome', 'settings']).default('welcome'),
})
export type StateLevelsInput = z.infer<typeof stateLevelsInput>
