import { z } from 'zod'

export const markKeyCompromisedInput = z.object({
  organisationId: z.uuid(),
  keyId: z.uuid(),
  /** The first day in Norway on which somebody else may have had it. */
  since: z.iso.date(),
})
export type MarkKeyCompromisedInput = z.infer<typeof markKeyCompromisedInput>
