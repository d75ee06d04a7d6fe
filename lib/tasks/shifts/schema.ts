import { z } from 'zod'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A day and two times on its clock, as the fields of a form give them. */
const times = { date: z.iso.date(), from: clock, to: clock }

const places = z.int().min(1).max(500)

/** Of the places, so many are kept for each side of the two. */
const kept = z.int().min(0).max(500).default(0)
const reserved = { reservedNewcomers: kept, reservedLocals: kept }

export const newShifts = z.object({
  ...times,
  places,
  ...reserved,
  /** The same time of day in so many weeks running; 1 is only this once. */
  weeks: z.int().min(1).max(26),
})
export type NewShifts = z.infer<typeof newShifts>

const shift = { orgnr: z.string(), shiftId: z.uuid() }

export const addShiftsInput = newShifts.extend({ orgnr: z.string(), taskId: z.uuid() })
export type AddShiftsInput = z.infer<typeof addShiftsInput>

export const changeShiftInput = z.object({ ...shift, ...times })
export type ChangeShiftInput = z.infer<typeof changeShiftInput>

export const changePlacesInput = z.object({ ...shift, places, ...reserved })
export type ChangePlacesInput = z.infer<typeof changePlacesInput>

export const cancelShiftInput = z.object(shift)
export type CancelShiftInput = z.infer<typeof cancelShiftInput>
