import { z } from 'zod'
import { phone } from '@/lib/organisations/schema'
import type { RefusalCode } from '@/lib/refusal'

const complaint = (code: RefusalCode) => code

export const buddyWays = ['onSite', 'remote'] as const
export const buddyShiftsAWeek = ['1', '2', '3', '4', '5'] as const

export const offerBuddyInput = z
  .object({
    ways: z.array(z.enum(buddyWays)).min(1, complaint('buddyWayMissing')),
    shiftsAWeek: z.enum(buddyShiftsAWeek).transform(Number),
    /** Only for help by phone; it is stored for nothing else. */
    phone: phone.optional(),
  })
  .refine(({ ways, phone: number }) => !ways.includes('remote') || number !== undefined, {
    message: complaint('buddyPhoneMissing'),
    path: ['phone'],
  })
export type OfferBuddyInput = z.infer<typeof offerBuddyInput>

export const pauseBuddyInput = z.object({ paused: z.enum(['yes', 'no']) })
export type PauseBuddyInput = z.infer<typeof pauseBuddyInput>

export const endBuddyInput = z.object({})

export const declineBuddyShiftInput = z.object({ shiftId: z.uuid() })
export type DeclineBuddyShiftInput = z.infer<typeof declineBuddyShiftInput>
