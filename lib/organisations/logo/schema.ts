import { z } from 'zod'
import type { RefusalCode } from '@/lib/refusal'

export const mostLogoMegabytes = 2
const mostBytes = mostLogoMegabytes * 1024 * 1024

const tooHeavy = `pictureHeavy|{"megabytes":${mostLogoMegabytes}}` satisfies `${RefusalCode}|${string}`

const orgnr = z.string().regex(/^\d{9}$/)

export const changeLogoInput = z.object({
  intent: z.literal('change'),
  orgnr,
  // No file at all is an empty one where script sends the form.
  logo: z
    .file('pictureMissing' satisfies RefusalCode)
    .min(1, 'pictureMissing' satisfies RefusalCode)
    .max(mostBytes, tooHeavy),
})
export type ChangeLogoInput = z.infer<typeof changeLogoInput>

export const removeLogoInput = z.object({
  intent: z.literal('remove'),
  orgnr,
  /** The one that was on the screen. */
  digest: z.string().length(43),
})
export type RemoveLogoInput = z.infer<typeof removeLogoInput>

/** One form with two buttons, so that it says one thing at a time. */
export const logoInput = z.discriminatedUnion('intent', [changeLogoInput, removeLogoInput])
