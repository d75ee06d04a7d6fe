import fc from 'fast-check'
import { type Instance, instanceOf } from '@/tests/support/matching/instance'

interface Size {
  volunteers: number
  shifts: number
  times: number
  worths: number
}

const instances = ({ volunteers, shifts, times, worths }: Size): fc.Arbitrary<Instance> =>
  fc
    .record({
      capacity: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: shifts, maxLength: shifts }),
      time: fc.array(fc.integer({ min: 0, max: times - 1 }), { minLength: shifts, maxLength: shifts }),
      commitments: fc.integer({ min: 1, max: 3 }),
      wishes: fc.array(
        fc.uniqueArray(
          fc.record({ shift: fc.integer({ min: 0, max: shifts - 1 }), worth: fc.integer({ min: 0, max: worths }) }),
          { selector: ({ shift }) => shift },
        ),
        { minLength: 1, maxLength: volunteers },
      ),
    })
    .map(({ wishes, capacity, time, commitments }) => instanceOf(wishes, capacity, { time, commitments }))

export const tiny = instances({ volunteers: 4, shifts: 4, times: 2, worths: 6 })
export const small = instances({ volunteers: 30, shifts: 12, times: 5, worths: 1000 })
export const tied = instances({ volunteers: 30, shifts: 12, times: 5, worths: 2 })
