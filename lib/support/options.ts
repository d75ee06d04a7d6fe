import type { BuddyFacts, Position, ShiftFacts } from './facts'
import { type Known, lot, order } from './known'
import type { Option } from './network'
import { runIn, type Seat } from './seats'
import { joinedBy, speaksOneOf } from './speaking'

/** In pairs: nobody who came to do something themselves is asked to be there for more than two. */
const eachBridge = 2

/** Others on the same shift who speak with the person and with those who run it. */
export function bridges({ shift, personId }: Seat, facts: Known): Option[] {
  const run = runIn(shift, facts)
  return shift.placed
    .flatMap((byId) => {
      // Whoever manages needs no bridge: so nobody is their own.
      if (facts.areApart(byId, personId)) return []
      const other = facts.languages.get(byId)
      const language = joinedBy(facts.languages.get(personId), other, facts.spoken)
      if (language === undefined || language === null || speaksOneOf(other, run) !== 'yes') return []
      const pool = `${byId}/${shift.id}`
      return { byId, language, slot: `${pool}/${personId}`, pool, poolSize: eachBridge }
    })
    .toSorted((a, b) => order(lot(facts.seed, a.pool), lot(facts.seed, b.pool)))
}

/** Buddies who can be at the door. That no shared language is known is no hindrance; that there is none is one. */
export function atTheDoor(seat: Seat, facts: Known): Option[] {
  const { shift } = seat
  const isNear = ({ position, radiusKm }: BuddyFacts) => position !== null && km(position, shift.position) <= radiusKm
  return buddiesFor(
    seat,
    facts,
    (buddy) =>
      buddy.onSite &&
      // Whoever is on the shift themselves is there anyway.
      (shift.placed.includes(buddy.id) || (isFree(buddy, shift, facts) && isNear(buddy))),
  )
}

/** Of these, the ones who surely share a language. */
export function speakingAtTheDoor(seat: Seat, facts: Known): Option[] {
  return atTheDoor(seat, facts).filter(({ language }) => language !== null)
}

/** Buddies who can be called; a call needs a language that both said they speak. */
export function byPhone(seat: Seat, facts: Known): Option[] {
  return buddiesFor(seat, facts, (buddy) => buddy.remote && isFree(buddy, seat.shift, facts)).filter(
    ({ language }) => language !== null,
  )
}

/**
 * A buddy supports one person a day, and so many a week: so nobody can be asked to be in two places at once, and days within weeks keep the
 * problem exact. For the same reason nobody is asked for a shift that runs past midnight.
 */
function buddiesFor({ shift, personId }: Seat, facts: Known, canHelp: (buddy: BuddyFacts) => boolean): Option[] {
  if (shift.lastDay !== shift.day) return []
  const asked = facts.before(shift.id, personId)?.byId
  return facts.buddiesIn(shift.week).flatMap((buddy) => {
    const byId = buddy.id
    if (byId === personId || facts.areApart(byId, personId)) return []
    if (buddy.declined.includes(shift.id) || (shift.settled && byId !== asked) || !canHelp(buddy)) return []
    const language = joinedBy(facts.languages.get(personId), facts.languages.get(byId), facts.spoken)
    if (language === undefined) return []
    return { byId, language, slot: `${byId}/${shift.day}`, pool: `${byId}/${shift.week}`, poolSize: buddy.shiftsAWeek }
  })
}

/** On no shift of their own at that time, and with time to spare. */
function isFree({ id, blocks }: BuddyFacts, shift: ShiftFacts, { own }: Known): boolean {
  const isAway = own.get(id)?.some((one) => one.startsAt < shift.endsAt && shift.startsAt < one.endsAt)
  const hasTime = blocks === null || (shift.blocks.length > 0 && shift.blocks.every((block) => blocks.includes(block)))
  return !isAway && hasTime
}

const radians = Math.PI / 180

/** As the crow flies. */
function km(a: Position, b: Position): number {
  const chord =
    Math.sin(((b.latitude - a.latitude) * radians) / 2) ** 2 +
    Math.cos(a.latitude * radians) *
      Math.cos(b.latitude * radians) *
      Math.sin(((b.longitude - a.longitude) * radians) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(chord))
}
