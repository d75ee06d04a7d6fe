import { z } from 'zod'
import { freeText } from '@/lib/people/free-text/schema'

/** Why a task is kept back: the organisation reads it beside the task, in its own language. */
export const keptBackReasons = ['paidWork', 'replacesPaid', 'competition', 'unclear'] as const
export type KeptBackReason = (typeof keptBackReasons)[number]

export const releaseTaskInput = z.object({ taskId: z.uuid() })
export type ReleaseTaskInput = z.infer<typeof releaseTaskInput>

export const keepBackTaskInput = z.object({
  taskId: z.uuid(),
  because: z.enum(keptBackReasons),
  /** In the reviewer's own words, for the mail alone. */
  advice: freeText(500).min(10),
})
export type KeepBackTaskInput = z.infer<typeof keepBackTaskInput>
