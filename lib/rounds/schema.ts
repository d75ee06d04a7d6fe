import { z } from 'zod'
import { freeText } from '@/lib/people/free-text/schema'
import { emailAddress } from '@/lib/people/schema'
import type { RefusalCode } from '@/lib/refusal'

const complaint = (code: RefusalCode) => code

/** Typed as a list: «0301, 3201». */
const municipalityNumbers = z
  .string()
  .max(2000)
  .default('')
  .transform((text) => [...new Set(text.split(/[\s,;]+/).filter((one) => one !== ''))])
  .refine((numbers) => numbers.every((number) => /^\d{4}$/.test(number)), complaint('notMunicipalityNumbers'))

const region = {
  counties: z.array(z.string().max(60)).max(30),
  municipalityNumbers,
}

export const startRoundInput = z.object(region)
export type StartRoundInput = z.infer<typeof startRoundInput>

export const makeScheduleInput = z.object({
  name: z.string().trim().min(1).max(80),
  hour: z.int().min(0).max(23),
  ...region,
})
export type MakeScheduleInput = z.infer<typeof makeScheduleInput>

export const endScheduleInput = z.object({ scheduleId: z.uuid() })
export type EndScheduleInput = z.infer<typeof endScheduleInput>

export const answerProposalInput = z.object({ proposalId: z.uuid() })
export type AnswerProposalInput = z.infer<typeof answerProposalInput>

export const makePlacingWishInput = z.object({
  orgnr: z.string(),
  shiftId: z.uuid(),
  volunteerId: z.uuid(),
  kind: z.enum(['pin', 'forbid']),
  reason: freeText(300).min(3),
})
export type MakePlacingWishInput = z.infer<typeof makePlacingWishInput>

export const endPlacingWishInput = z.object({ orgnr: z.string(), wishId: z.uuid() })
export type EndPlacingWishInput = z.infer<typeof endPlacingWishInput>

export const keepApartInput = z.object({ email: emailAddress, otherEmail: emailAddress })
export type KeepApartInput = z.infer<typeof keepApartInput>

export const endKeptApartInput = z.object({ personId: z.uuid(), otherId: z.uuid() })
export type EndKeptApartInput = z.infer<typeof endKeptApartInput>
