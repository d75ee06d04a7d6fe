import { z } from 'zod'
import type { RefusalCode } from '@/lib/refusal'

export const mostLogoMegabytes = 2
const mostBytes = mostLogoMegabytes * 1024 * 1024

const tooHeavy = `pictureHeavy|{"megabytes":${mostLogoMegabytes}}` satisfies `${RefusalCode}|${string}`

export const changeLogoInput = z.object({
  orgnr: z.string().regex(/^\d{9}$/),
  logo: z.file('pictureMissing' satisfies RefusalCode).max(mostBytes, tooHeavy),
})
export type ChangeLogoInput = z.infer<typeof changeLogoInput>

export const removeLogoInput = z.object({
  orgnr: z.string().regex(/^\d{9}$/),
  /** The one that was on the screen. */
  digest: z.string().length(43),
})
export type RemoveLogoInput = z.infer<typeof removeLogoInput>
