import { z } from 'zod'

export const replaceKeyInput = z.object({
  organisationId: z.uuid(),
  /** The key that was active when the administrator saw the page. */
  keyId: z.uuid(),
})
export type ReplaceKeyInput = z.infer<typeof replaceKeyInput>
