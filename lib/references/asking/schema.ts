import { z } from 'zod'
import { freeText } from '@/lib/people/free-text/schema'
import { emailAddress, personName } from '@/lib/people/schema'
import { relations } from '@/lib/references/schema'
import type { RefusalCode } from '@/lib/refusal'

const complaint = (code: RefusalCode) => code

/** Stands for «somebody who is not on the list». */
export const somebodyElse = 'other'
/** Before the name of a task's contact, whose address the programme doesn't know. */
export const contactPrefix = 'contact:'

/** A member of the organisation, or anybody by name and address. */
export type Referee = { personId: string } | { name: string; email: string }

export const askForReferenceInput = z
  .object({
    orgnr: z.string().regex(/^\d{9}$/),
    /** A member's id, a contact by name, or somebody else. */
    who: z.string(complaint('refereeMissing')).max(120),
    name: z.string().trim().max(80).default(''),
    email: z.string().trim().max(254).default(''),
    relation: z.enum(relations),
    greeting: freeText(500).default(''),
    language: z.enum(['nb', 'uk', 'en']).default('nb'),
  })
  .transform(({ who, name, email, ...asked }, check) => {
    const by = (referee: Referee) => ({ ...asked, referee })
    if (z.uuid().safeParse(who).success) return by({ personId: who })
    const named = personName.safeParse(who.startsWith(contactPrefix) ? who.slice(contactPrefix.length) : name)
    const address = emailAddress.safeParse(email)
    if (!named.success)
      check.addIssue({ code: 'custom', path: ['name'], message: named.error.issues[0]?.message ?? '' })
    if (!address.success) check.addIssue({ code: 'custom', path: ['email'], message: complaint('notAnAddress') })
    return named.success && address.success ? by({ name: named.data, email: address.data }) : z.NEVER
  })
export type AskForReferenceInput = z.infer<typeof askForReferenceInput>
