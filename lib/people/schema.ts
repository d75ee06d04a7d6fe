import { z } from 'zod'
import type { RefusalCode } from '@/lib/refusal'
import { freeText } from './free-text/schema'

const complaint = (code: RefusalCode) => code

/** A name as somebody writes it. */
export const personName = z.string(complaint('nameMissing')).trim().min(1, complaint('nameMissing')).pipe(freeText(80))

export const emailAddress = z.string(complaint('notAnAddress')).trim().toLowerCase().max(254).pipe(z.email())

/** Where to go on to, as it stood in the address; the action trusts it only after a look. */
const returnTo = z.string().max(500).optional()

export const requestSignInCodeInput = z.object({ email: emailAddress, to: returnTo })
export type RequestSignInCodeInput = z.infer<typeof requestSignInCodeInput>

export const signInWithCodeInput = z.object({
  // People paste codes with the space that mails show.
  code: z
    .string(complaint('codeShape'))
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, complaint('codeShape'))),
  to: returnTo,
})

export const signInWithLinkInput = z.object({ token: z.string().max(100), to: returnTo })

export const signOutInput = z.object({ everywhere: z.boolean().default(false) })

export const changeNamesInput = z.object({ name: personName, documentName: personName.optional() })
export type ChangeNamesInput = z.infer<typeof changeNamesInput>

export const changeLocaleInput = z.object({ locale: z.enum(['uk', 'nb', 'en']) })
export type ChangeLocaleInput = z.infer<typeof changeLocaleInput>

export const chooseThemeInput = z.object({ theme: z.enum(['light', 'dark', 'device']) })
