import { z } from 'zod'
import { freeText } from '@/lib/people/free-text/schema'

const orgnr = z.string().regex(/^\d{9}$/)
const answer = freeText(600)

/** The three short questions that help somebody begin. */
export const reflectionQuestions = ['did', 'hard', 'now'] as const
export type ReflectionQuestion = (typeof reflectionQuestions)[number]

export const claimSkillInput = z.object({
  orgnr,
  skill: z.string().max(40),
  language: z.enum(['uk', 'nb', 'en']),
  did: answer.pipe(z.string().min(20)),
  hard: answer.default(''),
  now: answer.pipe(z.string().min(20)),
})
export type ClaimSkillInput = z.infer<typeof claimSkillInput>

export const withdrawSkillInput = z.object({ claimId: z.uuid() })
export type WithdrawSkillInput = z.infer<typeof withdrawSkillInput>

export const decideSkillInput = z.object({ orgnr, claimId: z.uuid(), decision: z.enum(['confirmed', 'declined']) })
export type DecideSkillInput = z.infer<typeof decideSkillInput>
