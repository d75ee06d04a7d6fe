import { z } from 'zod'
import type { RefusalCode } from '@/lib/refusal'

/** Six digits and five, as people write them; the database's own check knows the plain form. */
const identityNumber = /(^|\D)\d{6}[\s.-]?\d{5}(\D|$)/

const refused: RefusalCode = 'identityNumber'

/** What a person writes in their own words: never a national identity number. */
export const freeText = (maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum)
    .refine((text) => !identityNumber.test(text), refused)
