import type { Rung, Support, SupportInput } from './facts'
import { checkInput } from './input'
import { type Known, known, order } from './known'
import { Network, type Option } from './network'
import { atTheDoor, bridges, byPhone, speakingAtTheDoor } from './options'
import { type Seat, seatsInOrder } from './seats'

/**
 * Who supports whom on each shift, for everybody with a place, by shift and person.
 *
 * The ladder is climbed from its top, a step at a time: bridges on the same shift, then buddies at the door, those first who surely share a
 * language, then buddies by phone out of what is left; a buddy at the door may change for another, never for a call. Each step is an exact
 * b-matching by augmenting paths (see Network), and each person's rung depends on who could be helped before them in the order, never on a
 * sum over all: so one more buddy lowers nobody's rung. It is not the auction that places people: there is nothing to bid, only an order of need to keep.
 */
export function planSupport(input: SupportInput): Support[] {
  checkInput(input)
  const facts = known(input)
  const everybody = seatsInOrder(facts)
  const seats = everybody.filter(({ manages }) => manages !== 'yes')
  const bridged = climb(seats, facts, [['coPlaced', bridges]])
  const others = seats.filter((seat) => !bridged.has(seat))
  const accompanied = climb(others, facts, [
    ['buddy', speakingAtTheDoor],
    ['buddy', atTheDoor],
    ['remoteBuddy', byPhone],
  ])
  return everybody
    .map((seat) => bridged.get(seat) ?? accompanied.get(seat) ?? seat.ground)
    .toSorted((a, b) => order(a.shiftId, b.shiftId) || order(a.personId, b.personId))
}

type Step = [rung: Rung, optionsOf: (seat: Seat, facts: Known) => Option[]]
type Helped = Map<Seat, { rung: Rung; options: Option[] }>

/** Whoever can be helped on one of the steps, the higher step first; all steps draw on the same slots and pools. */
function climb(seats: readonly Seat[], facts: Known, steps: readonly Step[]): Map<Seat, Support> {
  const network = new Network<Seat>()
  const helped: Helped = new Map()
  for (const [rung, optionsOf] of steps) {
    for (const seat of seats.filter((one) => !helped.has(one))) {
      const options = optionsOf(seat, facts)
      network.offer(seat, options)
      if (network.help(seat)) helped.set(seat, { rung, options })
    }
  }
  return byWhomTheyKnow(helped, facts)
}

/** The same people helped on the same rungs, by the same buddies as in the plan that stands wherever that is possible. */
function byWhomTheyKnow(helped: Helped, facts: Known): Map<Seat, Support> {
  const network = new Network<Seat>()
  for (const [seat, { rung, options }] of helped) {
    network.offer(seat, options)
    const before = facts.before(seat.shift.id, seat.personId)
    if (before?.rung === rung) network.take(seat, before.byId)
  }
  for (const seat of helped.keys()) if (network.chosen(seat) === undefined) network.help(seat)
  return new Map(
    [...helped].map(([seat, { rung }]) => {
      const { byId, language } = network.chosen(seat)!
      return [seat, { shiftId: seat.shift.id, personId: seat.personId, rung, byId, language }]
    }),
  )
}
