import { z } from 'zod'

/** What stands in the address of the log; anything that makes no sense is left out. */
export const logFilters = z.object({
  name: z
    .string()
    .regex(/^\w+\.\w+$/)
    .optional()
    .catch(undefined),
  organisation: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type LogFilters = z.infer<typeof logFilters>
