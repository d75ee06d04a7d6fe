import { z } from 'zod'

export const signUpInput = z.object({ shiftId: z.uuid() })
export type SignUpInput = z.infer<typeof signUpInput>
