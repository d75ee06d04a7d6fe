import { z } from 'zod'
import { freeText } from '@/lib/people/free-text/schema'
import { linkDays } from '@/lib/references/schema'

export const makeContactLinkInput = z.object({
  referenceId: z.uuid(),
  /** Whom it is for, in the holder's words. */
  label: freeText(80).min(1),
  days: z.enum(linkDays).default('14').transform(Number),
})
export type MakeContactLinkInput = z.infer<typeof makeContactLinkInput>

export const endContactLinkInput = z.object({ linkId: z.uuid() })
export type EndContactLinkInput = z.infer<typeof endContactLinkInput>

export const openContactInput = z.object({ token: z.string().max(100) })
export type OpenContactInput = z.infer<typeof openContactInput>
