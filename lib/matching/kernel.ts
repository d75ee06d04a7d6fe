import { ones } from './bits'
import type { ShiftColumns, VolunteerColumns } from './columns'
import type { ShiftFacts } from './facts'
import type { Others } from './others'
import { overlap, overlapShare, points, unanswered, weeklyMinutes, weights } from './score'

/** Squares are compared with a little room; the root decides. */
const rounding = 1.000001

/** A pair that some hard limit stands against. */
export const blocked = -1

export interface PairKernel {
  /** Appends the shifts of rows from ≤ s < to that distance and time to spare leave over; gives the new length. */
  shifts: (volunteer: number, from: number, to: number, found: Int32Array, length: number) => number
  /** The same for one shift: keeps of the volunteers found those who are left over; gives how many. */
  volunteers: (shift: number, found: Int32Array, length: number) => number
  /** Writes what each of the shifts found is worth to the volunteer: 0–1000, or `blocked`. */
  scores: (volunteer: number, found: Int32Array, length: number, scores: Int16Array) => void
  /** The same for one pair. */
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
  const { x: shiftX, y: shiftY, z: shiftZ, interests: offered, gains: given } = shifts
  const { interestCount: offeredCount, gainCount: givenCount, blocksLow, blocksHigh } = shifts
  const { minutes, allFree, inProgrammeTime, certificate } = shifts

  const scores: PairKernel['scores'] = (v, found, length, into) => {
    if (paused[v] !== 0) {
      into.fill(blocked, 0, length)
      return
    }
    const ownX = x[v]!
    const ownY = y[v]!
    const ownZ = z[v]!
    const radius = radiusKm[v]!
    const somewhere = ownX === ownX
    const open = timeIsOpen[v] === 1
    const low = availableLow[v]!
    const high = availableHigh[v]!
    const busyLow = programmeLow[v]!
    const busyHigh = programmeHigh[v]!
    const own = others[v]
    const shown = own?.certificates ?? none
    const isBusy = own?.limits === true
    const wishes = interests[v]!
    const wished = interestCount[v]!
    const hopes = gains[v]!
    const hoped = gainCount[v]!
    for (let at = 0; at < length; at++) {
      const s = found[at]!
      into[at] = blocked
      let score = openDistance
      if (somewhere) {
        const dx = ownX - shiftX[s]!
        const dy = ownY - shiftY[s]!
        const dz = ownZ - shiftZ[s]!
        const km = Math.sqrt(dx * dx + dy * dy + dz * dz)
        if (km > radius) continue
        score = Math.round(weights.distance * (1 - km / radius))
      }
      const blockLow = blocksLow[s]!
      const blockHigh = blocksHigh[s]!
      if (((busyLow & blockLow) | (busyHigh & blockHigh)) !== 0 && inProgrammeTime[s] === 0) continue
      if (open) score += openTime
      else {
        const freeLow = low & blockLow
        const freeHigh = high & blockHigh
        if ((freeLow | freeHigh) === 0) continue
        score += freeLow === blockLow && freeHigh === blockHigh ? allFree[s]! : someFree(shifts, s, freeLow, freeHigh)
      }
      if (certificate[s] === 1 && !shown.includes(shifts.facts[s]!.certificateOf!)) continue
      if (isBusy ? !allowed(own, shifts.facts[s]!) : minutes[s]! > weeklyMinutes) continue
      const offers = offered[s]!
      const gives = given[s]!
      score +=
        wished === 0
          ? openInterests
          : interestPoints[ones(wishes & offers) * side + Math.min(wished, offeredCount[s]!)]!
      score += hoped === 0 ? openGains : gainPoints[ones(hopes & gives) * side + Math.min(hoped, givenCount[s]!)]!
      into[at] = score
    }
  }
  const one = new Int32Array(1)
  const its = new Int16Array(1)

  return {
    scores,

    score: (v, s) => {
      one[0] = s
      scores(v, one, 1, its)
      return its[0]!
    },

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

    volunteers: (s, found, length) => {
      let left = 0
      const low = blocksLow[s]!
      const high = blocksHigh[s]!
      const placeX = shiftX[s]!
      const placeY = shiftY[s]!
      const placeZ = shiftZ[s]!
      for (let at = 0; at < length; at++) {
        const v = found[at]!
        if (((low & availableLow[v]!) | (high & availableHigh[v]!)) === 0 && timeIsOpen[v] === 0) continue
        const dx = x[v]! - placeX
        const dy = y[v]! - placeY
        const dz = z[v]! - placeZ
        const radius = radiusKm[v]!
        if (dx * dx + dy * dy + dz * dz > radius * radius * rounding) continue
        found[left++] = v
      }
      return left
    },
  }
}

/** Points for the part of a shift that lies in these blocks. */
function someFree(shifts: ShiftColumns, s: number, low: number, high: number): number {
  let spare = 0
  for (let at = shifts.blockStart[s]!; at < shifts.blockStart[s + 1]!; at++) {
    const block = shifts.block[at]!
    if (((block < 21 ? low >>> block : high >>> (block - 21)) & 1) === 1) spare += shifts.blockMinutes[at]!
  }
  return points('availability', Math.min(1, spare / shifts.minutes[s]!))
}

const none: readonly string[] = []

/** The limits that come from what else somebody does and whom they are not to meet. */
function allowed(own: Others, shift: ShiftFacts): boolean {
  return (
    !own.keptApart.some((person) => shift.people.includes(person)) &&
    !own.placed.some((period) => overlap(period, shift)) &&
    (own.minutesByWeek[shift.week] ?? 0) + shift.minutes <= weeklyMinutes
  )
}
