import { z } from 'zod'
import { freeText } from '@/lib/people/free-text/schema'
import type { RefusalCode } from '@/lib/refusal'

const complaint = (code: RefusalCode) => code

/** A quarter of an hour to half a day; the same bounds stand in the database. */
export const quarterHours = z.number().int().min(15).max(720).multipleOf(15, complaint('notQuarterHours'))

export const reason = freeText(300)

/** What a form says of one person: so many minutes, or that nobody came. */
const outcome = z
  .string()
  .transform((chosen) => (chosen === 'absent' ? null : Number(chosen)))
  .pipe(quarterHours.nullable())

/** Keyed by the sign-up: rows may be decided by somebody else while the form lies open, and places would shift. */
const rows = z.record(z.uuid(), z.object({ outcome, reason: reason.optional() }))

/** Of all rows in the form only the ticked ones count. Each remembers its field, for a complaint beside it. */
export const confirmShiftHoursInput = z
  .object({
    orgnr: z.string(),
    shiftId: z.uuid(),
    chosen: z.array(z.uuid()),
    rows,
  })
  .transform(({ orgnr, shiftId, chosen, rows }) => ({
    orgnr,
    shiftId,
    rows: Object.entries(rows)
      .filter(([signUpId]) => chosen.includes(signUpId))
      .map(([signUpId, { outcome: minutes, reason: why }]) => ({
        signUpId,
        outcome: minutes,
        reason: why || undefined,
        field: `rows.${signUpId}.reason`,
      })),
  }))
export type ConfirmShiftHoursInput = z.infer<typeof confirmShiftHoursInput>

export const correctHoursInput = z.object({
  orgnr: z.string(),
  shiftId: z.uuid(),
  signUpId: z.uuid(),
  /** The entry that was on the screen; none where it said that nobody came. */
  replaces: z.uuid().optional(),
  outcome,
  reason: reason.min(1),
})
export type CorrectHoursInput = z.infer<typeof correctHoursInput>
