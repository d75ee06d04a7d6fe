import type { ShiftFacts, Support } from './facts'
import { type Known, lot, order } from './known'
import { joinedBy, type Said, speaks, speaksOneOf } from './speaking'

/** One person on one shift, with what there is for them before anybody else is asked. */
export interface Seat {
  shift: ShiftFacts
  personId: string
  /** Whether they manage in what the shift is run in. Two-way: that need not be Norwegian, and it may be a neighbour who does not. */
  manages: Said
  /** Staff or material. */
  ground: Support
}

/**
 * Everybody with a place, in the order in which scarce help is given: whoever was promised it already and will soon come; whom it lifts
 * higher; who said they need it before who left it unsaid; everybody's first shift before anybody's second; then by lot.
 */
export function seatsInOrder(facts: Known): Seat[] {
  const turns = turnsOf(facts.shifts)
  return facts.shifts
    .flatMap((shift) => shift.placed.map((personId) => seatOf(shift, personId, facts)))
    .map((seat) => ({ seat, key: orderKey(seat, turns, facts.seed) }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ seat }) => seat)
}

/** The languages a shift is run in. */
export function runIn({ staff }: ShiftFacts, { languages, commonLanguage, spoken }: Known): readonly string[] {
  const inCommon = staff.length === 0 || staff.some((id) => speaks(languages.get(id), commonLanguage) !== 'no')
  return inCommon
    ? [commonLanguage]
    : spoken.filter((language) => staff.some((id) => speaks(languages.get(id), language) === 'yes'))
}

function seatOf(shift: ShiftFacts, personId: string, facts: Known): Seat {
  const manages = speaksOneOf(facts.languages.get(personId), runIn(shift, facts))
  const staff = manages === 'yes' ? undefined : staffFor(shift, personId, facts)
  const material = { shiftId: shift.id, personId, rung: 'material', byId: null, language: null } as const
  return { shift, personId, manages, ground: staff ?? material }
}

/** One of the staff, or the contact whom the task promises to everybody: also to whoever said nothing. */
function staffFor(shift: ShiftFacts, personId: string, facts: Known): Support | undefined {
  const person = facts.languages.get(personId)
  const joint = (id: string) => joinedBy(person, facts.languages.get(id), facts.spoken)
  const byId = shift.staff
    .filter((id) => id !== personId && !facts.areApart(id, personId))
    .toSorted(order)
    .find((id) => joint(id))
  const seat = { shiftId: shift.id, personId, rung: 'staff' } as const
  if (byId !== undefined) return { ...seat, byId, language: joint(byId) ?? null }
  const language = shift.contactSpeaks.toSorted(order).find((one) => speaks(person, one) !== 'no')
  return language === undefined ? undefined : { ...seat, byId: null, language }
}

/** Which of their own shifts it is for everybody: 0 for the first. */
function turnsOf(shifts: readonly ShiftFacts[]): Map<string, number> {
  const turns = new Map<string, number>()
  const next = new Map<string, number>()
  for (const { id, placed } of shifts.toSorted((a, b) => a.startsAt - b.startsAt || order(a.id, b.id))) {
    for (const personId of placed) {
      const turn = next.get(personId) ?? 0
      turns.set(`${id}/${personId}`, turn)
      next.set(personId, turn + 1)
    }
  }
  return turns
}

function orderKey({ shift, personId, manages, ground }: Seat, turns: Map<string, number>, seed: string) {
  const seat = `${shift.id}/${personId}`
  return [
    shift.settled ? 0 : 1,
    ground.rung === 'material' ? 0 : 1,
    manages === 'no' ? 0 : 1,
    turns.get(seat) ?? 0,
    lot(seed, seat),
  ]
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  if (at === -1) return 0
  return a[at]! < b[at]! ? -1 : 1
}
