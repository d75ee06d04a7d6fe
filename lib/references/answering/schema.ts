import { z } from 'zod'
import { phone } from '@/lib/organisations/schema'
import { freeText } from '@/lib/people/free-text/schema'
import { emailAddress } from '@/lib/people/schema'
import { consentMonths, referencePhrases, usualConsent } from '@/lib/references/schema'
import type { RefusalCode } from '@/lib/refusal'

const complaint = (code: RefusalCode) => code

/** Of the one mailed link. */
const token = z.string().max(100)

export const tokenInput = z.object({ token })
export type TokenInput = z.infer<typeof tokenInput>

/** Somebody's lifetime; the year nought is no date to the database. */
const inOurTime = (date: string) => date >= '1900'

/** What a referee writes before seeing how it will look. */
export const writeReferenceInput = z
  .object({
    token,
    phrases: z.array(z.enum(referencePhrases)).max(referencePhrases.length, complaint('invalid')).default([]),
    text: freeText(2000).default(''),
    language: z.enum(['nb', 'uk', 'en']),
    title: freeText(80).default(''),
    knownFrom: z.iso.date(complaint('missing')).refine(inOurTime, complaint('invalid')),
    /** Empty where they still know each other. */
    knownUntil: z.iso.date().optional(),
    phone: phone.optional(),
    email: emailAddress.optional(),
  })
  .refine(({ phrases, text }) => phrases.length > 0 || text !== '', {
    message: complaint('nothingWritten'),
    path: ['text'],
  })
  .refine(({ phone, email }) => phone !== undefined || email !== undefined, {
    message: complaint('contactMissing'),
    path: ['phone'],
  })
  .refine(({ knownFrom, knownUntil }) => knownUntil === undefined || knownUntil >= knownFrom, {
    message: complaint('knownBackwards'),
    path: ['knownUntil'],
  })
export type WriteReferenceInput = z.infer<typeof writeReferenceInput>

const months = z.enum(consentMonths).default(usualConsent).transform(Number)

export const consentInput = z.object({ token, months })
export type ConsentInput = z.infer<typeof consentInput>

/** How to reach a referee, as it is sealed. */
export const contact = z.object({ phone: z.string().optional(), email: z.string().optional() })
export type Contact = z.infer<typeof contact>
