import { gains, type Gain } from '@/lib/tasks/schema'

/** A petal has sixteen stitches; what is full stays full. */
export const fullPetal = 16

export interface Stitches {
  gain: Gain
  filled: number
  booked: number
}

type Shift = readonly Gain[]

/** Each shift sews one stitch in the petal of each gain it gave. Mental health is sewn by the person alone, never inferred from shifts. */
export function stitches(confirmed: readonly Shift[], booked: readonly Shift[]): Stitches[] {
  return gains.map((gain) => ({ gain, filled: sewn(gain, confirmed), booked: sewn(gain, booked) }))
}

/** How many stitches one more shift adds to a star. */
export function stitchesToCome(star: readonly Stitches[], shift: Shift): number {
  return star.filter(({ gain, filled }) => filled < fullPetal && sewn(gain, [shift]) > 0).length
}

const sewn = (gain: Gain, shifts: readonly Shift[]) =>
  gain === 'wellbeing' ? 0 : shifts.filter((shift) => shift.includes(gain)).length
