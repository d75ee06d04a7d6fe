import { z } from 'zod'
import type { RefusalCode } from '@/lib/refusal'

const complaint = (code: RefusalCode) => code

/** How long a link shows anything. */
export const shareTerms = ['month', 'quarter', 'year', 'open'] as const
export type ShareTerm = (typeof shareTerms)[number]

/** What the holder may leave out. */
export const shareFields = ['name', 'hours', 'references'] as const
export type ShareField = (typeof shareFields)[number]

/** To whom a ready message goes. */
export const readers = ['nav', 'adviser', 'employer'] as const
export type Reader = (typeof readers)[number]

export const makeShareInput = z.object({
  attestationIds: z.array(z.uuid()).min(1, complaint('shareNothingChosen')).max(100),
  shows: z.array(z.enum(shareFields)).default([]),
  /** Whom it is for, in the holder's words; nobody else sees it. */
  label: z.string().trim().max(80).default(''),
  until: z.enum(shareTerms).default('quarter'),
})
export type MakeShareInput = z.infer<typeof makeShareInput>

export const changeShareInput = z.object({ shareId: z.uuid(), until: z.enum(shareTerms) })
export type ChangeShareInput = z.infer<typeof changeShareInput>

const onOrOff = z.enum(['on', 'off'])

export const switchShareInput = z.object({ shareId: z.uuid(), to: onOrOff })
export type SwitchShareInput = z.infer<typeof switchShareInput>

export const oneShareInput = z.object({ shareId: z.uuid() })
export type OneShareInput = z.infer<typeof oneShareInput>

/** The code on paper, and the QR code beside it. */
export const switchCodeInput = z.object({ attestationId: z.uuid(), to: onOrOff })
export type SwitchCodeInput = z.infer<typeof switchCodeInput>
