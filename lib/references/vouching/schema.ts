import { z } from 'zod'

export const vouchInput = z.object({ orgnr: z.string().regex(/^\d{9}$/), referenceId: z.uuid() })
export type VouchInput = z.infer<typeof vouchInput>
