import type { VolunteerFacts } from './facts'

/** What few people have: looked at only when a pair has passed everything else. */
export interface Others extends Pick<
  VolunteerFacts,
  'placed' | 'minutesByWeek' | 'certificates' | 'keptApart' | 'asked'
> {
  /** Something besides certificates and wishes has to be compared with the shift. */
  limits: boolean
}

const none: readonly never[] = []
const nothing = {}

/** Null for most people; empty lists are one and the same. */
export function othersOf({ placed, minutesByWeek, certificates, keptApart, asked }: VolunteerFacts): Others | null {
  const busy = Object.keys(minutesByWeek).length > 0
  if (!busy && placed.length + certificates.length + keptApart.length + asked.length === 0) return null
  return {
    placed: placed.length > 0 ? placed : none,
    minutesByWeek: busy ? minutesByWeek : nothing,
    certificates: certificates.length > 0 ? certificates : none,
    keptApart: keptApart.length > 0 ? keptApart : none,
    asked: asked.length > 0 ? asked : none,
    limits: busy || placed.length + keptApart.length > 0,
  }
}
