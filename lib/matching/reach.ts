import { bandOf, bandsADegree } from './grid'

const degreeKm = 111.19
/** So that no pair at the very edge is lost to rounding, nor to the ground being longer than the straight line. */
const margin = 1.002

/** Calls back with the stretches of rows that may lie within so many kilometres; all of them when the place is not a number. */
export type Reach = (
  latitude: number,
  longitude: number,
  radiusKm: number,
  stretch: (from: number, to: number) => void,
) => void

/** Rows by band of latitude, in each from west to east. */
export interface Placed {
  count: number
  latitude: Float64Array
  longitude: Float64Array
}

/** A grid: in each band of latitude a reach is one stretch from west to east. */
export function reachOver({ count, latitude: north, longitude: east }: Placed): Reach {
  const first = count === 0 ? 0 : bandOf(north[0]!)
  const bands = count === 0 ? 0 : bandOf(north[count - 1]!) - first + 1
  const start = new Int32Array(bands + 1)
  for (let row = 0; row < count; row++) start[bandOf(north[row]!) - first + 1]!++
  for (let band = 0; band < bands; band++) start[band + 1]! += start[band]!

  const eastOf = (from: number, to: number, degrees: number) => {
    while (from < to) {
      const middle = (from + to) >> 1
      if (east[middle]! < degrees) from = middle + 1
      else to = middle
    }
    return from
  }

  return (latitude, longitude, radiusKm, stretch) => {
    const high = (radiusKm / degreeKm) * margin
    const wide = high / Math.cos(((Math.abs(latitude) + high) * Math.PI) / 180)
    const simple = high < 5 && Math.abs(latitude) + high < 85 && longitude - wide > -180 && longitude + wide < 180
    if (!simple) return stretch(0, count)
    const last = Math.min(bands - 1, bandOf(latitude + high) - first)
    for (let band = Math.max(0, bandOf(latitude - high) - first); band <= last; band++) {
      // What is left of the circle where the band comes nearest to its middle.
      const south = (band + first) / bandsADegree
      const off = Math.max(0, south - latitude, latitude - south - 1 / bandsADegree) / high
      const half = wide * Math.sqrt(Math.max(0, 1 - off * off))
      const from = eastOf(start[band]!, start[band + 1]!, longitude - half)
      const to = eastOf(from, start[band + 1]!, longitude + half)
      if (from < to) stretch(from, to)
    }
  }
}
