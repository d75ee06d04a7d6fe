import { ones, type ShiftColumns, type VolunteerColumns } from './columns'
import { overlap, overlapShare, points, unanswered, weeklyMinutes } from './score'

/** Squares are compared with a little room; the root decides. */
const rounding = 1.000001

/** A pair that some hard limit stands against. */
export const blocked = -1

export interface PairKernel {
  /** Appends the shifts of rows from ≤ s < to that distance and time to spare leave over; gives the new length. */
  shifts: (volunteer: number, from: number, to: number, found: Int32Array, length: number) => number
  /** The same for the volunteers of one shift. */
  volunteers: (shift: number, from: number, to: number, found: Int32Array, length: number) => number
  /** 0–1000, or `blocked`. */
  score: (volunteer: number, shift: number) => number
}

const side = 33
const overlapTable = (part: 'interests' | 'gains') =>
  Int16Array.from({ length: side * side }, (_, at) => {
    const shorter = at % side
    return shorter === 0 ? 0 : points(part, overlapShare(Math.floor(at / side), shorter, shorter))
  })
const interestPoints = overlapTable('interests')
const gainPoints = overlapTable('gains')
const openInterests = points('interests', unanswered)
const openGains = points('gains', unanswered)
const openDistance = points('distance', unanswered)
const openTime = points('availability', unanswered)

/**
 * The score of the scoring table over columns. Two loops of a few instructions a pair throw out what is too far away or at another time of the
 * week; what is left is weighed one by one. A property test holds it equal to `scoreShift`.
 */
export function pairKernel(volunteers: VolunteerColumns, shifts: ShiftColumns): PairKernel {
  const { x, y, z, radiusKm, interests, gains, interestCount, gainCount } = volunteers
  const { availableLow, availableHigh, timeIsOpen, programmeLow, programmeHigh, paused, others } = volunteers
  const few = Uint8Array.from({ length: volunteers.count }, (_, row) => Number(others.has(row)))
  const { x: shiftX, y: shiftY, z: shiftZ, interests: offered, gains: given } = shifts
  const { interestCount: offeredCount, gainCount: givenCount, blocksLow, blocksHigh } = shifts
  const { minutes, coveredMinutes, inProgrammeTime, certificate } = shifts

  return {
    shifts: (v, from, to, found, length) => {
      const open = timeIsOpen[v] === 1
      const low = availableLow[v]!
      const high = availableHigh[v]!
      const ownX = x[v]!
      const ownY = y[v]!
      const ownZ = z[v]!
      const reach = radiusKm[v]! * radiusKm[v]! * rounding
      for (let s = from; s < to; s++) {
        if (((low & blocksLow[s]!) | (high & blocksHigh[s]!)) === 0 && !open) continue
        const dx = ownX - shiftX[s]!
        const dy = ownY - shiftY[s]!
        const dz = ownZ - shiftZ[s]!
        // False as well when nobody knows where the volunteer lives.
        if (dx * dx + dy * dy + dz * dz > reach) continue
        found[length++] = s
      }
      return length
    },

    volunteers: (s, from, to, found, length) => {
      const low = blocksLow[s]!
      const high = blocksHigh[s]!
      const placeX = shiftX[s]!
      const placeY = shiftY[s]!
      const placeZ = shiftZ[s]!
      for (let v = from; v < to; v++) {
        if (((low & availableLow[v]!) | (high & availableHigh[v]!)) === 0 && timeIsOpen[v] === 0) continue
        const dx = x[v]! - placeX
        const dy = y[v]! - placeY
        const dz = z[v]! - placeZ
        const radius = radiusKm[v]!
        if (dx * dx + dy * dy + dz * dz > radius * radius * rounding) continue
        found[length++] = v
      }
      return length
    },

    score: (v, s) => {
      if (paused[v] !== 0) return blocked
      let score = openDistance
      const dx = x[v]! - shiftX[s]!
      if (dx === dx) {
        const dy = y[v]! - shiftY[s]!
        const dz = z[v]! - shiftZ[s]!
        const km = Math.sqrt(dx * dx + dy * dy + dz * dz)
        const radius = radiusKm[v]!
        if (km > radius) return blocked
        score = points('distance', 1 - km / radius)
      }
      const low = blocksLow[s]!
      const high = blocksHigh[s]!
      if (((programmeLow[v]! & low) | (programmeHigh[v]! & high)) !== 0 && inProgrammeTime[s] === 0) return blocked
      if (timeIsOpen[v] === 1) score += openTime
      else {
        const freeLow = availableLow[v]! & low
        const freeHigh = availableHigh[v]! & high
        if ((freeLow | freeHigh) === 0) return blocked
        const all = freeLow === low && freeHigh === high
        const spare = all ? coveredMinutes[s]! : spareMinutes(shifts, s, freeLow, freeHigh)
        score += points('availability', Math.min(1, spare / minutes[s]!))
      }
      if (few[v] === 1 ? !allowed(volunteers, shifts, v, s) : certificate[s] === 1 || minutes[s]! > weeklyMinutes)
        return blocked
      const wished = interestCount[v]!
      const hoped = gainCount[v]!
      score +=
        wished === 0
          ? openInterests
          : interestPoints[ones(interests[v]! & offered[s]!) * side + Math.min(wished, offeredCount[s]!)]!
      score +=
        hoped === 0 ? openGains : gainPoints[ones(gains[v]! & given[s]!) * side + Math.min(hoped, givenCount[s]!)]!
      return score
    },
  }
}

function spareMinutes(shifts: ShiftColumns, s: number, low: number, high: number): number {
  let spare = 0
  for (let at = shifts.blockStart[s]!; at < shifts.blockStart[s + 1]!; at++) {
    const block = shifts.block[at]!
    if (((block < 21 ? low >>> block : high >>> (block - 21)) & 1) === 1) spare += shifts.blockMinutes[at]!
  }
  return spare
}

/** The limits that have to do with what few people have. */
function allowed(volunteers: VolunteerColumns, shifts: ShiftColumns, v: number, s: number): boolean {
  const shift = shifts.facts[s]!
  const own = volunteers.others.get(v)!
  return (
    (shift.certificateOf === null || own.certificates.includes(shift.certificateOf)) &&
    !own.keptApart.some((person) => shift.people.includes(person)) &&
    !own.placed.some((period) => overlap(period, shift)) &&
    (own.minutesByWeek[shift.week] ?? 0) + shift.minutes <= weeklyMinutes
  )
}
