import { z } from 'zod'
import type { RefusalCode } from '@/lib/refusal'

/** Six digits and five, as in the database's own check: a date of birth with its personal number. */
const identityNumber = /(^|\D)\d{6} ?\d{5}(\D|$)/

const refused: RefusalCode = 'identityNumber'

/** What a person writes in their own words: never a national identity number. */
export const freeText = (maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum)
    .refine((text) => !identityNumber.test(text), refused)
