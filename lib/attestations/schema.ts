import { z } from 'zod'
import { freeText } from '@/lib/people/free-text/schema'

/** What a signatory may confirm beyond the facts; each is a phrase in `attestations.json`. */
export const confirmations = ['reliable', 'cooperated', 'taughtNewcomers', 'languages', 'recommended'] as const
export type Confirmation = (typeof confirmations)[number]

const orgnr = z.string().regex(/^\d{9}$/)

export const issueAttestationInput = z.object({
  orgnr,
  volunteerId: z.uuid(),
  confirmations: z.array(z.enum(confirmations)).default([]),
  ongoing: z.boolean().default(false),
  /** The attestation that stood when the signatory saw the preview; empty for the first. */
  replaces: z.uuid().optional(),
  /** Of the preview: what was read is what is signed. */
  contentHash: z.string().length(43),
})
export type IssueAttestationInput = z.infer<typeof issueAttestationInput>

export const withdrawAttestationInput = z.object({
  orgnr,
  attestationId: z.uuid(),
  reason: freeText(500).min(10),
})
export type WithdrawAttestationInput = z.infer<typeof withdrawAttestationInput>

export const checkCodeInput = z.object({ code: z.string().trim().min(1).max(200) })

const text = z.object({ nb: z.string(), uk: z.string(), en: z.string() })
const lines = z.object({ nb: z.array(z.string()), uk: z.array(z.string()), en: z.array(z.string()) })

/** What an issued attestation says, frozen: nothing is looked up again when it is shown. Dates are calendar dates in Oslo. */
export const attestationContent = z.object({
  version: z.literal(1),
  issuedOn: z.iso.date(),
  organisation: z.object({
    orgnr: z.string(),
    name: z.string(),
    address: z.string(),
    municipality: z.string(),
    purpose: text,
    email: z.string(),
    phone: z.string().nullable(),
    /** SHA-256 of its picture. */
    logo: z.string().optional(),
  }),
  volunteer: z.object({ name: z.string() }),
  period: z.object({ from: z.iso.date(), to: z.iso.date(), ongoing: z.boolean() }),
  minutes: z.int(),
  shifts: z.int(),
  hoursPerWeek: z.number(),
  percentOfFullTime: z.number(),
  roles: z.array(z.object({ id: z.string(), name: text, duties: lines, minutes: z.int() })),
  confirmations: lines,
  /** What the organisation confirmed that the volunteer has learnt, by ESCO's names. */
  skills: z.array(z.object({ id: z.string(), uri: z.url(), name: text })).optional(),
  signer: z.object({ name: z.string(), title: z.string() }),
})
export type AttestationContent = z.infer<typeof attestationContent>
