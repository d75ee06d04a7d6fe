import type { Group, ShiftFacts, VolunteerFacts } from './facts'
import type { RoundInput, RoundPlace } from './round'
import { overlap } from './score'
import type { Standing } from './standings'

export type GivenPlace = Pick<RoundPlace, 'volunteerId' | 'shiftId' | 'pinned' | 'score'>

interface Held {
  shift: ShiftFacts
  claim: number
}

interface Holder {
  group: Group | null
  claim: number
  pinned: boolean
}

/**
 * How many volunteers have a blocking pair: a shift that they would rather have than what they were given, and that has room for them or
 * was given to somebody with a smaller claim. A claim is the score with what waiting and asking add to it, as the round weighed it.
 */
export function blockingPairs(input: RoundInput, places: readonly GivenPlace[], { ids, lists }: Standing): number {
  const people = new Map(input.volunteers.map((volunteer) => [volunteer.id, volunteer]))
  const shifts = new Map(input.tasks.flatMap((task) => task.shifts.map((shift) => [shift.id, shift])))
  const claim = (volunteer: VolunteerFacts, shiftId: string, score: number) =>
    score +
    Math.min(volunteer.waitingWeeks * input.policy.waitingBonus, input.policy.waitingBonusMost) +
    (volunteer.asked.includes(shiftId) ? input.policy.askedBonus : 0)

  const own = new Map<string, Held[]>()
  const holders = new Map<string, Holder[]>()
  for (const { volunteerId, shiftId, score, pinned } of places) {
    const volunteer = people.get(volunteerId)
    const shift = shifts.get(shiftId)
    if (!volunteer || !shift) continue
    const held = claim(volunteer, shiftId, score)
    own.set(volunteerId, [...(own.get(volunteerId) ?? []), { shift, claim: held }])
    holders.set(shiftId, [...(holders.get(shiftId) ?? []), { group: volunteer.group, claim: held, pinned }])
  }

  const envious = new Set<string>()
  for (const { shiftId, volunteer: rows, score } of lists) {
    const shift = shifts.get(shiftId)!
    const there = holders.get(shiftId) ?? []
    const entry = new Map(sides.map((side) => [side, entryClaim(shift, there, side)]))
    rows.forEach((row, at) => {
      const volunteer = people.get(ids[row]!)!
      const wanted = { shift, claim: claim(volunteer, shiftId, score[at]!) }
      if (wanted.claim <= entry.get(volunteer.group)! || envious.has(volunteer.id)) return
      if (wants(own.get(volunteer.id) ?? [], wanted, input.policy.commitments)) envious.add(volunteer.id)
    })
  }
  return envious.size
}

/** Whether it is better than what would have to be given up for it. */
function wants(own: readonly Held[], wanted: Held, commitments: number): boolean {
  if (own.some(({ shift }) => shift.id === wanted.shift.id)) return false
  const atThatTime = own.filter(({ shift }) => overlap(shift, wanted.shift))
  const givenUp =
    atThatTime.length > 0 || own.length < commitments
      ? atThatTime
      : own.toSorted((a, b) => a.claim - b.claim).slice(0, 1)
  return wanted.claim > givenUp.reduce((sum, { claim }) => sum + claim, 0)
}

const sides = ['newcomer', 'local', null] as const

/** Above which claim the shift would rather have somebody of that side: nothing while there is room, else the smallest claim that could make way. */
function entryClaim(shift: ShiftFacts, there: readonly Holder[], side: Group | null): number {
  const groups = there.map(({ group }) => group)
  if (fits(shift, [...groups, side])) return -1
  const inTheWay = there.filter(({ pinned }, at) => !pinned && fits(shift, groups.with(at, side)))
  return Math.min(Infinity, ...inTheWay.map(({ claim }) => claim))
}

/** Whether the places kept for one side and not used by it still stand free. */
function fits({ free, reserved }: ShiftFacts, holders: readonly (Group | null)[]): boolean {
  const unused = (group: Group) => Math.max(0, reserved[group] - holders.filter((holder) => holder === group).length)
  return holders.length + unused('newcomer') + unused('local') <= free
}
