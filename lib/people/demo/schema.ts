import { z } from 'zod'

export const enterAsDemoPersonInput = z.object({ key: z.string().max(40) })
export type EnterAsDemoPersonInput = z.infer<typeof enterAsDemoPersonInput>
