import { z } from 'zod'
import { quarterHours, reason } from '@/lib/hours/schema'

export const proposeHoursInput = z.object({ shiftId: z.uuid(), minutes: quarterHours, reason: reason.min(1) })
export type ProposeHoursInput = z.infer<typeof proposeHoursInput>
