import { z } from 'zod'
import { freeText } from '@/lib/people/free-text/schema'
import { emailAddress } from '@/lib/people/schema'
import type { RefusalCode } from '@/lib/refusal'

const complaint = (code: RefusalCode) => code

const weights = [3, 2, 7, 6, 5, 4, 3, 2]

/** Nine digits whose weighted sum, the control digit included, divides by eleven (Brønnøysund). */
export function isOrgnr(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), Number(digits[8]))
  return sum % 11 === 0
}

/** As people write it: with or without spaces. */
export const orgnr = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ''))
  .refine(isOrgnr, complaint('notAnOrgnr'))

/** Norwegian numbers have five or eight digits, all others begin with +. */
export const phone = z
  .string()
  .transform((typed) => typed.replace(/[\s\-()]/g, '').replace(/^00/, '+'))
  .refine((digits) => /^(\d{5}|\d{8}|\+\d{8,15})$/.test(digits), complaint('notAPhone'))

/** Yes or no, which a pair of radio buttons leaves open until somebody answers. */
export const answer = z.enum(['yes', 'no']).transform((chosen) => chosen === 'yes')

const details = {
  purposeNb: freeText(200).min(1),
  purposeUk: freeText(200).default(''),
  purposeEn: freeText(200).default(''),
  address: freeText(120).min(1),
  placeId: z.int(),
  email: emailAddress,
  phone: phone.optional(),
  insuredAccident: answer,
  insuredLiability: answer,
  insurer: freeText(80).optional(),
}

export const lookUpInput = z.object({ orgnr })

export const applyAsOrganisationInput = z.object({
  orgnr,
  name: freeText(120).min(2),
  ...details,
  /** Of the person who applies: «daglig leder». */
  title: freeText(60).min(2),
  /** Asked for where the account has none yet: somebody must be able to ask for them by name. */
  yourName: freeText(80).min(2).optional(),
})
export type ApplyAsOrganisationInput = z.infer<typeof applyAsOrganisationInput>

export const changeOrganisationInput = z.object({ orgnr, ...details })
export type ChangeOrganisationInput = z.infer<typeof changeOrganisationInput>
