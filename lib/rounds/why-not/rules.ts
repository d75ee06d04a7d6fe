import type { ShiftFacts, TaskFacts, VolunteerFacts } from '@/lib/matching/facts'
import { settlePins } from '@/lib/matching/pins'
import type { RoundPolicy } from '@/lib/matching/policy'
import {
  type Pair,
  pairKey,
  type RoundInput,
  type RoundPlace,
  type RoundResult,
  type ShiftPrice,
} from '@/lib/matching/round'
import { type Blocker, overlap, scoreShift, weeklyMinutes } from '@/lib/matching/score'

export type WhyNot =
  | Exclude<Blocker, 'keptApart'>
  /** No place was free. */
  | 'full'
  /** What was free is kept for the other side. */
  | 'kept'
  /** More people than places; those who got them fit at least as well or have waited longer. Open: beside the places kept for the other side. */
  | 'suitsOthers'
  | 'suitsOthersOpen'
  /** More people than places, from a round without a proof. */
  | 'crowded'
  /** Proposed something else instead: it fits better, as well, or fewer people compete for it; or an organisation asked for them. */
  | 'better'
  | 'alike'
  | 'lessSought'
  | 'chosen'
  | 'instead'
  /** Nothing that may or can be said with certainty. */
  | 'other'

export interface NotPlaced {
  volunteerId: string
  shiftId: string
  why: WhyNot
  insteadShiftId: string | null
}

/** For each shift that somebody asked for and was not given: why, as the facts and the prices of the round tell. */
export function notPlaced(input: RoundInput, result: RoundResult): NotPlaced[] {
  const round: Known = {
    policy: input.policy,
    proven: result.certificate.proven,
    never: new Set(input.forbidden.map(pairKey)),
    told: shiftsById(input.tasks),
    settled: shiftsById(settlePins(input).tasks),
    prices: new Map(result.prices.map((price) => [price.shiftId, price])),
  }
  const places = Map.groupBy(result.places, ({ volunteerId }) => volunteerId)
  return input.volunteers.flatMap((volunteer) => {
    const own = places.get(volunteer.id) ?? []
    return volunteer.asked
      .filter((shiftId) => round.told.has(shiftId) && !own.some((place) => place.shiftId === shiftId))
      .map((shiftId) => ({ volunteerId: volunteer.id, shiftId, ...whyNot(volunteer, shiftId, own, round) }))
  })
}

/** The same after some of the places could no longer be proposed: a reason that rests on one of them is none. */
export function stillTrue(
  reasons: readonly NotPlaced[],
  places: readonly Pair[],
  proposed: readonly Pair[],
): NotPlaced[] {
  const kept = new Set(proposed.map(pairKey))
  const lost = places.filter((place) => !kept.has(pairKey(place)))
  const pairs = new Set(lost.map(pairKey))
  const shifts = new Set(lost.map(({ shiftId }) => shiftId))
  return reasons.map((reason) => {
    const { volunteerId, shiftId, insteadShiftId } = reason
    const rests =
      insteadShiftId === null
        ? aboutOthers.has(reason.why) && shifts.has(shiftId)
        : pairs.has(pairKey({ volunteerId, shiftId: insteadShiftId }))
    return rests ? { volunteerId, shiftId, ...because('other') } : reason
  })
}

const aboutOthers: ReadonlySet<WhyNot> = new Set(['full', 'kept', 'suitsOthers', 'suitsOthersOpen', 'crowded'])

interface OfTask {
  task: TaskFacts
  shift: ShiftFacts
}

interface Known {
  policy: RoundPolicy
  proven: boolean
  never: ReadonlySet<string>
  /** As the round was told, and as it was once the organisations' own choices had their places. */
  told: ReadonlyMap<string, OfTask>
  settled: ReadonlyMap<string, OfTask>
  prices: ReadonlyMap<string, ShiftPrice>
}

const shiftsById = (tasks: readonly TaskFacts[]): Map<string, OfTask> =>
  new Map(tasks.flatMap((task) => task.shifts.map((shift) => [shift.id, { task, shift }] as const)))

type Why = Pick<NotPlaced, 'why' | 'insteadShiftId'>
const because = (why: WhyNot): Why => ({ why, insteadShiftId: null })

function whyNot(volunteer: VolunteerFacts, shiftId: string, own: readonly RoundPlace[], round: Known): Why {
  const { task, shift } = round.told.get(shiftId)!
  const settled = round.settled.get(shiftId)!.shift
  const { score, blockers } = scoreShift(volunteer, task, settled)
  // Whom somebody is kept apart from, and what an organisation wrote, is nobody else's to know.
  const blocker = blockers.find((one) => one !== 'keptApart')
  if (blocker !== undefined) return because(blocker)
  if (blockers.length > 0 || round.never.has(pairKey({ volunteerId: volunteer.id, shiftId }))) return because('other')
  if (settled.free === 0) return because('full')
  if (placesOpenTo(volunteer, settled) === 0) return because('kept')

  const inTheWay = own.filter((place) => overlap(round.told.get(place.shiftId)!.shift, shift))
  const instead = inTheWay.length > 0 ? inTheWay : own.length >= round.policy.commitments ? own : []
  if (instead.length > 0) return insteadOf(score, shiftId, instead, volunteer, round)

  const minutes = own
    .map((place) => round.told.get(place.shiftId)!.shift)
    .reduce((sum, other) => sum + (other.week === shift.week ? other.minutes : 0), shift.minutes)
  if ((volunteer.minutesByWeek[shift.week] ?? 0) + minutes > weeklyMinutes) return because('weeklyHours')

  const price = priceFor(volunteer, round.prices.get(shiftId))
  if (price <= 0 || worth(volunteer, score, round.policy) > price) return because('other')
  if (!round.proven) return because('crowded')
  return because(placesOpenTo(volunteer, settled) < settled.free ? 'suitsOthersOpen' : 'suitsOthers')
}

function insteadOf(
  score: number,
  shiftId: string,
  places: readonly RoundPlace[],
  volunteer: VolunteerFacts,
  round: Known,
): Why {
  const [best] = places.toSorted((a, b) => Number(a.pinned) - Number(b.pinned) || b.score - a.score)
  const price = (of: string) => priceFor(volunteer, round.prices.get(of))
  const why = best!.pinned
    ? 'chosen'
    : best!.score > score
      ? 'better'
      : best!.score === score
        ? 'alike'
        : price(best!.shiftId) < price(shiftId)
          ? 'lessSought'
          : 'instead'
  return { why, insteadShiftId: best!.shiftId }
}

/** Places for anybody and those kept for the side the person is on. */
function placesOpenTo({ group }: VolunteerFacts, { free, reserved }: ShiftFacts): number {
  return free - reserved.newcomer - reserved.local + (group === null ? 0 : reserved[group])
}

const priceFor = ({ group }: VolunteerFacts, price: ShiftPrice | undefined): number => price?.[group ?? 'neither'] ?? 0

/** What the round could gain from this pair, which was asked for. */
function worth({ waitingWeeks }: VolunteerFacts, score: number, policy: RoundPolicy): number {
  return score + Math.min(policy.waitingBonusMost, waitingWeeks * policy.waitingBonus) + policy.askedBonus
}
