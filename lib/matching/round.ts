import { type Prepared, prepared, pricesOf, takenPlaces, without } from './prepare'
import { clashes } from './clashes'
import { digestOf } from './digest'
import type { TaskFacts, VolunteerFacts } from './facts'
import { MatchingInputError, whole } from './input'
import { settlePins } from './pins'
import type { RoundPolicy } from './policy'
import { type Part, scoreShift } from './score'
import { type Solution, solve } from './solve'

export interface RoundInput {
  volunteers: readonly VolunteerFacts[]
  tasks: readonly TaskFacts[]
  /** Given before anything is weighed; each takes a place and one of the volunteer's commitments. */
  pins: readonly Pair[]
  forbidden: readonly Pair[]
  policy: RoundPolicy
}

export interface Pair {
  volunteerId: string
  shiftId: string
}

export interface RoundResult {
  /** By volunteer, then shift. */
  places: RoundPlace[]
  /** Of every shift with a free place, by shift. */
  prices: ShiftPrice[]
  certificate: Certificate
  /** SHA-256 over the facts in canonical order and the policy, in hexadecimal: the same hash, the same bytes. */
  inputHash: string
}

export interface RoundPlace extends Pair {
  taskId: string
  pinned: boolean
  score: number
  parts: Readonly<Record<Part, number>>
}

/** What a place on the shift is worth to the next person who wants it, by the side they are on; score units, below 0 while its first place is still waiting. */
export interface ShiftPrice {
  shiftId: string
  newcomer: number
  local: number
  neither: number
}

/** By weak duality no assignment is worth more than dual; proven when the gap is below one score unit, as scores are whole. */
export interface Certificate {
  primal: number
  dual: number
  gap: number
  proven: boolean
  /** Pairs that could be placed. */
  edges: number
  volunteers: number
  /** Of which had at least one pair. */
  placeable: number
  shifts: number
  free: number
  placed: number
}

/** People who may not meet, or hours above the limit, can still come about among new places; such pairs are taken out and the round run again. */
const repairsMost = 20

/**
 * One round: who is offered which place. The same facts, policy and seed give the same bytes, in whatever order the rows come.
 * @param now any clock that counts milliseconds; it decides nothing unless the budget runs out.
 * @throws MatchingInputError that names the field.
 */
export function matchRound(input: RoundInput, now: () => number): RoundResult {
  checkPolicy(input.policy)
  checkSides(input)
  const byVolunteer = new Map(input.volunteers.map((volunteer) => [volunteer.id, volunteer]))
  const byShift = new Map(
    input.tasks.flatMap((task) => task.shifts.map((shift) => [shift.id, { task, shift }] as const)),
  )
  for (const list of ['pins', 'forbidden'] as const)
    input[list].forEach(({ volunteerId, shiftId }, index) => {
      if (!byVolunteer.has(volunteerId)) throw new MatchingInputError(`${list}[${index}].volunteerId`, 'is not known')
      if (!byShift.has(shiftId)) throw new MatchingInputError(`${list}[${index}].shiftId`, 'is not known')
    })

  const settled = settlePins(input)
  const people = new Map(settled.volunteers.map((volunteer) => [volunteer.id, volunteer]))
  const until = now() + input.policy.budgetMs
  let forbidden = [...input.forbidden]
  let best: { market: Prepared; solution: Solution } | null = null
  // What later runs leave out could have been worth more: only the first bound holds for everything there is.
  let dual: number | null = null
  for (let repair = 0; repair <= repairsMost; repair++) {
    const market = prepared(settled, forbidden, input.policy)
    const found = solve(market, { ms: Math.max(0, until - now()), now })
    dual ??= found.bounds.dual
    const clash = clashes(takenPlaces(market, found), people, byShift, input.policy.seed)
    const solution = clash.length > 0 ? without(market, found, clash) : found
    if (!best || solution.bounds.primal >= best.solution.bounds.primal) best = { market, solution }
    if (clash.length === 0 || now() > until) break
    forbidden = [...forbidden, ...clash]
  }

  const { market, solution } = best!
  const { primal, placed } = solution.bounds
  const gap = dual! - primal
  const pairs = [
    ...settled.pinned.map((pair) => ({ ...pair, pinned: true })),
    ...takenPlaces(market, solution).map((pair) => ({ ...pair, pinned: false })),
  ]
  return {
    places: pairs
      .map(({ volunteerId, shiftId, pinned }) => {
        const { task, shift } = byShift.get(shiftId)!
        const { score, parts } = scoreShift(byVolunteer.get(volunteerId)!, task, shift)
        return { volunteerId, shiftId, taskId: task.id, pinned, score, parts }
      })
      .toSorted((a, b) => (pairKey(a) < pairKey(b) ? -1 : 1)),
    prices: pricesOf(market, solution),
    certificate: {
      primal,
      dual: dual!,
      gap,
      proven: gap < 1,
      edges: market.edges.count,
      volunteers: input.volunteers.length,
      placeable: market.placeable,
      shifts: market.shifts.count,
      free: solution.stalls.place[solution.stalls.count]!,
      placed,
    },
    inputHash: digestOf(input),
  }
}

export const pairKey = ({ volunteerId, shiftId }: Pair) => `${volunteerId} ${shiftId}`

function checkPolicy(policy: RoundPolicy): void {
  if (policy.seed === '') throw new MatchingInputError('policy.seed', 'must be given')
  if (![1, 2, 3].includes(policy.commitments)) throw new MatchingInputError('policy.commitments', 'must be 1, 2 or 3')
  for (const field of ['firstPlaceBonus', 'waitingBonus', 'waitingBonusMost', 'askedBonus'] as const)
    whole(policy[field], `policy.${field}`, 2000)
  if (!(policy.budgetMs >= 0)) throw new MatchingInputError('policy.budgetMs', 'must not be negative')
}

/** Nobody to place, or nowhere, is no round. */
function checkSides({ volunteers, tasks }: RoundInput): void {
  if (volunteers.length === 0) throw new MatchingInputError('volunteers', 'are none')
  if (tasks.length === 0) throw new MatchingInputError('tasks', 'are none')
  if (tasks.every(({ shifts }) => shifts.length === 0)) throw new MatchingInputError('tasks.shifts', 'are none')
}
